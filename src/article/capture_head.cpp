#include "article/capture_head.h"

#include "article/capture_byline.h"
#include "article/capture_chrome.h"
#include "article/capture_mail.h"
#include "article/capture_phrases.h"
#include "article/capture_title.h"

namespace broadside {
namespace {

constexpr std::size_t kMostUnits = 100;  // how far down the page its head is looked for
constexpr std::uint32_t kMostTitleWords = 35;
constexpr std::uint32_t kMostUncasedWords = 25;  // of a title in a script without capitals
constexpr std::uint32_t kMostTitleColumns = 250;
constexpr std::uint32_t kMostDateWords = 8;  // of a line with a date
constexpr std::uint32_t kLeastStandfirstWords = 5;
constexpr std::uint32_t kMostStandfirstWords = 60;

// Whether a unit can be a title: it is no sentence, no item of a list and no quotation.
bool is_title_like(const Unit& unit) {
  const Shape& shape = unit.shape;
  // Paragraphs in scripts without capitals often have no full stop.
  return unit.is_plain() && shape.words >= 1 &&
         shape.words <= (shape.capitals != 0 ? kMostTitleWords : kMostUncasedWords) &&
         shape.columns <= kMostTitleColumns && shape.end != Kind::stop && !is_unfinished(shape);
}

class HeadReader {
 public:
  HeadReader(Buffer<Unit>& units, const Piece& capture, Article& article)
      : units_(units), capture_(capture), article_(article) {}

  std::size_t read() {
    read_mail_header(units_, article_);
    collect();
    if (byline_ == nullptr) byline_ = units_.begin() + body_;
    read_lower_byline();
    if (!article_.headline.empty()) {
      drop_headline();
    } else if (!find_repeated_headline()) {
      find_headline();
    }
    find_standfirst();
    // Section headings stand below the byline.
    for (std::size_t i = 0; i < last_small_line_; ++i) units_[i].in_head = true;
    return body_;
  }

 private:
  // Walks down to the first paragraph. Takes lines of the page, bylines and dates; remembers what can be a
  // title.
  void collect() {
    for (; body_ < units_.size() && body_ < kMostUnits; ++body_) {
      Unit& unit = units_[body_];
      if (unit.taken) continue;
      if (unit.shape.words == 0 || is_page_line(unit) || counts_comments(unit) ||
          (count_ == 0 && is_legal_line(unit))) {
        unit.taken = true;
        if (classify(unit.text) == Phrase::navigation) after_navigation_ = count_;
      } else if (is_counter()) {
        leave_out(unit);
      } else if (read_small_line(unit.text)) {
        unit.taken = true;
        last_small_line_ = body_;
      } else if (is_label(unit.text) && body_ + 1 < units_.size() && !is_ended(units_[body_ + 1].shape) &&
                 read_small_line({unit.text.begin, units_[body_ + 1].text.end})) {
        unit.taken = units_[body_ + 1].taken = true;
        last_small_line_ = body_ + 1;
      } else if (may_be_author(unit) && read_small_line(units_[body_ + 1].text, unit.text)) {
        unit.taken = true;
      } else if (is_title_like(unit) ||
                 (count_ == 0 && unit.is_plain() && unit.shape.words <= 12 && is_inside())) {
        if (!is_caption(unit) && !is_dateline(unit.text)) candidates_[count_++] = &unit;
      } else if (sentence_ == nullptr && count_ != 0 && unit.is_plain() &&
                 unit.shape.words <= kMostStandfirstWords && is_inside()) {
        sentence_ = &unit;
      } else {
        break;
      }
    }
  }

  // A number alone above share links: how often they were used.
  bool is_counter() const {
    std::size_t i = body_;
    while (i < units_.size() && units_[i].shape.digits == units_[i].text.size()) ++i;
    return count_ != 0 && i < units_.size() && is_page_line(units_[i]);
  }

  // "Brede, 4 June 2026"
  static bool is_dateline(const Piece& line) {
    const WrittenDate found = find_written_date(line);
    if (!found.date || found.place.end != line.end) return false;
    return kind_of(trimmed({line.begin, found.place.begin}).end[-1]) == Kind::comma;
  }

  // "3 Comments on Oil workers strike"
  bool counts_comments(const Unit& unit) const {
    const char32_t* end = match_start(unit.text, Phrase::comments);
    for (std::size_t i = 0; end != nullptr && i < count_; ++i) {
      if (same_words({end, unit.text.end}, candidates_[i]->text)) return true;
    }
    return false;
  }

