#include "article/capture_chrome.h"

#include "article/capture_phrases.h"
#include "text/utf8.h"

namespace broadside {
namespace {

bool is_short(const Unit& unit) { return unit.shape.words <= 12; }

}  // namespace

bool is_breadcrumb(std::string_view text) {
  const std::size_t home = starts_with(text, Phrase::navigation);
  if (home == 0) return false;
  std::string_view rest = text.substr(home);
  while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
  for (const std::string_view sign : {">", "/", "»", "›", "→", "|"}) {
    if (rest.substr(0, sign.size()) == sign) return true;
  }
  return false;
}

bool is_page_line(const Unit& unit) {
  if (unit.quote != 0) return false;
  return read_row(unit.text).count != 0 || is_breadcrumb(unit.text);
}

bool is_legal_line(const Unit& unit) {
  const Shape& shape = unit.shape;
  if (shape.words > 60) return false;
  const std::string_view sign = unit.text.substr(0, 3);
  return decode_utf8(unit.text, 0).code_point == 0xA9 || sign == "(c)" || sign == "(C)" ||
         mentions(unit.text, Phrase::rights).count != 0 ||
         (shape.words <= 12 && shape.end != End::stop && starts_with(unit.text, Phrase::legal) != 0);
}

void take_chrome_between(std::vector<Unit>& units, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to;) {
    if (units[i].taken || units[i].mark != Mark::none || units[i].quote != 0) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::size_t phrases = 0;
    bool shares = false;
    for (; end < to && units[end].mark == Mark::none; ++end) {
      const PhraseRow row = read_row(units[end].text);
      if (row.count == 0) break;
      phrases += row.count;
      shares = shares || row.shares;
      if (classify(units[end].text) == Phrase::anywhere) units[end].taken = true;
    }
    // A row of links stands alone: names of networks in the middle of other short lines are part of a list.
    const bool alone = (i == from || !is_short(units[i - 1]) || units[i - 1].taken || units[i].blank_before) &&
                       (end == to || !is_short(units[end]) || units[end].blank_before);
    if (phrases >= 2 && shares && alone) {
      for (std::size_t k = i; k < end; ++k) units[k].taken = true;
    }
    i = end == i ? i + 1 : end;
  }
}

}  // namespace broadside
