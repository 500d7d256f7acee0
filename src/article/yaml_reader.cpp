#include "article/yaml_reader.h"

namespace broadside {

YamlReader::YamlReader(std::string_view text, Position start)
    : copy_(text), start_(start), counted_at_(start) {
  at = line_start = counted_ = copy_.c_str();
}

const char* YamlReader::find_control() const {
  const char* c = copy_.c_str();
  while (static_cast<unsigned char>(*c) >= 0x20 || is_blank(*c) || is_line_break(*c)) ++c;
  return c < copy_.c_str() + copy_.size() ? c : nullptr;
}

void YamlReader::skip_blanks() {
  while (is_blank(*at)) ++at;
}

void YamlReader::skip_line() {
  while (!at_break()) ++at;
}

std::size_t YamlReader::cross_break() {
  std::size_t breaks = 0;
  for (; is_line_break(*at); ++breaks) {
    if (*at == '\r' && at[1] == '\n') ++at;
    line_start = ++at;
    while (*at == ' ') ++at;
    indent = column();
    skip_blanks();
  }
  return breaks;
}

bool YamlReader::next_content() {
  for (;;) {
    skip_blanks();
    if (at_comment()) skip_line();
    if (at_end()) return true;
    if (!at_break()) return fail("only a comment may follow this value: put the whole value in quotes");
    after_gap = cross_break() > 1;
    if (!at_end() && !at_comment()) return indent == column() || fail_indented(at, "");
  }
}

Position YamlReader::position(const char* byte) {
  if (byte < counted_) {
    counted_ = copy_.c_str();
    counted_at_ = start_;
  }
  for (; counted_ < byte; ++counted_) {
    if (*counted_ == '\n' || (*counted_ == '\r' && counted_[1] != '\n')) {
      ++counted_at_.line;
      counted_at_.column = 1;
    } else if (*counted_ != '\r' && (static_cast<unsigned char>(*counted_) & 0xC0) != 0x80) {
      ++counted_at_.column;
    }
  }
  return counted_at_;
}

void YamlReader::add(const char* start, FrontMatterNode::Kind kind, std::size_t text) {
  const auto end = static_cast<std::uint32_t>(nodes.size() + 1);
  nodes.push_back({kind, end, position(start), static_cast<std::uint32_t>(text),
                   static_cast<std::uint32_t>(texts.size() - text)});
}

bool YamlReader::add_key(const char* start, std::size_t map, std::size_t text) {
  const std::string_view key = std::string_view(texts).substr(text);
  if (key == "<<" && !strict) return fail(start, "merge keys are not supported: write the keys out");
  std::size_t keys = 0;
  for (std::size_t i = map + 1; i < nodes.size(); i = nodes[i + 1].end) {
    if (key == std::string_view(texts).substr(nodes[i].text_begin, nodes[i].text_size)) {
      return fail(start, "this key is there already: keep one of the two");
    }
    if (++keys == kMaxFrontMatterKeys) return fail(start, "a map has 256 keys at most");
  }
  add(start, FrontMatterNode::Kind::quoted, text);
  return true;
}

bool YamlReader::enter(FrontMatterNode::Kind kind) {
  if (depth == kMaxFrontMatterDepth) return fail("lists and maps are nested 16 deep at most");
  ++depth;
  add(at, kind, texts.size());
  return true;
}

void YamlReader::leave(std::size_t node) {
  --depth;
  nodes[node].end = static_cast<std::uint32_t>(nodes.size());
}

bool YamlReader::fail(const char* where, const char* sentence) {
  problem = sentence;
  problem_at = where;
  return false;
}

bool YamlReader::fail_indented(const char* where, const char* sentence) {
  if (indent == column()) return fail(where, sentence);
  return fail(line_start + indent, kTab);
}

}  // namespace broadside
