#include "article/capture_chrome.h"

#include "article/capture_phrases.h"

namespace broadside {

bool is_page_line(const Unit& unit) {
  if (unit.quote != 0) return false;
  if (read_row(unit.text) != 0) return true;
  const char32_t* home = match_start(unit.text, Phrase::navigation);
  if (home == nullptr) return false;
  while (*home == ' ') ++home;
  return is_one_of({home, home + 1}, u"> / » › → | ");
}

bool is_legal_line(const Unit& unit) {
  return unit.shape.words <= 60 &&
         (*unit.text.begin == 0xA9 || count_phrases(unit.text, Phrase::rights) != 0);
}

void take_chrome_between(Buffer<Unit>& units, std::size_t from, std::size_t to) {
  const auto is_long = [](const Unit& unit) { return unit.shape.words > 12 || unit.taken; };
  for (std::size_t i = from; i < to; ++i) {
    const std::size_t first = i;
    std::uint32_t phrases = 0;
    for (; i < to && units[i].is_plain(); ++i) {
      const std::uint32_t row = read_row(units[i].text);
      if (row == 0) break;
      phrases = (phrases + row) | (row & kShares);
      if (classify(units[i].text) == Phrase::anywhere) units[i].taken = true;
    }
    // Names of networks in the middle of other short lines are part of a list.
    const bool apart = (first == from || units[first].blank_before || is_long(units[first - 1])) &&
                       (i == to || units[i].blank_before || is_long(units[i]));
    if (phrases <= kShares + 1 || !apart) continue;
    for (std::size_t k = first; k < i; ++k) units[k].taken = true;
  }
}

}  // namespace broadside
