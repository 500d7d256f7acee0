#include "article/yaml_block.h"

#include "article/yaml_flow.h"
#include "article/yaml_scalar.h"

namespace broadside {
namespace {

using NodeKind = FrontMatterNode::Kind;

constexpr const char* kMisplaced = "indent this line exactly like the one it belongs with";

constexpr bool is_quote(char c) { return c == '"' || c == '\''; }

bool read_node(YamlReader& in, std::size_t least);

bool starts_item(const YamlReader& in) { return *in.at == '-' && is_gap(in.at[1]); }

// Does a line that separates documents start here?
bool starts_document(const YamlReader& in) {
  const char c = *in.at;
  return in.at == in.line_start && (c == '-' || c == '.') && in.at[1] == c && in.at[2] == c &&
         is_gap(in.at[3]);
}

// The colon behind a key that starts here, a text within the line with a colon and a gap behind it; or null.
const char* find_colon(const YamlReader& in) {
  if (starts_document(in)) return nullptr;
  const char* at = in.at;
  const char quote = *at;
  if (is_quote(quote)) {
    for (++at; *at != quote; ++at) {
      if (*at == '\\' && quote == '"') ++at;
      if (is_line_break(*at) || *at == '\0') return nullptr;
    }
    for (++at; is_blank(*at);) ++at;
    return *at == ':' && is_gap(at[1]) ? at : nullptr;
  }
  if (unsupported_start(in, false) != nullptr) return nullptr;
  for (; !is_line_break(*at) && *at != '\0'; ++at) {
    if (*at == ':' && is_gap(at[1])) return at;
    if (*at == '#' && is_blank(at[-1])) return nullptr;
  }
  return nullptr;
}

bool fail_no_key(YamlReader& in) {
  in.not_a_key = in.depth == 1;
  const char c = *in.at;
  const bool special = c == '&' || c == '*' || c == '!' || c == '?' || c == ':';
  const char* why = special ? unsupported_start(in, false) : nullptr;
  return in.fail(why != nullptr ? why : "write `key: value` here, with a space after the colon");
}

// A scalar or a flow collection, and the rest of its last line.
bool read_value(YamlReader& in, std::size_t least) {
  const char* start = in.at;
  const std::size_t text = in.texts.size();
  NodeKind kind = NodeKind::plain;
  if (*start == '[' || *start == '{') {
    if (!read_flow(in, least)) return false;
  } else if (read_scalar(in, least, false, kind)) {
    in.add(start, kind, text);
  } else {
    return false;
  }
  return in.next_content();
}

// What follows the colon of a key or the dash of an item at `column`: a value on the same line, a value on
// the next lines, indented more, or nothing. A list may stand at the very column of its key.
bool read_after(YamlReader& in, std::size_t column, bool after_key) {
  in.skip_blanks();
  if (!in.at_break() && !in.at_comment())
    return after_key ? read_value(in, column + 1) : read_node(in, column + 1);
  const char* start = in.at;
  if (!in.next_content()) return false;
  const bool list_below_key = after_key && in.column() == column && starts_item(in);
  if (!in.at_end() && (in.column() > column || list_below_key)) return read_node(in, column + 1);
  in.add(start, NodeKind::plain, in.texts.size());
  return true;
}

// Before a list or map, which may start in the middle of a line, after "- ".
bool enter(YamlReader& in, NodeKind kind) {
  for (const char* at = in.line_start; at < in.at; ++at) {
    if (*at == '\t') return in.fail(at, kTab);
  }
  return in.enter(kind);
}

// Behind a list or map at `column`: what follows is indented less, or belongs to the map around a list.
bool leave(YamlReader& in, std::size_t self, std::size_t column) {
  in.leave(self);
  return in.at_end() || in.column() <= column || in.fail(kMisplaced);
}

bool read_list(YamlReader& in) {
  const std::size_t self = in.nodes.size();
  const std::size_t column = in.column();
  if (!enter(in, NodeKind::list)) return false;
  while (!in.at_end() && in.column() == column && starts_item(in)) {
    ++in.at;
    if (!read_after(in, column, false)) return false;
  }
  return leave(in, self, column);
}

bool read_map(YamlReader& in) {
  const std::size_t self = in.nodes.size();
  const std::size_t column = in.column();
  if (!enter(in, NodeKind::map)) return false;
  while (!in.at_end() && in.column() == column) {
    const char* start = in.at;
    const char* colon = find_colon(in);
    if (colon == nullptr) return fail_no_key(in);
    const std::size_t text = in.texts.size();
    if (is_quote(*start)) {
      if (!read_quoted(in, 0)) return false;
    } else {
      const char* end = colon;
      while (is_blank(end[-1])) --end;
      append_range(in.texts, start, end);
    }
    in.at = colon + 1;
    if (!in.add_key(start, self, text) || !read_after(in, column, true)) return false;
  }
  return leave(in, self, column);
}

bool read_node(YamlReader& in, std::size_t least) {
  if (starts_item(in)) return read_list(in);
  return find_colon(in) != nullptr ? read_map(in) : read_value(in, least);
}

}  // namespace

bool read_yaml(YamlReader& in) {
  if (const char* control = in.find_control()) {
    return in.fail(control, "take this control character out, or write it as an escape in double quotes");
  }
  if (!in.next_content()) return false;
  if (in.at_end()) return true;
  if (*in.at != '{') {
    if (!read_map(in)) return false;
  } else if (!read_flow(in, 0) || !in.next_content()) {
    return false;
  }
  return in.at_end() || in.fail(kMisplaced);
}

}  // namespace broadside
