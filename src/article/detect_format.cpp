#include "article/detect_format.h"

#include <cstddef>

#include "text/ascii.h"

namespace broadside {
namespace {

constexpr unsigned kEnough = 2;  // what a sure sign counts; two that are not sure make one

bool has_prefix(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

// "## Heading". One "#" alone may be anything else; it is counted where it stands.
std::size_t heading_level(std::string_view line) {
  std::size_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  return level <= 6 && level + 1 < line.size() && line[level] == ' ' ? level : 0;
}

// "|---|:-:|": the line below the head of a table.
bool is_table_rule(std::string_view line) {
  bool bar = false;
  bool dashes = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    bar = bar || line[i] == '|';
    dashes = dashes || (line[i] == '-' && i > 0 && line[i - 1] == '-');
    if (line[i] != '|' && line[i] != '-' && line[i] != ':' && line[i] != ' ') return false;
  }
  return bar && dashes;
}

// "[label]: target"
bool is_definition(std::string_view line) {
  if (line.size() < 5 || line[0] != '[') return false;
  const std::size_t close = line.find(']');
  return close != std::string_view::npos && close > 1 && has_prefix(line.substr(close), "]: ");
}

// "- [ ] task"
bool is_task(std::string_view line) {
  return line.size() > 6 && (line[0] == '-' || line[0] == '*') && line[1] == ' ' && line[2] == '[' &&
         (line[3] == ' ' || line[3] == 'x' || line[3] == 'X') && line[4] == ']' && line[5] == ' ';
}

// "[text](target)" and "![alternative](target)": no space is in a target but in front of its title.
bool has_link(std::string_view line) {
  const std::size_t open = line.find('[');
  if (open == std::string_view::npos) return false;
  for (std::size_t at = line.find("](", open); at != std::string_view::npos; at = line.find("](", at + 2)) {
    std::size_t end = at + 2;
    while (end < line.size() && line[end] != ')' && line[end] != ' ' && line[end] != '[' && line[end] != ']') ++end;
    if (end == line.size() || end == at + 2) continue;
    if (line[end] == ')' || (line[end] == ' ' && line.substr(end + 1, 1) == "\"")) return true;
  }
  return false;
}

// Whether `mark` stands around text on the line: "**bold**".
bool has_span(std::string_view line, std::string_view mark) {
  const std::size_t open = line.find(mark);
  if (open == std::string_view::npos) return false;
  const std::size_t from = open + mark.size();
  if (from == line.size() || line[from] == ' ' || line[from] == mark[0]) return false;
  const std::size_t close = line.find(mark, from);
  return close != std::string_view::npos && close > from && line[close - 1] != ' ';
}

}  // namespace

bool looks_like_markdown(std::string_view source) {
  unsigned signs = 0;
  bool first = true;
  while (!source.empty() && signs < kEnough) {
    const std::size_t end = source.find_first_of("\r\n");
    const std::string_view line = trim(source.substr(0, end));
    source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
    if (line.empty()) continue;
    const std::size_t level = heading_level(line);
    if (level > 1 || (level == 1 && first) || has_prefix(line, "```") || is_table_rule(line) ||
        is_definition(line) || is_task(line) || has_link(line)) {
      return true;
    }
    first = false;
    signs += level == 1;
    signs += has_span(line, "**");
    signs += has_span(line, "`");
    signs += has_prefix(line, "<!--") || (line.size() > 2 && line[0] == '<' && is_ascii_alpha(line[1]));
  }
  return signs >= kEnough;
}

}  // namespace broadside
