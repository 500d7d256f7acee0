#pragma once
#include <string_view>

namespace broadside {

// Is `word` one of `words`, lower-case ASCII with one space between two? ASCII case does not count.
bool is_listed(std::string_view word, const char* words);

// The one of `words` that `word` may be a slip of the pen for, or "". Bytes are compared, without regard to
// ASCII case: two may be inserted, deleted or replaced, one in a word of up to four, none in one of up to
// two.
std::string_view near_match(std::string_view word, const char* words);

}  // namespace broadside
