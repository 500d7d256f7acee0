#include "cli/problems.h"

#include <algorithm>

#include "cli/terminal.h"

namespace broadside::cli {

std::string problem_lines(const std::string& name, const Article& article) {
  std::string lines;
  for (const Diagnostic& problem : article.diagnostics) {
    std::string line = name + ":";
    if (problem.at.line != 0) {
      line += std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column) + ":";
    }
    line += problem.severity == Severity::error ? " error: " : " warning: ";
    line += problem.message;
    lines += printable(line) + "\n";
  }
  return lines;
}

bool has_error(const Article& article) {
  return std::any_of(article.diagnostics.begin(), article.diagnostics.end(),
                     [](const Diagnostic& problem) { return problem.severity == Severity::error; });
}

}  // namespace broadside::cli