  // Pictures with their captions may stand above the byline.
  void read_lower_byline() {
    for (std::size_t i = body_; i < units_.size() && i < body_ + 6; ++i) {
      Unit& unit = units_[i];
      if (unit.shape.words > kMostTitleWords || unit.quote != 0) return;
      const Byline byline = read_byline(unit.text);
      if (!byline.understood || byline.names.empty() || !apply_byline(byline, article_)) continue;
      unit.taken = true;
      last_small_line_ = i;
    }
  }

  // Whether a unit looks like a name below the headline, which is of more words.
  bool may_be_author(const Unit& unit) const {
    return count_ != 0 && !is_small(*candidates_[count_ - 1]) && body_ + 1 < units_.size() &&
           article_.authors.empty() && is_between(unit.shape.words, 2, kMostKickerWords - 1) &&
           unit.shape.capitals >= 2 && is_name_like(unit.text);
  }

  // With the author's name above it, the line must have the date.
  bool read_small_line(const Piece& line, const Piece& name = {}) {
    Byline byline = read_byline(line);
    if (!byline.understood || units_[body_].quote != 0) return false;
    if (!name.empty()) {
      if (!byline.published.date || !byline.names.empty()) return false;
      byline.names = name;
    }
    // Above the headline "By …" is a headline.
    if (count_ == 0 && !byline.published.date && article_.headline.empty()) return false;
    if (byline.only_date && is_diary()) return false;
    if (byline_ == nullptr && count_ != 0 && !byline.names.empty()) byline_ = &units_[body_];
    apply_byline(byline, article_);
    return true;
  }

  // Whether other dates stand alone between paragraphs further down: then they are headings. Those of
  // comments have names above them, those of other articles titles.
  bool is_diary() const {
    const auto is_text = [this](std::size_t i) { return i < units_.size() && units_[i].shape.words > 8; };
    if (!is_text(body_ + 1)) return false;
    for (std::size_t i = body_ + 2; i < units_.size(); ++i) {
      const Unit& unit = units_[i];
      if (!is_text(i) && unit.shape.digits != 0 && is_text(i - 1) && is_text(i + 1) &&
          read_byline(unit.text).only_date) {
        return true;
      }
    }
    return false;
  }

  // Whether a byline or the headline's repetition, and then more, follows closely on the unit at hand.
  bool is_inside() const {
    for (std::size_t i = body_ + 1; i + 1 < units_.size() && i <= body_ + 3; ++i) {
      if (is_page_line(units_[i])) continue;
      const Byline byline = read_byline(units_[i].text);
      if (byline.understood) return !byline.only_date;
      if (same_words(units_[body_].text, units_[i].text)) return true;
      for (std::size_t k = 0; k < count_; ++k) {
        if (match_title(candidates_[k]->text, units_[i].text).found) return true;
      }
      return false;
    }
    return false;
  }

  void take(Unit& unit, std::string_view& part) {
    part = line_of(unit.text, article_.texts);
    unit.taken = true;
  }

  // Takes the lines that repeat a headline which is known already.
  void drop_headline() {
    Buffer<char32_t> room;
    const Piece headline = decode(article_.headline, room);
    for (std::size_t i = 0; i < count_; ++i) {
      if (match_title(candidates_[i]->text, headline).found) candidates_[i]->taken = true;
    }
  }

  // The headline that stands twice above the text, alone or with a kicker or the name of the site beside it.
  bool find_repeated_headline() {
    TitleMatch best;
    Unit* title = nullptr;
    for (std::size_t i = 0; i < count_; ++i) {
      for (std::size_t k = 0; k < count_; ++k) {
        if (i == k || (title != nullptr && candidates_[k]->shape.words <= title->shape.words)) continue;
        // What stands twice below the byline is the caption of a picture.
        if (candidates_[i] > byline_ && candidates_[k] > byline_) continue;
        // Lines further down that do not stand close together are the refrain of a song.
        if (i != 0 && k != 0 && (i > k + 2 || k > i + 2)) continue;
        const TitleMatch match = match_title(candidates_[i]->text, candidates_[k]->text);
        if (!match.found) continue;
        best = match;
        title = candidates_[k];
        // Of two that are the same, the one not in capitals.
        if (match.whole && is_all_capitals(title->shape)) title = candidates_[i];
      }
    }
    if (title == nullptr || is_menu_item(*title)) return false;
    set_headline(*title);
    Unit* last = title;
    for (std::size_t i = 0; i < count_; ++i) {
      Unit& unit = *candidates_[i];
      const TitleMatch match = match_title(unit.text, title->text);
      if (!match.found) continue;
      unit.taken = true;
      if (&unit < title_) title_ = &unit;
      if (&unit > last) last = &unit;
      last_title_ = last;
      if (article_.kicker.empty()) article_.kicker = line_of(match.kicker, article_.texts);
    }
    // Of the lines around these one short line is the kicker, many are the page's navigation.
    std::size_t small = 0;
    for (std::size_t i = 0; i < 2 * count_; ++i) {
      Unit& unit = *candidates_[i % count_];
      if (&unit > last || unit.taken) continue;
      if (same_words(unit.text, best.site)) {
        unit.taken = true;
      } else if (unit.shape.words >= kMostKickerWords) {
        continue;
      } else if (i < count_) {
        ++small;
      } else if (small >= 3) {
        leave_out(unit);
      } else if (article_.kicker.empty()) {
        take(unit, article_.kicker);
      }
    }
    return true;
  }

