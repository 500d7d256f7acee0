#include "article/capture_head.h"

#include <optional>

#include "article/capture_byline.h"
#include "article/capture_chrome.h"
#include "article/capture_mail.h"
#include "article/capture_phrases.h"
#include "article/capture_title.h"
#include "article/written_date.h"
#include "text/characters.h"

namespace broadside {
namespace {

constexpr std::size_t kMostUnits = 60;          // how far down the page its head is looked for
constexpr std::uint32_t kMostTitleWords = 25;
constexpr std::uint32_t kMostTitleColumns = 250;
constexpr std::uint32_t kMostKickerWords = 4;
constexpr std::uint32_t kLeastStandfirstWords = 5;
constexpr std::uint32_t kMostStandfirstWords = 60;

class HeadReader {
 public:
  HeadReader(std::vector<Unit>& units, std::string_view source, Article& article)
      : units_(units), source_(source), article_(article) {}

  std::size_t read() {
    read_mail_header(units_, article_);
    const std::size_t body = collect();
    if (article_.headline.empty()) {
      if (!find_repeated_headline()) find_headline();
    } else {
      for (const std::size_t i : candidates_) {
        if (match_title(units_[i].text, article_.headline).found) units_[i].taken = true;
      }
    }
    find_section();
    find_standfirst(body);
    // Section headings stand below the byline.
    for (std::size_t i = 0; i < last_small_line_; ++i) units_[i].in_head = true;
    return body;
  }

 private:
  // Walks down to the first paragraph. Takes lines of the page, bylines and dates; remembers what can be a title.
  std::size_t collect() {
    std::size_t i = 0;
    for (; i < units_.size() && i < kMostUnits; ++i) {
      Unit& unit = units_[i];
      if (unit.taken) continue;
      if (unit.rule) {
        unit.taken = true;
      } else if (is_page_line(unit)) {
        unit.taken = true;
        take_counts_above(i);
        if (classify(unit.text) == Phrase::navigation) after_navigation_ = candidates_.size();
      } else if (read_small_line(i)) {
        unit.taken = true;
        last_small_line_ = i;
      } else if (is_title_like(unit) || is_sentence_as_headline(i)) {
        if (starts_with(unit.text, Phrase::caption) == 0) candidates_.push_back(i);
      } else if (sentence_ == kNone && is_standfirst_sentence(i)) {
        sentence_ = i;
      } else {
        break;
      }
    }
    return i;
  }

  // Bare numbers above share links count the shares.
  void take_counts_above(std::size_t i) {
    for (; i > 0 && units_[i - 1].shape.words == 1 && !candidates_.empty() && candidates_.back() == i - 1; --i) {
      const Shape& shape = units_[i - 1].shape;
      if (!shape.has_number || shape.capitals + shape.small > 1) break;
      units_[i - 1].taken = true;
      candidates_.pop_back();
    }
  }

  bool read_small_line(std::size_t i) {
    std::optional<Byline> found = read_byline(units_[i].text);
    if (!found || units_[i].quote != 0) return false;
    const bool dated = found->published || found->updated;
    // Above the headline "By …" is a headline.
    if (candidates_.empty() && !dated && found->tags.empty() && article_.headline.empty()) return false;
    if (found->only_date && is_diary(i)) return false;
    if (article_.authors.empty()) article_.authors = std::move(found->authors);
    if (!article_.published) article_.published = found->published;
    if (!article_.updated) article_.updated = found->updated;
    if (article_.tags.empty()) article_.tags = std::move(found->tags);
    if (article_.kicker.empty()) article_.kicker = std::move(found->section);
    return true;
  }

  // Whether other dates stand alone further down: then they are headings.
  bool is_diary(std::size_t date) const {
    for (std::size_t i = date + 1; i < units_.size(); ++i) {
      if (units_[i].shape.words > 8 || !units_[i].shape.has_number) continue;
      const std::optional<Byline> found = read_byline(units_[i].text);
      if (found && found->only_date) return true;
    }
    return false;
  }

