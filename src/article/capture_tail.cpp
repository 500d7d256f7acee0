#include "article/capture_tail.h"

#include "article/capture_byline.h"
#include "article/capture_chrome.h"
#include "article/capture_links.h"
#include "article/capture_phrases.h"

namespace broadside {
namespace {

constexpr std::size_t kMostButtons = 6;  // beside the one that leads to the comments
constexpr std::uint32_t kMostAppealWords = 70;
constexpr std::uint32_t kMostLabelWords = 10;
constexpr std::size_t kMostTags = 12;
constexpr std::size_t kAppealUnits = 6;  // how far above the end an appeal may start

bool is_prose(const Unit& unit) {
  return unit.shape.words > 20 || (unit.shape.end == Kind::stop && unit.shape.words > 3);
}

// "Leave a Reply", "3 Comments", and "3 thoughts on “Oil workers strike”", with the headline after it.
bool opens_comments(const Unit& unit) {
  if (!unit.is_plain() || unit.shape.words > 40) return false;
  if (classify(unit.text) == Phrase::comments) return true;
  const char32_t* end = match_start(unit.text, Phrase::comments);
  return end != nullptr && *end == ' ' && kind_of(end[1]) == Kind::quote;
}

// "Related articles", "Next: A second week".
bool opens_links(const Unit& unit) {
  const char32_t* end = match_start(unit.text, Phrase::after);
  return end != nullptr && (*end == ':' || classify(unit.text) == Phrase::after);
}

// "Give on Patreon"
bool is_label_like(const Unit& unit) {
  return unit.is_plain() && unit.shape.words <= kMostLabelWords && unit.shape.end != Kind::stop;
}

bool is_appeal(const Unit& unit) {
  if (unit.taken || unit.quote != 0 || unit.shape.words > kMostAppealWords) return false;
  if (match_start(unit.text, Phrase::appeal) != nullptr) return true;
  const std::uint32_t appeals = count_phrases(unit.text, Phrase::appeal);
  return appeals != 0 && (appeals + count_phrases(unit.text, Phrase::plea) >= 3 || is_label_like(unit));
}

class TailReader {
 public:
  TailReader(Buffer<Unit>& units, std::size_t from, Article& article)
      : units_(units), from_(from), end_(units.size()), article_(article) {}

  std::size_t read() {
    cut_comments();
    // It may stand below the links, which would take it with them.
    if (!article_.call_to_action && end_ > from_ && is_appeal(units_[end_ - 1])) take_appeal();
    // Above the call to action the same may stand again.
    do {
      cut_links();  // before a date among them is read
      take_small_lines();
      cut_links();
    } while (!article_.call_to_action && take_appeal());
    return end_;
  }

 private:
  // Ends the body in front of units_[at].
  void cut(std::size_t at) {
    while (end_ > at) {
      Unit& unit = units_[--end_];
      unit.left_out =
          !unit.taken && !unit.rule && !is_page_line(unit) && !is_legal_line(unit) && !opens_comments(unit);
    }
    take_small_lines();
  }

  // The comments start at the first line that only comments have above them. A line "Comments" may also be
  // the heading of a section: it counts when nothing but lines of the page, or a line of a comment's form,
  // comes next.
  void cut_comments() {
    std::size_t heading = end_;
    bool bare = true;         // nothing but lines of the page since that heading
    std::size_t last = end_;  // behind the last line that opens them
    while (last > from_ && !opens_comments(units_[last - 1])) --last;
    for (std::size_t i = from_; i < end_; ++i) {
      if (opens_comments(units_[i])) {
        if (!is_button(i, last)) return cut(bare && heading < i ? heading : i);
        units_[i].taken = true;
      }
      const Phrase phrase = classify(units_[i].text);
      if (phrase == Phrase::form && heading < i) return cut(heading);
      if (phrase == Phrase::maybe_comments) {
        heading = i;
        bare = true;
      } else if (phrase == Phrase::unknown) {
        bare = false;
      }
    }
  }

  // "Leave a comment" above a paragraph is a button in the text, where the comments start further down, in
  // front of `last`.
  bool is_button(std::size_t i, std::size_t last) const {
    if (units_[i].shape.digits != 0) return false;
    std::size_t next = i + 1;
    while (next < last && next <= i + kMostButtons && is_page_line(units_[next])) ++next;
    return next + 1 < last && is_prose(units_[next]);
  }

  // Takes known lines off the end: those of the page, and a byline, a date or tags that the article does not
  // have yet.
  void take_small_lines() {
    for (; end_ > from_; --end_) {
      const Unit& unit = units_[end_ - 1];
      if (unit.taken || unit.rule || is_page_line(unit) || is_legal_line(unit)) continue;
      if (take_labelled()) continue;
      const Byline byline = read_byline(unit.text);
      if (!byline.understood || unit.quote != 0 || ends_list(byline) || !apply_byline(byline, article_))
        break;
    }
  }

