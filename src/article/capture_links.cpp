#include "article/capture_links.h"

namespace broadside {
namespace {

bool ends_url(char32_t c) {
  return is_space(c) || c == '<' || c == '>' || c == '"' || (c >= 0x80 && !is_word(c));
}

// Marks that belong to the sentence when they stand at the end of a URL; of the stars and dashes, only some.
bool is_trailing(char32_t c) {
  return is(c, mask(Kind::stop, Kind::comma, Kind::colon, Kind::question, Kind::exclamation, Kind::quote)) ||
         c == '*' || c == '_' || c == '~';
}

}  // namespace

Piece find_url(const Piece& piece) {
  for (const char32_t* at = piece.begin; at != piece.end; ++at) {
    if (*at != 'h' || is_word(at[-1])) continue;
    const bool https = has_prefix({at, piece.end}, "https://");
    if (!https && !has_prefix({at, piece.end}, "http://")) continue;
    const char32_t* end = at + (https ? 8 : 7);
    if (end == piece.end || !is_word(*end)) continue;
    int open = 0;
    for (; end != piece.end && !ends_url(*end); ++end) open += (*end == '(') - (*end == ')');
    for (;; --end) {
      if (end[-1] == ')' && open < 0) {
        ++open;
      } else if (!is_trailing(end[-1])) {
        return {at, end};
      }
    }
  }
  return {piece.end, piece.end};
}

void append_text(Document& document, const Piece& piece) {
  std::string text;
  for (Piece rest = piece; !rest.empty();) {
    const Piece url = find_url(rest);
    const auto add = [&](const Piece& part) {
      text.clear();
      append(text, part);
      const std::string_view view = document.arena.copy(text);
      if (!view.empty()) document.events.push_back({view, Node::text, Step::leaf});
      return view;
    };
    add({rest.begin, url.begin});
    rest.begin = url.end;
    if (url.empty()) return;
    const auto target = static_cast<std::uint32_t>(document.targets.size());
    document.events.push_back({{}, Node::link, Step::enter, 0, target});
    document.targets.push_back({add(url), {}});
    document.events.push_back({{}, Node::link, Step::leave, 0, target});
  }
}

}  // namespace broadside