  // Whether a byline or the headline's repetition follows closely.
  bool is_inside_of_head(std::size_t i) const {
    for (std::size_t k = i + 1; k + 1 < units_.size() && k <= i + 3; ++k) {
      if (is_page_line(units_[k])) continue;
      const std::optional<Byline> found = read_byline(units_[k].text);
      if (found) return !found->only_date;
      return repeats_candidate(k);
    }
    return false;
  }

  bool repeats_candidate(std::size_t k) const {
    for (const std::size_t candidate : candidates_) {
      if (match_title(units_[candidate].text, units_[k].text).found) return true;
    }
    return false;
  }

  // "We won." is a headline when a byline follows.
  bool is_sentence_as_headline(std::size_t i) const {
    const Unit& unit = units_[i];
    return candidates_.empty() && unit.mark == Mark::none && unit.quote == 0 && unit.shape.end == End::stop &&
           unit.shape.words <= 12 && is_inside_of_head(i);
  }

  bool is_standfirst_sentence(std::size_t i) const {
    const Unit& unit = units_[i];
    return !candidates_.empty() && unit.mark == Mark::none && unit.quote == 0 &&
           unit.shape.words <= kMostStandfirstWords && is_inside_of_head(i);
  }

  bool find_repeated_headline() {
    TitleMatch best;
    std::size_t title = kNone;
    std::size_t holder = kNone;
    for (const std::size_t i : candidates_) {
      for (const std::size_t k : candidates_) {
        if (i == k || units_[k].quote != 0) continue;
        const TitleMatch match = match_title(units_[i].text, units_[k].text);
        if (!match.found || (match.whole && i > k)) continue;
        if (title != kNone && units_[k].shape.words <= units_[title].shape.words) continue;
        best = match;
        title = k;
        holder = i;
      }
    }
    if (title == kNone) return false;
    article_.headline = joined(units_[title]);
    // Of two that are the same, the one not in capitals.
    if (best.whole && is_all_capitals(units_[title].shape)) article_.headline = joined(units_[holder]);
    last_title_ = first_title_ = title;
    for (const std::size_t i : candidates_) {
      const TitleMatch match = match_title(units_[i].text, article_.headline);
      if (match.found) {
        units_[i].taken = true;
        if (i < first_title_) first_title_ = i;
        if (i > last_title_) last_title_ = i;
        if (article_.kicker.empty()) article_.kicker = match.kicker;
      }
    }
    std::size_t small = 0;
    for (const std::size_t i : candidates_) {
      Unit& unit = units_[i];
      if (i > last_title_ || unit.taken) continue;
      if (!best.site.empty() && same_words(unit.text, best.site)) unit.taken = true;
      if (!unit.taken && unit.shape.words < kMostKickerWords) ++small;
    }
    // One short line is the kicker, many are the page's navigation.
    for (const std::size_t i : candidates_) {
      Unit& unit = units_[i];
      if (i > last_title_ || unit.taken || unit.shape.words >= kMostKickerWords) continue;
      if (small >= 3) {
        unit.taken = true;
      } else if (article_.kicker.empty()) {
        article_.kicker = joined(unit);
        unit.taken = true;
      }
    }
    if (best.kicker.empty()) split_headline();
    return true;
  }

  void find_headline() {
    if (candidates_.empty()) return;
    std::size_t at = 0;
    // Names of sections above the headline: the last one is its kicker, those before it are navigation.
    while (at + 1 < candidates_.size() && classify(units_[candidates_[at]].text) == Phrase::section) {
      article_.kicker = joined(units_[candidates_[at]]);
      units_[candidates_[at++]].taken = true;
    }
    if (is_kicker(at)) {
      article_.kicker = joined(units_[candidates_[at]]);
      units_[candidates_[at++]].taken = true;
    }
    first_title_ = last_title_ = candidates_[at];
    article_.headline = joined(units_[first_title_]);
    units_[first_title_].taken = true;
    split_headline();
  }

