#include "article/capture_body.h"

#include "article/capture_heading.h"
#include "article/capture_links.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::uint32_t kVerseColumns = 70;  // lines of verse and addresses are not longer
constexpr std::uint32_t kNameWords = 12;     // of the line that says whose words a quotation is

bool is_opening_quote(char32_t c) {
  switch (c) {
    case '"':
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x2018:
    case 0x300C:
    case 0x300E:
      return true;
    default:
      return false;
  }
}

bool is_closing_quote(char32_t c) { return c != ')' && c != ']' && is_quote(c); }

// Text wholly in quotation marks, with a full stop behind them or not.
bool is_quoted(std::string_view text) {
  if (!is_opening_quote(decode_utf8(text, 0).code_point)) return false;
  if (text.back() == '.' || text.back() == ',') text.remove_suffix(1);
  return is_closing_quote(decode_utf8_before(text, text.size()).code_point);
}

bool is_long_dash(char32_t c) { return c == 0x2013 || c == 0x2014 || c == 0x2015; }

// "— Ann Lee, tram driver": the line under a quotation.
bool is_attribution(const Unit& unit) {
  if (unit.quote != 0 || !unit.one_line || unit.shape.words > kNameWords || unit.shape.end != End::open) return false;
  return is_long_dash(decode_utf8(unit.text, 0).code_point) || unit.text.substr(0, 2) == "--";
}

class BodyWriter {
 public:
  BodyWriter(const std::vector<Unit>& units, Document& document) : units_(units), document_(document) {
    // Where paragraphs stand apart from each other, lines that do not are verse or an address.
    std::size_t apart = 0;
    std::size_t together = 0;
    for (std::size_t i = 1; i < units.size(); ++i) {
      if (units[i].shape.columns <= kVerseColumns || units[i - 1].shape.columns <= kVerseColumns) continue;
      ++(units[i].blank_before ? apart : together);
    }
    spaced_ = apart >= together;
  }

  void write() {
    for (std::size_t i = 0; i < units_.size();) i = write_block(i);
  }

 private:
  // Writes the block that starts at units_[i]; returns where the next one starts.
  std::size_t write_block(std::size_t i) {
    const Unit& unit = units_[i];
    if (unit.rule) {
      write_rule(i);
      return i + 1;
    }
    if (unit.quote != 0) return write_quote(i);
    if (unit.heading) {
      enter(Node::heading, 2);
      write_lines(unit.text);
      leave(Node::heading, 2);
      return i + 1;
    }
    if (const std::size_t end = list_end(i); end != i) return write_list(i, end);
    if (is_quoted(unit.text) && i + 1 < units_.size() && is_attribution(units_[i + 1])) {
      enter(Node::block_quote);
      write_paragraph(unit.text);
      write_paragraph(units_[i + 1].text);
      leave(Node::block_quote);
      return i + 2;
    }
    if (const std::size_t end = verse_end(i); end > i + 1) return write_verse(i, end);
    write_paragraph(unit.text);
    return i + 1;
  }

  // A line of signs is a break between sections, unless it underlines a heading or stands at either end.
  void write_rule(std::size_t i) {
    const bool underlines = i > 0 && units_[i - 1].heading && units_[i - 1].underlined;
    if (i == 0 || i + 1 == units_.size() || underlines || units_[i - 1].rule) return;
    document_.events.push_back({{}, Node::thematic_break, Step::leaf});
  }

  std::size_t write_quote(std::size_t i) {
    enter(Node::block_quote);
    for (; i < units_.size() && units_[i].quote != 0; ++i) write_paragraph(units_[i].text);
    leave(Node::block_quote);
    return i;
  }

  // Where the list that starts at units_[i] ends; `i` when none does.
  std::size_t list_end(std::size_t i) {
    if (i < no_list_before_) return i;
    const std::size_t end = read_list(i);
    if (units_[i].mark != Mark::none && end == i) no_list_before_ = run_end_;
    return end;
  }

