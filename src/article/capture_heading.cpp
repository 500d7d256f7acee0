#include "article/capture_heading.h"

#include "article/capture_links.h"
#include "article/capture_phrases.h"
#include "base/string_index.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::uint32_t kMostWords = 12;
constexpr std::uint32_t kMostQuestionWords = 8;
constexpr std::uint32_t kMostColumns = 100;
constexpr std::uint32_t kLongParagraph = 12;   // words: a paragraph of that many needs no full stop
constexpr std::uint32_t kShortSentence = 6;    // words: a sentence of that many is a paragraph
constexpr std::uint32_t kWordsForHeading = 10;  // words of a body that one heading needs

bool is_ended(const Unit& unit) { return unit.shape.end != End::open && unit.shape.end != End::soft; }

// Text that a heading can stand above.
bool is_section_text(const Unit& unit) {
  return unit.quote != 0 || unit.mark != Mark::none || unit.shape.words >= kLongParagraph ||
         (is_ended(unit) && unit.shape.words >= kShortSentence);
}

// A short line that no sentence ends: verse, a name, an address, one of two titles.
bool is_loose(const Unit& unit) {
  return unit.quote == 0 && unit.mark == Mark::none && unit.shape.words < kLongParagraph && !is_ended(unit);
}

// The shape of a heading, whatever is around it.
bool looks_like_heading(const std::vector<Unit>& units, std::size_t i) {
  const Unit& unit = units[i];
  const Shape& shape = unit.shape;
  if (unit.in_head || unit.rule || unit.quote != 0 || shape.words == 0 || shape.words > kMostWords ||
      shape.columns > kMostColumns || shape.starts_small) {
    return false;
  }
  switch (shape.end) {
    case End::open:
      break;
    case End::question:
    case End::exclamation:
      if (shape.words > kMostQuestionWords) return false;
      break;
    case End::stop:
    case End::soft:
      return false;
  }
  if (unit.mark != Mark::none && (unit.mark != Mark::number || !is_lone_number(units, i))) return false;
  const char32_t first = decode_utf8(unit.text, 0).code_point;
  if (first == '(' || first == '[' || first == '@') return false;
  if (find_url(unit.text, 0).size != 0 || unit.text.find('@') != std::string_view::npos) return false;
  return starts_with(unit.text, Phrase::caption) == 0;
}

bool is_interview(const std::vector<Unit>& units) {
  std::size_t questions = 0;
  std::size_t long_ones = 0;
  for (const Unit& unit : units) {
    if (unit.shape.end != End::question || unit.mark != Mark::none || unit.shape.words > 40) continue;
    ++questions;
    long_ones += unit.shape.words > kMostQuestionWords;
  }
  return questions >= 3 && long_ones != 0;
}

}  // namespace

bool is_lone_number(const std::vector<Unit>& units, std::size_t i) {
  const std::uint32_t value = read_mark(units[i].text).value;
  const auto counts = [&](std::size_t k, std::uint32_t wanted) {
    return units[k].mark == Mark::number && read_mark(units[k].text).value == wanted;
  };
  return !(i > 0 && counts(i - 1, value - 1)) && !(i + 1 < units.size() && counts(i + 1, value + 1));
}

void find_headings(std::vector<Unit>& units) {
  const bool interview = is_interview(units);
  StringIndex seen;
  std::size_t headings = 0;
  std::size_t words = 0;
  // From the end, as what a line is depends on what follows it.
  for (std::size_t i = units.size(); i-- > 0;) {
    Unit& unit = units[i];
    words += unit.shape.words;
    unit.heading = looks_like_heading(units, i);
    if (!unit.heading || unit.underlined) continue;
    unit.heading = false;
    if (i + 1 == units.size()) continue;
    const Unit& next = units[i + 1];
    const bool capitals = is_all_capitals(unit.shape);
    // Above text, or in capitals above a heading that is not.
    const bool title_of_next = next.heading && ((capitals && !is_all_capitals(next.shape)) ||
                                                (unit.mark == Mark::number && next.shape.has_number));
    if (!is_section_text(next) && !title_of_next) continue;
    if (next.mark == Mark::number && unit.mark == Mark::number) continue;
    if (interview && unit.shape.end == End::question) continue;
    if (i > 0) {
      const Unit& before = units[i - 1];
      const bool title_above = is_all_capitals(before.shape) && !capitals;
      // Two short lines one after the other are none, but a heading may follow the last line of an address.
      const bool ends_verse = unit.blank_before && !before.blank_before && i > 1;
      if (!before.rule && is_loose(before) && !title_above && !before.underlined && !ends_verse) continue;
    } else if (unit.text.find(',') != std::string_view::npos || (unit.shape.has_number && unit.mark == Mark::none)) {
      continue;  // a name and an office, a place and a date
    }
    unit.heading = true;
  }
  for (const Unit& unit : units) {
    if (!unit.heading || unit.underlined) continue;
    ++headings;
    ++*seen.insert(unit.text, 0);
  }
  // Where lines repeat they are names of speakers; where there is hardly any text below them they are something else.
  const bool crowded = words < headings * kWordsForHeading;
  for (Unit& unit : units) {
    if (unit.heading && !unit.underlined && (crowded || *seen.find(unit.text) > 1)) unit.heading = false;
  }
}

}  // namespace broadside
