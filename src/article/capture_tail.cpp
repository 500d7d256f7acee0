#include "article/capture_tail.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "article/capture_byline.h"
#include "article/capture_chrome.h"
#include "article/capture_links.h"
#include "article/capture_phrases.h"
#include "base/decimal.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::uint32_t kMostAppealWords = 70;
constexpr std::uint32_t kMostLabelWords = 10;
constexpr std::size_t kAppealUnits = 6;  // how far above the end an appeal may start

bool is_prose(const Unit& unit) {
  return unit.shape.words > 20 || (unit.shape.end == End::stop && unit.shape.words > 3);
}

// "Leave a Reply", "3 Comments", and "3 thoughts on “Oil workers strike”": a count with the headline after it.
bool opens_comments(const Unit& unit) {
  if (unit.mark != Mark::none || unit.quote != 0) return false;
  if (classify(unit.text) == Phrase::comments) return true;
  if (digit_value(decode_utf8(unit.text, 0).code_point) < 0) return false;
  const std::size_t size = starts_with(unit.text, Phrase::comments);
  const std::string_view rest = trim_spaces(unit.text.substr(size));
  return size != 0 && !rest.empty() && is_quote(decode_utf8(rest, 0).code_point);
}

// "Related articles", "Next: A second week".
bool opens_links(const Unit& unit) {
  if (classify(unit.text) == Phrase::after) return true;
  const std::size_t size = starts_with(unit.text, Phrase::after);
  return size != 0 && unit.text.substr(size, 1) == ":";
}

class TailReader {
 public:
  TailReader(std::vector<Unit>& units, std::size_t from, Article& article)
      : units_(units), from_(from), end_(units.size()), article_(article) {}

  std::size_t read() {
    cut_comments();
    // What stands below the call to action, the call itself, what stands between it and the text.
    take_small_lines();
    cut_links();
    if (!article_.call_to_action && take_appeal()) {
      take_small_lines();
      cut_links();
    }
    report();
    return end_;
  }

 private:
  // Ends the body in front of units_[at]. Lines that web pages do not always have are counted.
  void cut(std::size_t at) {
    for (std::size_t i = at; i < end_; ++i) {
      Unit& unit = units_[i];
      if (unit.taken) continue;
      unit.taken = true;
      if (unit.rule || is_page_line(unit) || is_legal_line(unit)) continue;
      if (left_out_ == 0 || unit.line < left_out_line_) left_out_line_ = unit.line;
      left_out_ += 1 + static_cast<std::size_t>(std::count(unit.text.begin(), unit.text.end(), '\n'));
    }
    end_ = at;
    take_small_lines();
  }

  // The comments start at the first line that only comments have above them. A line "Comments" may also be the
  // heading of a section: it counts when nothing but lines of the page, or a line of a comment's form, comes next.
  void cut_comments() {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t heading = kNone;
    bool bare = true;  // nothing but lines of the page since that heading
    for (std::size_t i = from_; i < end_; ++i) {
      const Unit& unit = units_[i];
      const Phrase phrase = unit.shape.words <= 20 ? classify(unit.text) : Phrase::unknown;
      if (phrase == Phrase::form && heading != kNone) return cut(heading);
      if (unit.shape.words <= 40 && opens_comments(unit)) return cut(heading != kNone && bare ? heading : i);
      if (phrase == Phrase::maybe_comments) {
        heading = i;
        bare = true;
      } else if (phrase == Phrase::unknown) {
        bare = false;
      }
    }
  }

  // Takes known lines off the end.
  void take_small_lines() {
    for (; end_ > from_; --end_) {
      Unit& unit = units_[end_ - 1];
      if (!unit.taken && !unit.rule && !is_page_line(unit) && !is_legal_line(unit) && !read_small_line(unit)) break;
      unit.taken = true;
    }
  }

  // A byline, a date or tags that the article does not have yet.
  bool read_small_line(const Unit& unit) {
    std::optional<Byline> found = unit.quote == 0 ? read_byline(unit.text) : std::nullopt;
    if (!found) return false;
    if (!found->authors.empty() && !article_.authors.empty()) return false;
    if (found->published && article_.published && found->published != article_.published) return false;
    if (found->updated && article_.updated) return false;
    if (article_.authors.empty()) article_.authors = std::move(found->authors);
    if (!article_.published) article_.published = found->published;
    if (!article_.updated) article_.updated = found->updated;
    std::move(found->tags.begin(), found->tags.end(), std::back_inserter(article_.tags));
    return true;
  }

  // Leaves out links to other articles: short lines up to the end below a line that announces them.
  void cut_links() {
    std::size_t after_text = end_;
    while (after_text > from_ && !is_prose(units_[after_text - 1])) --after_text;
    for (std::size_t i = after_text; i < end_; ++i) {
      if (opens_links(units_[i])) return cut(i);
    }
  }

  // "Liked this article? …", with the label of a link below it.
  bool take_appeal() {
    std::size_t first = end_ > from_ + kAppealUnits ? end_ - kAppealUnits : from_;
    for (;; ++first) {
      if (first >= end_) return false;
      const Unit& unit = units_[first];
      if (unit.taken || unit.quote != 0 || unit.shape.words > kMostAppealWords) continue;
      const Mentions strong = mentions(unit.text, Phrase::appeal);
      if (strong.at_start || (strong.count != 0 && strong.count + mentions(unit.text, Phrase::plea).count >= 3)) break;
    }
    std::size_t last = first;
    while (last + 1 < end_ && belongs_to_appeal(units_[last + 1])) ++last;

    CallToAction& call = article_.call_to_action.emplace();
    for (std::size_t i = first; i <= last; ++i) {
      Unit& unit = units_[i];
      std::string text = joined(unit);
      if (const UrlPlace url = find_url(text, 0); url.size != 0 && call.link.empty()) {
        call.link = text.substr(url.begin, url.size);
        text.erase(url.begin, url.size);
        text = trim_spaces(text);
        if (i == last && text.empty()) text = call.link;
      }
      const bool is_label = i == last && unit.shape.words <= kMostLabelWords && unit.shape.end != End::stop;
      if (is_label) {
        if (text.back() == ':') text.pop_back();
        call.label = std::move(text);
      } else {
        if (!call.text.empty() && !text.empty()) call.text.push_back(' ');
        call.text += text;
      }
      unit.taken = true;
    }
    if (call.label.empty()) call.label = call.link;
    // What stands below the call and is no part of it stays in the body.
    if (last + 1 == end_) end_ = first;
    return true;
  }

  static bool belongs_to_appeal(const Unit& unit) {
    if (unit.taken || unit.shape.words > kMostAppealWords || unit.quote != 0) return false;
    if (!unit.blank_before) return true;
    return mentions(unit.text, Phrase::appeal).count + mentions(unit.text, Phrase::plea).count != 0 ||
           find_url(unit.text, 0).size == unit.text.size();
  }

  void report() {
    if (left_out_ == 0) return;
    std::string message;
    append_decimal(message, left_out_);
    message += left_out_ == 1 ? " line" : " lines";
    message += " below the article, from this line on, were left out as comments or links of the page";
    article_.diagnostics.push_back({Severity::warning, {left_out_line_, 1}, std::move(message)});
  }

  std::vector<Unit>& units_;
  std::size_t from_;
  std::size_t end_;
  Article& article_;
  std::size_t left_out_ = 0;
  std::uint32_t left_out_line_ = 0;
};

}  // namespace

std::size_t read_tail(std::vector<Unit>& units, std::size_t from, Article& article) {
  return TailReader(units, from, article).read();
}

}  // namespace broadside
