#include "cli/problems.h"

#include <algorithm>

#include "cli/terminal.h"

namespace broadside::cli {
namespace {

constexpr std::size_t kMostDamageLines = 100;

std::string problem_line(const std::string& name, const Diagnostic& problem, Severity severity) {
  std::string line = name + ":";
  if (problem.at.line != 0) {
    line += std::to_string(problem.at.line) + ":";
    if (problem.at.column != 0) line += std::to_string(problem.at.column) + ":";
  }
  line += severity == Severity::error ? " error: " : " warning: ";
  line += problem.message;
  return printable(line) + "\n";
}

}  // namespace

std::string problem_lines(const std::string& name, const Article& article) {
  std::string lines;
  for (const Diagnostic& problem : article.diagnostics) {
    lines += problem_line(name, problem, problem.severity);
  }
  return lines;
}

std::string damage_lines(const std::string& name, const LogReport& report) {
  std::string lines;
  const std::size_t told = std::min(report.damaged.size(), kMostDamageLines);
  for (std::size_t i = 0; i < told; ++i) lines += problem_line(name, report.damaged[i], Severity::warning);
  if (const std::size_t more = report.damaged.size() - told; more != 0) {
    const std::string rest = "and " + std::to_string(more) + " more damaged lines";
    lines += problem_line(name, {Severity::warning, {}, rest}, Severity::warning);
  }
  return lines;
}

bool has_error(const Article& article) {
  return std::any_of(article.diagnostics.begin(), article.diagnostics.end(),
                     [](const Diagnostic& problem) { return problem.severity == Severity::error; });
}

}  // namespace broadside::cli