  // Names of sections and of the page's own stand in its navigation and again above the headline. The title
  // that stands twice is none of them when it is first of all, or when nothing else can be the headline.
  bool is_menu_item(const Unit& title) const {
    if (title.shape.words > 2) return false;
    bool deeper = classify(title.text) == Phrase::section;
    bool other = false;
    for (std::size_t i = 0; i < count_; ++i) {
      const bool found = match_title(candidates_[i]->text, title.text).found;
      deeper = deeper || (found && i > 1);
      other = other || (!found && !is_small(*candidates_[i]));
    }
    return deeper && other;
  }

  static bool is_small(const Unit& unit) { return unit.shape.words < kMostKickerWords; }

  static void leave_out(Unit& unit) {
    unit.taken = true;
    unit.left_out = classify(unit.text) == Phrase::unknown;
  }

  // Where the menus end that the page starts with: groups of lines without a blank one between them, two
  // small ones or more, or with two that are known from menus. The headline may also stand at the end of such
  // a group.
  const Unit* end_of_menus() const {
    const Unit* end = units_.begin();
    // The site's name and what it says of itself stand above its menu.
    if (after_navigation_ > 1 && after_navigation_ < count_) end = candidates_[after_navigation_];
    std::size_t lines = 0;  // that may be of a menu
    std::size_t known = 0;
    std::size_t titles = 0;
    for (const Unit* unit = end; unit < byline_; ++unit) {
      if (unit->blank_before) {
        if ((titles == 0 && lines >= 2) || known >= 2) {
          end = unit;
        } else if (titles != 0) {
          break;
        }
        lines = known = titles = 0;
      }
      const bool menu = is_menu(classify(unit->text));
      if (!menu && !unit->taken && !is_small(*unit) && titles++ == 0 && (lines >= 3 || known >= 2)) {
        end = unit;
        lines = known = 0;
      }
      known += menu;
      lines += menu || (!unit->taken && is_small(*unit) && unit->shape.digits == 0);
    }
    return end;
  }

  // Leaves out the page's menus above the first line of more words that is in none of them, but for a kicker.
  // Returns the index of the first candidate below them.
  std::size_t leave_out_navigation() {
    const Unit* menus = end_of_menus();
    std::size_t title = 0;
    while (title < count_ && (candidates_[title] < menus || is_small(*candidates_[title]))) ++title;
    if (title == 0 || title == count_ || candidates_[title] > byline_) return 0;
    // A section and a kicker.
    if (title == 2 && classify(candidates_[0]->text) == Phrase::section) return 0;
    // A poem, a list of what a dish needs and the address above a letter have small lines too. A page has
    // lines known from menus, or below the headline a byline, or a date in whatever language.
    for (std::size_t i = body_ - 1; i < units_.size() && i < body_ + 4; ++i) {
      if (units_[i].shape.digits > 4 && units_[i].shape.words <= kMostDateWords) last_small_line_ = i;
    }
    if (after_navigation_ == kMostUnits && candidates_[title] >= units_.begin() + last_small_line_) return 0;
    const Unit* kicker = candidates_[title - 1];
    const bool has_kicker = (kicker >= menus || title == 1) && is_kicker(title - 1);
    std::size_t i = 0;
    for (; i < title - has_kicker && candidates_[i] < menus; ++i) leave_out(*candidates_[i]);
    return i;
  }

