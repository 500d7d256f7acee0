#pragma once
#include <cstdint>
#include <string_view>

#include "article/article.h"

namespace broadside {

// Fills article.body from Markdown that starts at line `first_line` of its source. A first-level heading that
// the text starts with becomes the headline where there is none yet, and is left out where it repeats the
// headline.
void read_markdown(std::string_view text, std::uint32_t first_line, Article& article);

}  // namespace broadside
