#include "article/markdown_article.h"

#include "article/outline.h"
#include "markup/parser.h"

namespace broadside {

void read_markdown(std::string_view text, std::uint32_t first_line, Article& article) {
  article.body = parse_markdown(text, Dialect::article, first_line);
  Buffer<Event>& events = article.body.events;
  if (events.empty() || events.front().node != Node::heading || events.front().detail != 1) return;
  const std::size_t end = leave_of(events, 0);
  const std::string_view title = plain_text_of(events, 1, end, article.texts);
  if (article.headline.empty()) {
    article.headline = title;
  } else if (title != article.headline) {
    return;
  }
  events.erase(0, end + 1);
}

}  // namespace broadside