  // Whether the last line is a date below another: the days of something that the article tells of.
  bool ends_list(const Byline& last) const {
    return last.only_date && end_ - from_ > 1 && read_byline(units_[end_ - 2].text).only_date;
  }

  // "Published" and the like on a line of its own with what it announces below, which for "Tags" may be
  // several lines. Leaves the last of these lines to the caller.
  bool take_labelled() {
    for (std::size_t i = end_; i > from_ && end_ - i <= kMostTags && is_tag_like(units_[i - 1]); --i) {
      const Unit& label = units_[i - 1];
      if (i == end_ || !is_label(label.text)) continue;
      const Byline byline = read_byline({label.text.begin, units_[end_ - 1].text.end});
      if ((i + 1 < end_ && byline.tags.empty()) || !byline.understood || !apply_byline(byline, article_))
        break;
      end_ = i;
      return true;
    }
    return false;
  }

  static bool is_tag_like(const Unit& unit) {
    return unit.is_plain() && unit.shape.words <= 12 && !is_ended(unit.shape);
  }

  // Leaves out links to other articles: short lines up to the end below a line that announces them.
  void cut_links() {
    std::size_t i = end_;
    while (i > from_ && (!is_prose(units_[i - 1]) || is_legal_line(units_[i - 1]))) --i;
    for (; i < end_; ++i) {
      if (opens_links(units_[i])) return cut(i);
    }
  }

  // "Liked this article? …", with the label of a link below it.
  bool take_appeal() {
    std::size_t first = end_ > from_ + kAppealUnits ? end_ - kAppealUnits : from_;
    while (first < end_ && !is_appeal(units_[first])) ++first;
    if (first == end_) return false;
    std::size_t last = first + 1;
    if (first > from_ && goes_before_appeal(first - 1)) --first;
    bool speaks = true;  // whether the last line does
    while (last < end_ && belongs_to_appeal(units_[last], speaks)) ++last;
    // "Why people donate", above a paragraph, is a heading.
    if (!speaks && (!units_[first].blank_before || !is_ended(units_[first].shape))) return false;
    for (std::size_t i = last; i < end_; ++i) {
      if (is_prose(units_[i])) return false;  // an appeal inside of the text
    }

    std::string text;
    CallToAction& call = article_.call_to_action;
    for (std::size_t i = first; i < last; ++i) {
      Unit& unit = units_[i];
      unit.taken = true;
      Piece before = unit.text;
      Piece after{};
      if (call.link.empty()) {
        const Piece url = find_url(unit.text);
        call.link = line_of(url, article_.texts);
        before.end = url.begin;
        after = {url.end, unit.text.end};
      }
      before = trimmed(before);
      const bool label = i + 1 == last && unit.shape.words <= kMostLabelWords && unit.shape.end != Kind::stop;
      if (label && !before.empty() && kind_of(before.end[-1]) == Kind::colon) --before.end;
      if (label) {
        call.text = article_.texts.copy(text);
        text.clear();
      }
      append_line(text, before);
      append_line(text, trimmed(after));
      if (i + 1 == last) (label ? call.label : call.text) = article_.texts.copy(text);
    }
    if (call.label.empty()) call.label = call.link;
    // What stands below the call and is no part of it stays in the body.
    if (last == end_) end_ = first;
    return true;
  }

  // Whether units_[i] is the text above a label: close to it and apart from the article.
  bool goes_before_appeal(std::size_t i) const {
    const Unit& unit = units_[i];
    return is_label_like(units_[i + 1]) && !units_[i + 1].blank_before && !unit.taken && unit.is_plain() &&
           unit.shape.words <= kMostAppealWords && unit.blank_before;
  }

  static bool belongs_to_appeal(const Unit& unit, bool& speaks) {
    if (unit.taken || unit.shape.words > kMostAppealWords || unit.quote != 0) return false;
    const bool found = find_url(unit.text).begin == unit.text.begin ||
                       count_phrases(unit.text, Phrase::appeal) + count_phrases(unit.text, Phrase::plea) != 0;
    if (!found && unit.blank_before) return false;
    speaks = found;
    return true;
  }

  Buffer<Unit>& units_;
  std::size_t from_;
  std::size_t end_;
  Article& article_;
};

}  // namespace

std::size_t read_tail(Buffer<Unit>& units, std::size_t from, Article& article) {
  return TailReader(units, from, article).read();
}

}  // namespace broadside
