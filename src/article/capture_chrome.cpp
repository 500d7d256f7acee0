#include "article/capture_chrome.h"

#include "article/capture_phrases.h"

namespace broadside {

constexpr std::uint32_t kMostCreditWords = 4;
constexpr std::uint32_t kMostLegalWords = 60;
constexpr std::uint32_t kMostRightsWords = 25;

bool is_page_line(const Unit& unit) {
  if (unit.quote != 0) return false;
  if (read_row(unit.text) != 0) return true;
  const char32_t* home = match_start(unit.text, Phrase::navigation);
  if (home == nullptr) return false;
  while (*home == ' ') ++home;
  return is_one_of({home, home + 1}, u"> / » › → | ");
}

bool is_caption(const Unit& unit) {
  const char32_t* end = match_start(unit.text, Phrase::caption);
  // "Photo Ann Lee"; not "Photos show damage after storm", however it is written.
  return end != nullptr && end != unit.text.end &&
         (*end != ' ' || (unit.shape.words <= kMostCreditWords && !is_lower(end[1])));
}

bool is_legal_line(const Unit& unit) {
  const bool starts = *unit.text.begin == 0xA9 || match_start(unit.text, Phrase::cookies) != nullptr;
  // A paragraph may speak of rights, too.
  return unit.shape.words <= (starts ? kMostLegalWords : kMostRightsWords) &&
         (starts || count_phrases(unit.text, Phrase::rights) != 0);
}

namespace {

bool is_link_title(const Unit& unit) {
  return unit.is_plain() && unit.shape.words <= 20 && unit.shape.end != Kind::stop &&
         !is_unfinished(unit.shape);
}

// Where links to other articles end that start at units[i]: "Read also: A second week", or that label above
// such a title; or two or more pairs of a label and a title, "Previous article" and "Next article". `i` for
// none.
std::size_t links_end(const Buffer<Unit>& units, std::size_t i, std::size_t to) {
  const Piece& text = units[i].text;
  const char32_t* label = match_start(text, Phrase::after);
  if (label == nullptr || !units[i].is_plain()) return i;
  // "Next: the roof" may be text.
  bool several_words = false;
  for (const char32_t* at = text.begin; at != label; ++at) several_words = several_words || *at == ' ';
  while (*label == ' ') ++label;
  const bool sure = several_words && kind_of(*label) == Kind::colon;
  if (sure && label + 1 != text.end) return is_link_title(units[i]) ? i + 1 : i;
  std::size_t end = i;
  while (end + 1 < to && classify(units[end].text) == Phrase::after && is_link_title(units[end + 1]))
    end += 2;
  if (sure || end > i + 2) return end;
  // Several titles below "You may also like"; the last one above a paragraph may be that one's heading.
  if (!several_words || end == i) return i;
  while (end < to && is_link_title(units[end])) ++end;
  end -= end < to;
  return end > i + 1 ? end : i;
}

}  // namespace

void take_chrome_between(Buffer<Unit>& units, std::size_t from, std::size_t to) {
  const auto is_long = [](const Unit& unit) { return unit.shape.words > 12 || unit.taken; };
  for (std::size_t i = from; i < to;) {
    const std::size_t first = i;
    for (const std::size_t end = links_end(units, i, to); i < end; ++i) {
      units[i].taken = true;
      units[i].left_out = classify(units[i].text) != Phrase::after;
    }
    if (i != first) continue;
    std::uint32_t phrases = 0;
    for (; i < to && units[i].is_plain(); ++i) {
      const std::uint32_t row = read_row(units[i].text);
      if (row == 0) break;
      phrases = (phrases + row) | (row & kShares);
      if (classify(units[i].text) == Phrase::anywhere) units[i].taken = true;
    }
    const bool text_above = first != from && is_long(units[first - 1]);
    const bool text_below = i != to && is_long(units[i]);
    // Names of networks in the middle of other short lines are part of a list.
    const bool apart = (first == from || units[first].blank_before || text_above) &&
                       (i == to || units[i].blank_before || text_below);
    // "Share" alone between two paragraphs is a button; elsewhere it may be a heading.
    if (phrases > kShares + !(text_above && text_below) && apart) {
      for (std::size_t k = first; k < i; ++k) units[k].taken = true;
    }
    i += i == first;
  }
}

}  // namespace broadside
