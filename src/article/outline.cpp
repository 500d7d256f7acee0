#include "article/outline.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/anchor.h"
#include "text/ascii.h"

namespace broadside {

std::string_view plain_text_of(const Buffer<Event>& events, std::size_t from, std::size_t to, Arena& texts) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) {
    const Event& event = events[i];
    if (event.node == Node::text || event.node == Node::entity) {
      text.append(event.text);
    } else if (event.node == Node::soft_break || event.node == Node::hard_break) {
      text.push_back(' ');
    }
  }
  return texts.copy(trim(text));
}

std::size_t leave_of(const Buffer<Event>& events, std::size_t at) {
  std::size_t depth = 0;
  for (; at < events.size(); ++at) {
    if (events[at].step == Step::enter) ++depth;
    if (events[at].step == Step::leave && --depth == 0) break;
  }
  return at;
}

void build_outline(Article& article) {
  Buffer<Event>& events = article.body.events;
  Anchors anchors(article.texts);
  // The written levels of the headings that enclose the current one, highest first: each is above the last,
  // so 6 at most.
  std::array<std::uint16_t, 6> enclosing{};
  std::size_t depth = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].node != Node::heading || events[i].step != Step::enter) continue;
    while (depth > 0 && enclosing[depth - 1] >= events[i].detail) --depth;
    enclosing[depth++] = events[i].detail;
    const auto level = static_cast<std::uint8_t>(std::min<std::size_t>(depth + 1, 6));
    const std::size_t end = leave_of(events, i);
    events[i].detail = level;
    events[end].detail = level;
    const std::string_view text = plain_text_of(events, i + 1, end, article.texts);
    article.outline.push_back({level, text, anchors.add(text), i});
  }
}

}  // namespace broadside
