#include "article/plain_text.h"

#include "article/capture_body.h"
#include "article/capture_chrome.h"
#include "article/capture_head.h"
#include "article/capture_tail.h"

namespace broadside {

void read_plain_text(std::string_view text, Article& article, std::uint32_t first_line) {
  Buffer<char32_t> room;
  const Piece capture = decode(text, room);
  Buffer<Unit> units = read_units(capture, first_line);
  const std::size_t body = read_head(units, capture, article);
  const std::size_t end = read_tail(units, body, article);
  take_chrome_between(units, body, end);

  std::size_t kept = 0;
  bool gap = false;
  for (std::size_t i = 0; i < end; ++i) {
    gap = gap || units[i].taken;
    if (units[i].taken) continue;
    units[kept] = units[i];
    units[kept++].blank_before |= gap;
    gap = false;
  }
  if (kept < units.size()) units.erase(kept, units.size());
  write_body(units, article.body);
}

}  // namespace broadside