  void find_headline() {
    if (count_ == 0) return;
    std::size_t at = leave_out_navigation();
    // Names of sections above the headline: the last one is its kicker, those before it are navigation.
    while (at + 1 < count_ && classify(candidates_[at]->text) == Phrase::section) {
      take(*candidates_[at++], article_.kicker);
    }
    if (is_kicker(at)) take(*candidates_[at++], article_.kicker);
    set_headline(*candidates_[at]);
  }

  // Whether a candidate is the kicker of the next one.
  bool is_kicker(std::size_t at) const {
    if (at + 1 >= count_) return false;
    const Shape& kicker = candidates_[at]->shape;
    const Shape& title = candidates_[at + 1]->shape;
    if (kicker.words > kMostKickerWords || is_ended(kicker) || title.words <= kicker.words) return false;
    if (at == 0 && after_navigation_ == 1) return true;
    for (const Unit* unit = candidates_[at] + 1; unit != candidates_[at + 1]; ++unit) {
      if (classify(unit->text) != Phrase::anywhere) return false;  // a byline or a date stands between
    }
    if (is_all_capitals(kicker)) return !is_all_capitals(title);
    if (kicker.words <= 2 && title.words >= 4) return true;
    // A third line, the standfirst, makes it sure that the second one is none.
    return kicker.words == 3 && title.words >= kLeastStandfirstWords && at + 2 < count_ &&
           candidates_[at + 2]->shape.words >= kLeastStandfirstWords;
  }

  // Makes `unit` the headline; takes the kicker off "Kazakhstan: Oil workers strike" where it is sure to be
  // one.
  void set_headline(Unit& unit) {
    title_ = &unit;
    unit.taken = true;
    Piece headline = unit.text;
    if (article_.kicker.empty())
      article_.kicker = line_of(find_kicker(unit.text, capture_, headline), article_.texts);
    article_.headline = line_of(headline, article_.texts);
  }

  void find_standfirst() {
    Unit* found = sentence_;
    bool first = true;
    for (std::size_t i = 0; i < count_; ++i) {
      Unit& unit = *candidates_[i];
      if (unit.taken || (title_ != nullptr && &unit < title_)) continue;
      if (article_.kicker.empty() && classify(unit.text) == Phrase::section) {
        take(unit, article_.kicker);
      } else if (first) {
        first = false;
        if ((found == nullptr || &unit < found) && is_standfirst(&unit)) found = &unit;
      }
    }
    if (found != nullptr && article_.standfirst.empty()) take(*found, article_.standfirst);
  }

  static bool repeats_start(const Unit& unit, const Unit& next) {
    return next.text.size() > unit.text.size() &&
           same_words(unit.text, {next.text.begin, next.text.begin + unit.text.size()});
  }

  // Whether the first line that can be a title below the headline is the standfirst.
  bool is_standfirst(const Unit* unit) const {
    const bool inside = unit < last_title_;  // between the headline and its repetition
    if (unit->shape.words < (inside ? kMostKickerWords : kLeastStandfirstWords) || unit + 1 == units_.end())
      return false;
    if (is_caption(unit[1]) || repeats_start(*unit, unit[1])) return false;  // words for a picture
    // A name with an office or a place; a place with a date.
    if (find_written_date(unit->text).date) return false;
    if (unit->shape.capitals != 0 && is_name_like(unit->text) && has_comma(unit->text)) return false;
    // One of several lines of verse is none, but one of several that end with a byline is.
    const Unit* const body = units_.begin() + body_;
    while (++unit < body) {
      if (unit->taken || unit->blank_before) return true;
    }
    return body != units_.end() && !is_title_like(*body);
  }

  Buffer<Unit>& units_;
  const Piece& capture_;
  Article& article_;
  Unit* candidates_[kMostUnits] = {};  // in the order in which they stand
  std::size_t count_ = 0;
  std::size_t body_ = 0;
  std::size_t last_small_line_ = 0;
  const Unit* byline_ = nullptr;               // the first one below a candidate, or the first paragraph
  std::size_t after_navigation_ = kMostUnits;  // how many candidates stand above the last line of navigation
  Unit* sentence_ = nullptr;                   // a standfirst that is a sentence
  Unit* title_ = nullptr;                      // the first unit with the headline
  const Unit* last_title_ = nullptr;           // the last one
};

}  // namespace

std::size_t read_head(Buffer<Unit>& units, const Piece& capture, Article& article) {
  return HeadReader(units, capture, article).read();
}

}  // namespace broadside
