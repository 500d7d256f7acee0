#include "article/capture_heading.h"

#include "article/capture_byline.h"
#include "article/capture_chrome.h"
#include "article/capture_links.h"
#include "article/capture_phrases.h"

namespace broadside {
namespace {

constexpr std::uint32_t kMostHeadingWords = 12;
constexpr std::uint32_t kMostQuestionWords = 8;
constexpr std::uint32_t kMostColumns = 100;
constexpr std::uint32_t kLongParagraph = 12;    // words: a paragraph of that many needs no full stop
constexpr std::uint32_t kShortSentence = 6;     // words: a sentence of that many is a paragraph
constexpr std::uint32_t kWordsForHeading = 10;  // words of a body that one heading needs
constexpr std::uint32_t kMostSpeakerWords = 4;

class HeadingFinder {
 public:
  explicit HeadingFinder(Buffer<Unit>& units) : units_(units) {}

  void find() {
    study_questions();
    std::uint32_t words = 0;
    std::uint32_t headings = 0;
    // From the end, as what a line is depends on what follows it.
    for (std::size_t i = units_.size(); i-- > 0;) {
      Unit& unit = units_[i];
      words += unit.shape.words;
      unit.heading = looks_like_heading(i) && (unit.underlined || stands_like_heading(i));
      headings += unit.heading && !unit.underlined;
    }
    // Where there is hardly any text below them they are something else; where they repeat they are names of
    // speakers.
    const bool crowded = words < headings * kWordsForHeading;
    const bool speakers = repeats();
    for (Unit& unit : units_) {
      if (crowded || (speakers && unit.shape.words <= kMostSpeakerWords))
        unit.heading = unit.heading && unit.underlined;
    }
  }

 private:
  // Questions of up to eight words are headings, but not in an interview: there longer ones stand among them.
  void study_questions() {
    std::uint32_t questions = 0;
    std::uint32_t long_ones = 0;
    for (const Unit& unit : units_) {
      if (unit.shape.end != Kind::question || !unit.is_plain() || unit.shape.words > 40) continue;
      ++questions;
      long_ones += unit.shape.words > kMostQuestionWords;
    }
    interview_ = questions >= 3 && long_ones != 0;
  }

  // Text that a heading can stand above.
  static bool is_section_text(const Unit& unit) {
    if (unit.rule) return false;
    return !unit.is_plain() || unit.shape.words >= kLongParagraph || unit.shape.end == Kind::colon ||
           (is_ended(unit.shape) && unit.shape.words >= kShortSentence);
  }

  // A short line that no sentence ends: verse, a name, an address, one of two titles.
  static bool is_loose(const Unit& unit) {
    return unit.is_plain() && unit.shape.words < kLongParagraph && !is_ended(unit.shape);
  }

  // "2. The findings", beside which nothing is numbered 1 or 3.
  bool is_lone_number(std::size_t i) const {
    const std::uint32_t value = read_mark(units_[i].text).value;
    const auto counts = [&](std::size_t k, std::uint32_t wanted) {
      return units_[k].mark == Mark::number && read_mark(units_[k].text).value == wanted;
    };
    return units_[i].mark == Mark::number && !(i > 0 && counts(i - 1, value - 1)) &&
           !(i + 1 < units_.size() && counts(i + 1, value + 1));
  }

  // "Q: …" and, below the answer, "Q: …" again.
  bool has_same_speaker(std::size_t i, std::size_t k) const {
    const char32_t* at = units_[i].text.begin;
    const char32_t* other = units_[k].text.begin;
    while (*at == *other && is(*at, mask(Kind::letter, Kind::space, Kind::stop))) ++at, ++other;
    return kind_of(*at) == Kind::colon && *at == *other;
  }

  // The shape of a heading, whatever is around it.
  bool looks_like_heading(std::size_t i) const {
    const Unit& unit = units_[i];
    const Shape& shape = unit.shape;
    if (unit.in_head || (!unit.is_plain() && !is_lone_number(i)) || shape.words == 0 ||
        shape.words > kMostHeadingWords || shape.columns > kMostColumns || shape.starts_small ||
        shape.end == Kind::stop || is_unfinished(shape) ||
        (is_ended(shape) && shape.words > kMostQuestionWords)) {
      return false;
    }
    if (!is(*unit.text.begin, kWordKinds | mask(Kind::quote, Kind::symbol))) return false;
    for (const char32_t* at = unit.text.begin; at != unit.text.end; ++at) {
      // "A sentence. (And who says so.)"
      if (*at == '@' || (is(*at, mask(Kind::stop)) && at[1] == ' ' && is(at[2], mask(Kind::open))))
        return false;
    }
    const char32_t* link = match_start(unit.text, Phrase::after);
    if (link != nullptr && *link == ':') return false;  // "Related: A second week"
    return find_url(unit.text).empty() && !is_caption(unit) && !(i >= 2 && has_same_speaker(i - 2, i)) &&
           !(i + 2 < units_.size() && has_same_speaker(i, i + 2));
  }

  // Whether what is around units_[i] lets it be a heading.
  bool stands_like_heading(std::size_t i) const {
    const Unit& unit = units_[i];
    if (i + 1 == units_.size() || (interview_ && unit.shape.end == Kind::question)) return false;
    const Unit& next = units_[i + 1];
    if (next.is_plain() && next.shape.starts_small) return false;  // verse
    const bool capitals = is_all_capitals(unit.shape);
    // Above text; or in capitals, or numbered, above a heading that is below it in rank.
    if (!is_section_text(next) &&
        !(next.heading && ((capitals && !is_all_capitals(next.shape)) ||
                           (unit.mark == Mark::number && next.shape.digits != 0)))) {
      return false;
    }
    if (next.mark == Mark::number && unit.mark == Mark::number) return false;
    if (next.mark == Mark::dash && kind_of(*unit.text.begin) == Kind::quote)
      return false;  // a quotation and its author
    if (i == 0) {
      // A name, also with an office; a place and a date.
      if (has_comma(unit.text) || (unit.shape.capitals > 1 && !capitals && is_name_like(unit.text)))
        return false;
      return unit.shape.digits == 0 || unit.mark != Mark::none || read_byline(unit.text).only_date;
    }
    // Under a quotation, a name and an office.
    if (!unit.blank_before && kind_of(units_[i - 1].text.end[-1]) == Kind::quote && has_comma(unit.text))
      return false;
    // Two short lines one after the other are none, but a heading may follow the last line of an address.
    const Unit& before = units_[i - 1];
    const bool ends_verse = unit.blank_before && !before.blank_before && i > 1;
    return !is_loose(before) || before.underlined || ends_verse ||
           (is_all_capitals(before.shape) && !capitals);
  }

  // Whether a short heading stands again as one of the three before it.
  bool repeats() const {
    const Unit* last[3] = {};
    std::size_t count = 0;
    for (const Unit& unit : units_) {
      if (!unit.heading || unit.shape.words > kMostSpeakerWords) continue;
      for (const Unit* earlier : last) {
        if (earlier != nullptr && same_words(earlier->text, unit.text)) return true;
      }
      last[count++ % 3] = &unit;
    }
    return false;
  }

  Buffer<Unit>& units_;
  bool interview_ = false;
};

}  // namespace

void find_headings(Buffer<Unit>& units) { HeadingFinder(units).find(); }

}  // namespace broadside
