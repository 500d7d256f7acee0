#pragma once
#include <cstdint>
#include <string_view>

#include "markup/event.h"

namespace broadside {

enum class Dialect : std::uint8_t {
  commonmark,  // CommonMark 0.31.2 with raw HTML by the policy
  gfm,         // and GitHub's tables, strikethrough, task lists and autolinks
  article,     // and footnotes and figures
  comment,     // as gfm, but raw HTML is text
};

// Parses Markdown. `source` is well-formed UTF-8 of at most 4 GiB and is copied: the document stands alone.
// Line numbers in its diagnostics start with `first_line`. Any input gives a document; time is linear in its
// size.
Document parse_markdown(std::string_view source, Dialect dialect, std::uint32_t first_line = 1);

}  // namespace broadside
