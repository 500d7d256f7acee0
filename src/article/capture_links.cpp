#include "article/capture_links.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

bool ends_url(char32_t c) {
  return is_space(c) || c == '<' || c == '>' || c == '"' || is_invisible(c) || (c >= 0x80 && !is_word(c));
}

bool is_trailing(char c) {
  switch (c) {
    case '?':
    case '!':
    case '.':
    case ',':
    case ':':
    case ';':
    case '*':
    case '_':
    case '~':
    case '\'':
      return true;
    default:
      return false;
  }
}

}  // namespace

UrlPlace find_url(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("http", from); at != std::string_view::npos; at = text.find("http", at + 4)) {
    std::size_t end = at + 4;
    if (text.substr(end, 1) == "s") ++end;
    if (text.substr(end, 3) != "://") continue;
    if (at > 0 && is_word(decode_utf8_before(text, at).code_point)) continue;
    end += 3;
    const std::size_t host = end;
    if (host == text.size() || !is_word(decode_utf8(text, host).code_point)) continue;
    std::size_t open = 0;
    std::size_t close = 0;
    while (end < text.size()) {
      const Decoded next = decode_utf8(text, end);
      if (ends_url(next.code_point)) break;
      open += next.code_point == '(';
      close += next.code_point == ')';
      end += next.size;
    }
    for (;; --end) {
      const char last = text[end - 1];
      if (last == ')' && close > open) {
        --close;
      } else if (!is_trailing(last)) {
        break;
      }
    }
    return {at, end - at};
  }
  return {};
}

void append_text(Document& document, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const UrlPlace url = find_url(text, at);
    const std::size_t end = url.size == 0 ? text.size() : url.begin;
    if (end > at) document.events.push_back({text.substr(at, end - at), Node::text, Step::leaf});
    if (url.size == 0) return;
    const std::string_view target = text.substr(url.begin, url.size);
    const auto index = static_cast<std::uint32_t>(document.targets.size());
    document.targets.push_back({target, {}});
    document.events.push_back({{}, Node::link, Step::enter, 0, index});
    document.events.push_back({target, Node::text, Step::leaf});
    document.events.push_back({{}, Node::link, Step::leave, 0, index});
    at = url.begin + url.size;
  }
}

}  // namespace broadside
