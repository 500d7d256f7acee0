#pragma once
// The library's face for a conversation that a publisher shows with an article.
#include <string>
#include <string_view>

#include "store/log.h"

namespace broadside {

// The largest file of comments, in bytes.
inline constexpr std::size_t kMostCommentsBytes = std::size_t{64} << 20;

// The lines of one thread, sorted as in an export, for the text of a script element: "<" is an escape of JSON
// there, and white space that a page would change is a space. They say the same. Lines that name no thread
// are left out.
[[nodiscard]] std::string script_lines(const Log& log, std::string_view thread);

}  // namespace broadside
