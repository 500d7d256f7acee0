#include "markup/raw_html.h"

#include "text/ascii.h"

namespace broadside {
namespace {

// A cursor over a tag; every step stays inside `text`.
struct Scanner {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] bool is(char c) const { return at < text.size() && text[at] == c; }
  [[nodiscard]] bool at_end() const { return at >= text.size(); }
  bool skip(char c) {
    if (!is(c)) return false;
    ++at;
    return true;
  }
  bool skip_space() {
    const std::size_t from = at;
    while (!at_end() && is_ascii_space(text[at])) ++at;
    return at > from;
  }
  template <class Predicate>
  std::string_view take_while(Predicate predicate) {
    const std::size_t from = at;
    while (!at_end() && predicate(text[at])) ++at;
    return text.substr(from, at - from);
  }
};

bool is_tag_name_char(char c) { return is_ascii_alnum(c) || c == '-'; }

bool is_attribute_name_char(char c) {
  return is_ascii_alnum(c) || c == '_' || c == ':' || c == '.' || c == '-';
}

bool is_unquoted_value_char(char c) {
  return !is_ascii_space(c) && c != '"' && c != '\'' && c != '=' && c != '<' && c != '>' && c != '`';
}

// The value after "=", or nothing when it is malformed.
std::optional<std::string_view> take_value(Scanner& scan) {
  for (const char quote : {'"', '\''}) {
    if (!scan.skip(quote)) continue;
    const auto value = scan.take_while([quote](char c) { return c != quote; });
    if (!scan.skip(quote)) return std::nullopt;
    return value;
  }
  const auto value = scan.take_while(is_unquoted_value_char);
  if (value.empty()) return std::nullopt;
  return value;
}

void add_attribute(RawToken& token, std::string_view name, std::string_view value) {
  const auto allowed = allowed_attribute(token.element, name);
  if (!allowed) return;
  auto& kept = token.attributes[static_cast<std::size_t>(*allowed)];
  if (!kept) kept = value;
}

// Reads attributes up to the end of the tag. False when they are malformed.
bool read_attributes(Scanner& scan, RawToken& token) {
  while (true) {
    const bool spaced = scan.skip_space();
    if (scan.is('>') || scan.is('/')) return true;
    const auto name = scan.take_while(is_attribute_name_char);
    if (!spaced || name.empty()) return false;
    const std::size_t after_name = scan.at;
    scan.skip_space();
    if (!scan.skip('=')) {
      scan.at = after_name;
      add_attribute(token, name, {});
      continue;
    }
    scan.skip_space();
    const auto value = take_value(scan);
    if (!value) return false;
    add_attribute(token, name, *value);
  }
}

}  // namespace

// The size in bytes of the tag of an allowed element that rest_ starts with, or 0; fills `token`.
std::size_t RawHtmlReader::tag_size(RawToken& token) const {
  Scanner scan{rest_, 1};
  token.kind = scan.skip('/') ? RawToken::Kind::end_tag : RawToken::Kind::start_tag;
  const auto element = allowed_element(scan.take_while(is_tag_name_char));
  if (!element) return 0;
  token.element = *element;
  if (token.kind == RawToken::Kind::end_tag) {
    scan.skip_space();
  } else {
    if (!read_attributes(scan, token)) return 0;
    scan.skip('/');
  }
  return scan.skip('>') ? scan.at : 0;
}

// The size in bytes of the comment, processing instruction or declaration that rest_ starts with, or 0.
std::size_t RawHtmlReader::comment_size() {
  if (no_more_comments_ || rest_.size() < 3) return 0;
  std::string_view end;
  std::size_t from = 2;
  if (rest_.substr(0, 4) == "<!--") {
    end = "-->";
  } else if (rest_[1] == '?') {
    end = "?>";
  } else if (rest_.substr(0, 9) == "<![CDATA[") {
    end = "]]>";
    from = 9;
  } else if (rest_[1] == '!' && is_ascii_alpha(rest_[2])) {
    end = ">";
  } else {
    return 0;
  }
  const std::size_t found = rest_.find(end, from);
  if (found == std::string_view::npos) {
    no_more_comments_ = true;
    return 0;
  }
  return found + end.size();
}

std::optional<RawToken> RawHtmlReader::next() {
  if (rest_.empty()) return std::nullopt;
  RawToken token{};
  std::size_t size = 0;
  if (rest_.front() == '<') {
    size = tag_size(token);
    if (size == 0) {
      token = {};
      size = comment_size();
      token.kind = size == 0 ? RawToken::Kind::text : RawToken::Kind::comment;
    }
  }
  if (size == 0) {
    const std::size_t found = rest_.find('<', 1);
    size = found == std::string_view::npos ? rest_.size() : found;
  }
  token.source = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return token;
}

}  // namespace broadside
