#include "article/plain_text.h"

#include <algorithm>
#include <vector>

#include "article/capture_body.h"
#include "article/capture_chrome.h"
#include "article/capture_head.h"
#include "article/capture_tail.h"
#include "article/capture_units.h"

namespace broadside {

void read_plain_text(std::string_view text, Article& article, std::uint32_t first_line) {
  const std::string_view source = article.body.arena.copy(text);
  std::vector<Unit> units = read_units(source, first_line);
  const std::size_t body = read_head(units, source, article);
  const std::size_t end = read_tail(units, body, article);
  take_chrome_between(units, body, end);

  std::size_t kept = 0;
  bool gap = false;
  for (std::size_t i = 0; i < end; ++i) {
    gap = gap || units[i].taken;
    if (units[i].taken) continue;
    units[kept] = units[i];
    units[kept].blank_before = units[kept].blank_before || gap;
    gap = false;
    ++kept;
  }
  units.resize(kept);
  write_body(units, article.body);
}

}  // namespace broadside
