#pragma once
#include <cstdint>
#include <string_view>

#include "store/comment_event.h"

namespace broadside {

// Where a passage stands in a text, in UTF-16 code units; begin == end when it is not there.
struct QuotePlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool found() const { return begin != end; }
};

// Finds the passage that `quote` selects in `text`, the article as plain text. White space does not count. Of
// several places the one counts that its surroundings fit best. The text may have been edited since: up to a
// fifth of the passage may differ, but a short passage must then have its surroundings. Takes time linear in
// the text, times one for each 64 characters of the passage.
[[nodiscard]] QuotePlace find_quote(std::string_view text, const Quote& quote);

}  // namespace broadside