  // Whether a candidate is the kicker of the next one.
  bool is_kicker(std::size_t at) const {
    if (at + 1 >= candidates_.size()) return false;
    const Unit& kicker = units_[candidates_[at]];
    const Unit& title = units_[candidates_[at + 1]];
    const std::uint32_t words = kicker.shape.words;
    if (words > kMostKickerWords || kicker.shape.end != End::open || title.shape.words <= words) return false;
    if (at + 1 == after_navigation_) return true;
    if (candidates_[at + 1] != candidates_[at] + 1) return false;  // a byline or a date stands between
    if (is_all_capitals(kicker.shape)) return !is_all_capitals(title.shape);
    if (words <= 2 && title.shape.words >= 4) return true;
    // A third line, the standfirst, makes it sure that the second one is none.
    return words == 3 && title.shape.words >= kLeastStandfirstWords && at + 2 < candidates_.size() &&
           units_[candidates_[at + 2]].shape.words >= kLeastStandfirstWords;
  }

  // Takes the kicker off "Kazakhstan: Oil workers strike" where it is sure to be one.
  void split_headline() {
    if (!article_.kicker.empty()) return;
    const std::size_t size = kicker_size(article_.headline, source_);
    if (size == 0) return;
    article_.kicker = std::string(trim_spaces(std::string_view(article_.headline).substr(0, size)));
    const std::string_view rest = std::string_view(article_.headline).substr(size);
    // The divider is one character, and space.
    std::size_t at = 1;
    while (at < rest.size() && (static_cast<unsigned char>(rest[at]) & 0xC0) == 0x80) ++at;
    article_.headline = std::string(trim_spaces(rest.substr(at)));
  }

  // The name of a section under the headline.
  void find_section() {
    for (const std::size_t i : candidates_) {
      if (units_[i].taken || !article_.kicker.empty() || classify(units_[i].text) != Phrase::section) continue;
      article_.kicker = joined(units_[i]);
      units_[i].taken = true;
    }
  }

  // Whether the first line that can be a title below the headline is the standfirst.
  bool is_standfirst(std::size_t i, std::size_t body) const {
    const Unit& unit = units_[i];
    if (unit.shape.words < kLeastStandfirstWords || i + 1 >= units_.size()) return false;
    // A name with an office or a place; a place with a date.
    if (find_written_date(unit.text)) return false;
    if (unit.text.find(',') != std::string_view::npos && is_name_like(unit.text)) return false;
    // One of several lines of verse is none, but one of several that end with a byline is.
    for (++i; i < body; ++i) {
      if (units_[i].taken || units_[i].blank_before) return true;
    }
    return i == body && body < units_.size() && !is_title_like(units_[body]);
  }

  void find_standfirst(std::size_t body) {
    if (!article_.standfirst.empty()) return;
    std::size_t found = sentence_;
    for (const std::size_t i : candidates_) {
      if (units_[i].taken || i < first_title_) continue;
      if (i < found && is_standfirst(i, body)) found = i;
      break;
    }
    if (found == kNone) return;
    article_.standfirst = joined(units_[found]);
    units_[found].taken = true;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::vector<Unit>& units_;
  std::string_view source_;
  Article& article_;
  std::vector<std::size_t> candidates_;
  std::size_t after_navigation_ = kNone;  // how many candidates stand above the last line of navigation
  std::size_t sentence_ = kNone;          // a standfirst that is a sentence
  std::size_t last_small_line_ = 0;
  std::size_t first_title_ = 0;
  std::size_t last_title_ = 0;
};

}  // namespace

bool is_title_like(const Unit& unit) {
  const Shape& shape = unit.shape;
  return unit.mark == Mark::none && unit.quote == 0 && !unit.rule && shape.words >= 1 &&
         shape.words <= kMostTitleWords && shape.columns <= kMostTitleColumns && shape.end != End::stop && shape.end != End::soft;
}

std::size_t read_head(std::vector<Unit>& units, std::string_view source, Article& article) {
  return HeadReader(units, source, article).read();
}

}  // namespace broadside
