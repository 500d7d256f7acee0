#pragma once
#include <string>

#include "article/article.h"

namespace broadside {

// An article in readable lines, a part each: "kicker: …", "h2: …", "p 57: first words … last words" with the
// number of words between its ends. The tests of captured pages compare these.
std::string outline_of(const Article& article);

}  // namespace broadside
