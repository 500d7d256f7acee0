#pragma once
#include <string>

#include "article/article.h"

namespace broadside {

// The model as indented JSON, for people and tools; docs/cli.md has the members. Every member is always
// there: a text that the article does not give is "", anything else null. The body is a list of blocks with
// their plain text.
std::string article_json(const Article& article);

}  // namespace broadside
