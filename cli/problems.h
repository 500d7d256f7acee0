#pragma once
#include <string>

#include "api/article.h"
#include "api/conversation.h"

namespace broadside::cli {

// What is wrong with an article, a line each, as compilers write it: "FILE:LINE:COLUMN: error: MESSAGE".
// `name` is what the file is called.
std::string problem_lines(const std::string& name, const Article& article);

// The same for a file of comments, whose damaged lines are only warned about: at most a hundred of them.
std::string damage_lines(const std::string& name, const LogReport& report);

bool has_error(const Article& article);

}  // namespace broadside::cli
