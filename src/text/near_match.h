#pragma once
#include <string_view>

namespace broadside {

// Can `word` be a slip of the pen for `known`, which has at most 24 bytes? Compared are bytes, without regard to ASCII
// case: none may be inserted, deleted or replaced in a `known` of two, one in one of up to four, two in a longer one.
bool is_near_match(std::string_view word, std::string_view known);

}  // namespace broadside
