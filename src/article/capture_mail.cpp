#include "article/capture_mail.h"

#include "article/capture_byline.h"

namespace broadside {

void read_mail_header(Buffer<Unit>& units, Article& article) {
  Byline byline;
  Piece subject{};
  std::size_t end = 0;
  for (; end < units.size() && (end == 0 || !units[end].blank_before); ++end) {
    const Piece& line = units[end].text;
    const char32_t* colon = line.begin;
    while (kind_of(*colon) == Kind::letter || *colon == '-') ++colon;
    if (*colon != ':' || colon == line.begin) break;
    Piece value = trimmed({colon + 1, line.end});
    if (has_prefix(line, "Subject:")) subject = value;
    if (has_prefix(line, "Date:")) byline.published = find_written_date(value);
    if (!has_prefix(line, "From:")) continue;
    for (const char32_t* at = value.begin; at != value.end; ++at) {
      if (*at == '<') value.end = at;
      if (value.end == at) break;
    }
    byline.names = trimmed(value);
  }
  if (byline.names.empty() || subject.empty()) return;
  for (std::size_t i = 0; i < end; ++i) units[i].taken = true;
  if (article.headline.empty()) article.headline = line_of(subject, article.texts);
  apply_byline(byline, article);
}

}  // namespace broadside
