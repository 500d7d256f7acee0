#pragma once
#include "article/article.h"
#include "article/front_matter.h"

namespace broadside {

// Fills `article` from front matter by the key table of docs/articles.md. An unknown key, a value of the wrong shape
// and a date that is not in the calendar are warnings with their position, added to article.diagnostics.
void apply_metadata(const FrontMatter& front_matter, Article& article);

}  // namespace broadside
