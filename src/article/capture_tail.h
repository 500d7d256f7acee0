#pragma once
#include "article/article.h"
#include "article/capture_units.h"

namespace broadside {

// Reads what stands below the text, whose first paragraph is units[from]: takes the comments and their form,
// links to other articles, share links and legal lines; fills the call to action, and dates, authors and tags
// where they are empty. Returns the index behind the last unit of the body.
std::size_t read_tail(Buffer<Unit>& units, std::size_t from, Article& article);

}  // namespace broadside