  std::size_t read_list(std::size_t i) {
    const Mark mark = units_[i].mark;
    if (mark == Mark::none) return i;
    std::uint32_t value = read_mark(units_[i].text).value;
    std::size_t end = i + 1;
    for (; end < units_.size() && units_[end].mark == mark && units_[end].quote == 0; ++end) {
      if (mark == Mark::bullet || mark == Mark::dash) continue;
      if (read_mark(units_[end].text).value != ++value) break;
    }
    run_end_ = end;
    if (mark == Mark::bullet) return end;
    if (end == i + 1 || (mark == Mark::dash && is_dialogue(i, end))) return i;
    // Letters start with the first one of their alphabet.
    const std::uint32_t first = value - static_cast<std::uint32_t>(end - i - 1);
    return mark == Mark::letter && first != 'a' && first != 0x430 ? i : end;
  }

  // Dashes also stand before what people say: where a line asks or calls out, or says who speaks between two more
  // dashes, and behind a long dash unless a colon announces a list.
  bool is_dialogue(std::size_t from, std::size_t to) const {
    if (from > 0 && units_[from - 1].text.back() == ':') return false;
    if (decode_utf8(units_[from].text, 0).code_point == 0x2014) return units_[from].text.back() != ';';
    for (std::size_t i = from; i < to; ++i) {
      const End end = units_[i].shape.end;
      if (end == End::question || end == End::exclamation) return true;
      if (units_[i].text.find(", — ") != std::string_view::npos || units_[i].text.find(", – ") != std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  std::size_t write_list(std::size_t i, std::size_t end) {
    const ListMark first = read_mark(units_[i].text);
    const bool ordered = first.mark == Mark::number || first.mark == Mark::letter;
    const Node node = ordered ? Node::ordered_list : Node::bullet_list;
    const std::uint32_t value = first.mark == Mark::number ? first.value : 1;
    std::uint16_t tight = 1;
    for (std::size_t k = i + 1; k < end; ++k) {
      if (units_[k].blank_before) tight = 0;
    }
    document_.events.push_back({{}, node, Step::enter, tight, ordered ? value : 0});
    for (; i < end; ++i) {
      const std::string_view text = units_[i].text;
      enter(Node::list_item);
      write_paragraph(text.substr(read_mark(text).size));
      leave(Node::list_item);
    }
    document_.events.push_back({{}, node, Step::leave, tight, ordered ? value : 0});
    return end;
  }

  // Where the lines of verse, or of an address, that start at units_[i] end: short lines without a blank one between.
  std::size_t verse_end(std::size_t i) {
    std::size_t end = i;
    for (; end < units_.size(); ++end) {
      const Unit& unit = units_[end];
      if (end > i && unit.blank_before) break;
      if (unit.rule || unit.quote != 0 || unit.heading || unit.shape.columns > kVerseColumns) break;
      if (unit.mark == Mark::bullet || (!spaced_ && unit.shape.end != End::open && unit.shape.end != End::soft)) break;
      if (end > i && list_end(end) != end) break;
    }
    return end;
  }

  std::size_t write_verse(std::size_t i, std::size_t end) {
    enter(Node::paragraph);
    for (std::size_t k = i; k < end; ++k) {
      if (k > i) document_.events.push_back({{}, Node::hard_break, Step::leaf});
      write_lines(units_[k].text);
    }
    leave(Node::paragraph);
    return end;
  }

  void write_paragraph(std::string_view text) {
    enter(Node::paragraph);
    write_lines(text);
    leave(Node::paragraph);
  }

  // The lines of one paragraph, joined. Chinese and Japanese have no space where a line was broken.
  void write_lines(std::string_view text) {
    LineReader reader(text);
    Line line;
    char32_t before = 0;
    while (reader.next(line)) {
      if (before != 0 && !(is_unspaced(before) && is_unspaced(decode_utf8(line.text, 0).code_point))) {
        document_.events.push_back({{}, Node::soft_break, Step::leaf});
      }
      append_text(document_, line.text);
      before = decode_utf8_before(line.text, line.text.size()).code_point;
    }
  }

  void enter(Node node, std::uint16_t detail = 0) { document_.events.push_back({{}, node, Step::enter, detail}); }
  void leave(Node node, std::uint16_t detail = 0) { document_.events.push_back({{}, node, Step::leave, detail}); }

  const std::vector<Unit>& units_;
  Document& document_;
  bool spaced_ = true;
  std::size_t run_end_ = 0;         // where the marks that were read last end
  std::size_t no_list_before_ = 0;  // marks in front of this unit were found to be no list
};

}  // namespace

void write_body(std::vector<Unit>& units, Document& document) {
  find_headings(units);
  BodyWriter(units, document).write();
}

}  // namespace broadside
