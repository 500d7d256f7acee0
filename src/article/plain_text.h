#pragma once
#include <cstdint>
#include <string_view>

#include "article/article.h"

namespace broadside {

// Reads text captured from a web page (docs/articles.md, "Plain text"): fills the kicker, headline,
// standfirst, authors, dates, tags, call to action and body of `article` from the shape of its lines; what is
// filled already stays. `text` is well-formed UTF-8; its first line has the number `first_line` in
// diagnostics. No word is lost: what is not recognised as one of the parts or as a line of the page is a
// paragraph of the body. Comments and links to other articles below the text are left out, and a warning says
// so.
void read_plain_text(std::string_view text, Article& article, std::uint32_t first_line = 1);

}  // namespace broadside
