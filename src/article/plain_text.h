#pragma once
#include <string_view>

#include "article/article.h"

namespace broadside {

// Reads text captured from a web page (docs/articles.md, "Plain text"): fills the kicker, headline, standfirst,
// byline, dates, call to action and body of `article` from the shape of its lines. `text` is well-formed UTF-8.
// No word is lost: what is not recognised as one of the parts or as page chrome is a paragraph of the body.
void read_plain_text(std::string_view text, Article& article);

}  // namespace broadside
