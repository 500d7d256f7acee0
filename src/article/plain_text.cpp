#include "article/plain_text.h"

#include "article/capture_body.h"
#include "article/capture_chrome.h"
#include "article/capture_head.h"
#include "article/capture_tail.h"
#include "base/decimal.h"

namespace broadside {
namespace {

// Says how many lines that are not known from web pages were left out.
void report_left_out(const Buffer<Unit>& units, Article& article) {
  std::size_t count = 0;
  std::uint32_t line = 0;
  for (const Unit& unit : units) {
    if (unit.left_out && count++ == 0) line = unit.line;
  }
  if (count == 0) return;
  std::string lines;
  append_decimal(lines, count);
  article.diagnostics.add(Severity::warning, {line, 1},
                          {"lines left out from here on as comments or links of the page: ", lines});
}

}  // namespace

void read_plain_text(std::string_view text, Article& article, std::uint32_t first_line) {
  Buffer<char32_t> room;
  const Piece capture = decode(text, room);
  Buffer<Unit> units = read_units(capture, first_line);
  const std::size_t body = read_head(units, capture, article);
  const std::size_t end = read_tail(units, body, article);
  take_chrome_between(units, body, end);
  report_left_out(units, article);

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
