#include "article/capture_body.h"

#include "article/capture_heading.h"
#include "article/capture_links.h"

namespace broadside {
namespace {

constexpr std::uint32_t kVerseColumns = 70;  // lines of verse and addresses are not longer
constexpr std::uint32_t kNameWords = 12;     // of the line that says whose words a quotation is

// Text wholly in quotation marks, with a full stop behind them or not.
bool is_quoted(const Unit& unit) {
  const char32_t* end = unit.text.end - 1;
  if (is(*end, mask(Kind::stop, Kind::comma))) --end;
  return unit.is_plain() && kind_of(*unit.text.begin) == Kind::quote && kind_of(*end) == Kind::quote;
}

// "— Ann Lee, tram driver": the line under a quotation.
bool is_attribution(const Unit& unit) {
  const char32_t* at = unit.text.begin;
  return unit.quote == 0 && !unit.wrapped && unit.shape.words <= kNameWords && !is_ended(unit.shape) &&
         kind_of(*at) == Kind::dash && (*at != '-' || at[1] == '-');
}

class BodyWriter {
 public:
  BodyWriter(const Buffer<Unit>& units, Document& document) : units_(units), document_(document) {
    // Where paragraphs stand apart from each other, lines that do not are verse or an address.
    int apart = 0;
    for (std::size_t i = 1; i < units.size(); ++i) {
      if (is_short(units[i]) || is_short(units[i - 1])) continue;
      apart += units[i].blank_before ? 1 : -1;
    }
    spaced_ = apart >= 0;
  }

  void write() {
    while (at_ < units_.size()) write_block();
  }

 private:
  static bool is_short(const Unit& unit) { return unit.shape.columns <= kVerseColumns; }

  // Writes the block that starts at units_[at_] and steps over it.
  void write_block() {
    const Unit& unit = units_[at_];
    if (unit.rule) {
      write_rule();
      ++at_;
    } else if (unit.quote != 0) {
      enter(Node::block_quote);
      while (at_ < units_.size() && units_[at_].quote != 0) write_paragraph(units_[at_++].text);
      leave(Node::block_quote);
    } else if (unit.heading) {
      enter(Node::heading, 2);
      write_lines(unit.text);
      leave(Node::heading, 2);
      ++at_;
    } else if (const std::size_t end = list_end(at_); end != at_) {
      write_list(end);
    } else if (is_quoted(unit) && at_ + 1 < units_.size() && is_attribution(units_[at_ + 1])) {
      enter(Node::block_quote);
      write_paragraph(unit.text);
      write_paragraph(units_[at_ + 1].text);
      leave(Node::block_quote);
      at_ += 2;
    } else {
      write_verse();
    }
  }

  // A line of signs is a break between sections, unless it underlines a heading or stands at either end.
  void write_rule() {
    if (at_ == 0 || at_ + 1 == units_.size()) return;
    const Unit& before = units_[at_ - 1];
    if (!before.rule && !(before.heading && before.underlined)) leaf(Node::thematic_break);
  }

  // Where the list that starts at units_[i] ends; `i` when none does.
  std::size_t list_end(std::size_t i) {
    const Mark mark = units_[i].mark;
    if (mark == Mark::none || i < no_list_before_) return i;
    const std::uint32_t first = read_mark(units_[i].text).value;
    std::uint32_t value = first;
    std::size_t end = i + 1;
    for (; end < units_.size() && units_[end].mark == mark && units_[end].quote == 0; ++end) {
      if (mark >= Mark::number && read_mark(units_[end].text).value != ++value) break;
    }
    const bool is_list =
        mark == Mark::bullet || (end > i + 1 && (mark == Mark::number || first == 'a' || first == U'а' ||
                                                 (mark == Mark::dash && !is_dialogue(i, end))));
    if (is_list) return end;
    no_list_before_ = end;  // no line is looked at again for each line of a long dialogue
    return i;
  }

  // Dashes also stand before what people say: where a line asks or calls out, or says who speaks between two
  // more dashes, and behind a long dash unless a colon announces a list.
  bool is_dialogue(std::size_t from, std::size_t to) const {
    if (from > 0 && units_[from - 1].shape.end == Kind::colon) return false;
    if (*units_[from].text.begin == 0x2014) return units_[from].text.end[-1] != ';';
    for (; from < to; ++from) {
      const Unit& unit = units_[from];
      if (unit.shape.end == Kind::question || unit.shape.end == Kind::exclamation) return true;
      for (const char32_t* at = unit.text.begin + 2; at < unit.text.end; ++at) {
        if (kind_of(*at) == Kind::dash && at[-1] == ' ' && at[-2] == ',') return true;
      }
    }
    return false;
  }

  void write_list(std::size_t end) {
    const ListMark first = read_mark(units_[at_].text);
    const Node node = first.mark >= Mark::number ? Node::ordered_list : Node::bullet_list;
    const std::uint32_t value = first.mark == Mark::number ? first.value : first.mark == Mark::letter;
    std::uint16_t tight = 1;
    for (std::size_t i = at_ + 1; i < end; ++i) tight = units_[i].blank_before ? 0 : tight;
    document_.events.push_back({{}, node, Step::enter, tight, value});
    for (; at_ < end; ++at_) {
      enter(Node::list_item);
      const Piece text{read_mark(units_[at_].text).text, units_[at_].text.end};
      if (tight != 0) {
        write_lines(text);
      } else {
        write_paragraph(text);
      }
      leave(Node::list_item);
    }
    document_.events.push_back({{}, node, Step::leave, tight, value});
  }

  // Whether units_[i] can be one of several lines of verse, or of an address.
  bool is_verse(std::size_t i) {
    const Unit& unit = units_[i];
    return !unit.rule && unit.quote == 0 && !unit.heading && is_short(unit) &&
           (spaced_ || !is_ended(unit.shape)) && list_end(i) == i;
  }

  // A paragraph: one unit, or short lines without a blank one between them.
  void write_verse() {
    enter(Node::paragraph);
    bool verse = is_verse(at_);
    write_lines(units_[at_].text);
    for (++at_; verse && at_ < units_.size() && !units_[at_].blank_before && is_verse(at_); ++at_) {
      leaf(Node::hard_break);
      write_lines(units_[at_].text);
    }
    leave(Node::paragraph);
  }

  void write_paragraph(const Piece& text) {
    enter(Node::paragraph);
    write_lines(text);
    leave(Node::paragraph);
  }

  // The lines of one paragraph, joined. Chinese and Japanese have no space where a line was broken.
  void write_lines(const Piece& text) {
    CaptureLineReader reader(text);
    Line line;
    char32_t before = 0;
    while (reader.next(line)) {
      if (before != 0 && (kind_of(before) != Kind::unspaced || kind_of(*line.text.begin) != Kind::unspaced)) {
        leaf(Node::soft_break);
      }
      append_text(document_, line.text);
      before = line.text.end[-1];
    }
  }

  void enter(Node node, std::uint16_t detail = 0) {
    document_.events.push_back({{}, node, Step::enter, detail});
  }
  void leave(Node node, std::uint16_t detail = 0) {
    document_.events.push_back({{}, node, Step::leave, detail});
  }
  void leaf(Node node) { document_.events.push_back({{}, node, Step::leaf}); }

  const Buffer<Unit>& units_;
  Document& document_;
  bool spaced_ = true;
  std::size_t at_ = 0;
  std::size_t no_list_before_ = 0;  // marks in front of this unit were found to be no list
};

}  // namespace

void write_body(Buffer<Unit>& units, Document& document) {
  find_headings(units);
  BodyWriter(units, document).write();
}

}  // namespace broadside
