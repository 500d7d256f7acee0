#include "article/yaml_flow.h"

#include "article/yaml_scalar.h"

namespace broadside {
namespace {

using NodeKind = FrontMatterNode::Kind;

// Over blanks, line breaks and comments to the next character of the collection that starts at `open`.
bool skip_space(YamlReader& in, std::size_t least, const char* open) {
  const char* unclosed = *open == '[' ? "this list has no closing `]`" : "this map has no closing `}`";
  for (;;) {
    in.skip_blanks();
    if (!in.strict && in.at_comment()) in.skip_line();
    if (in.at_end()) return in.fail(open, unclosed);
    if (!in.at_break()) return true;
    in.cross_break();
    const bool anywhere = in.strict || in.at_end() || in.at_comment() || *in.at == ']' || *in.at == '}';
    if (!anywhere && in.indent < least) return in.fail_indented(open, unclosed);
  }
}

// From a key of the map that starts at `open` to its value.
bool read_key(YamlReader& in, std::size_t least, const char* open, std::size_t map) {
  const char* start = in.at;
  const std::size_t text = in.texts.size();
  NodeKind kind = NodeKind::plain;
  if (in.strict && *in.at != '"') return in.fail("a key of JSON goes in double quotes");
  if (!read_scalar(in, least, true, kind) || !skip_space(in, least, open)) return false;
  if (*in.at != ':') return in.fail(start, "write `key: value` here, with a space after the colon");
  ++in.at;
  return in.add_key(start, map, text) && skip_space(in, least, open);
}

bool read_value(YamlReader& in, std::size_t least, bool in_map) {
  const char* start = in.at;
  const std::size_t text = in.texts.size();
  NodeKind kind = NodeKind::plain;
  if (*in.at == '[' || *in.at == '{') return read_flow(in, least);
  const bool nothing = in_map && !in.strict && (*in.at == ',' || *in.at == '}');
  if (!nothing && !read_scalar(in, least, true, kind)) return false;
  in.add(start, kind, text);
  return true;
}

}  // namespace

bool read_flow(YamlReader& in, std::size_t least) {
  const char* open = in.at;
  const bool map = *open == '{';
  const char close = map ? '}' : ']';
  const std::size_t self = in.nodes.size();
  if (!in.enter(map ? NodeKind::map : NodeKind::list)) return false;
  ++in.at;
  if (!skip_space(in, least, open)) return false;
  while (*in.at != close) {
    if (map && !read_key(in, least, open, self)) return false;
    if (!read_value(in, least, map) || !skip_space(in, least, open)) return false;
    if (*in.at == close) break;
    if (*in.at != ',') {
      if (*in.at != ':' || map) return in.fail("write a comma or a closing bracket here");
      return in.fail("write `{key: value}` here, or put the text in quotes");
    }
    const char* comma = in.at++;
    if (!skip_space(in, least, open)) return false;
    if (in.strict && *in.at == close)
      return in.fail(comma, "JSON has no comma after the last value: take it out");
  }
  ++in.at;
  in.leave(self);
  return true;
}

}  // namespace broadside
