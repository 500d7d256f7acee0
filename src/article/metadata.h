#pragma once
#include "article/article.h"
#include "article/front_matter.h"

namespace broadside {

// Fills `article` from front matter by the key table of docs/articles.md; what is not given stays as it is.
// Why front matter could not be read is added to article.diagnostics as an error; an unknown key, a key given
// twice, a value of the wrong shape and a date that is not in the calendar are warnings there, each with its
// position.
void apply_metadata(const FrontMatter& front_matter, Article& article);

}  // namespace broadside
