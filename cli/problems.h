#pragma once
#include <string>

#include "api/article.h"

namespace broadside::cli {

// What is wrong with an article, a line each, as compilers write it: "FILE:LINE:COLUMN: error: MESSAGE".
// `name` is what the file is called.
std::string problem_lines(const std::string& name, const Article& article);

bool has_error(const Article& article);

}  // namespace broadside::cli
