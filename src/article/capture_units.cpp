#include "article/capture_units.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::uint32_t kWidest = 120;     // a column at which programs wrap text is not to the right of this one …
constexpr std::uint32_t kNarrowest = 45;   // … nor to the left of this one
constexpr std::uint32_t kLongLine = 60;

// How the lines of a capture end.
struct Layout {
  std::uint32_t wrap = 0;  // the column at which a program broke the lines; 0 when each line is a paragraph
};

bool is_sentence_end(End end) { return end != End::open && end != End::soft; }

// Lines are wrapped where most line breaks inside of groups fall into the middle of a sentence, close to one
// column, and where few lines are longer than such a column can be.
Layout study(std::string_view source) {
  std::uint32_t by_width[kWidest + 1] = {};
  std::uint32_t broken = 0;      // lines with another one directly after them
  std::uint32_t unfinished = 0;  // of them, those that end within a sentence
  std::uint32_t goes_small = 0;  // of these, those after which a small letter comes
  std::uint32_t goes_capital = 0;
  std::uint32_t longer = 0;
  LineReader reader(source);
  Line line;
  Shape before;
  for (bool first = true; reader.next(line); first = false) {
    const Shape shape = measure(line.text);
    const bool long_line = shape.columns > kWidest && shape.first_word < shape.columns;
    longer += long_line;
    if (!first && !line.blank_before && before.columns >= kNarrowest / 2) {
      ++broken;
      if (!is_sentence_end(before.end)) {
        ++unfinished;
        goes_small += shape.starts_small;
        goes_capital += shape.starts_capital;
        if (before.columns <= kWidest) ++by_width[before.columns];
      }
    }
    before = shape;
  }
  if (unfinished * 2 <= broken || longer * 4 > broken || goes_small * 3 < goes_capital * 2) return {};
  // The column is the one that a tenth of the lines reach; most of them come close to it.
  std::uint32_t reached = 0;
  std::uint32_t wrap = kWidest;
  for (; wrap > 0; --wrap) {
    reached += by_width[wrap];
    if (reached * 10 >= unfinished) break;
  }
  std::uint32_t close = 0;
  for (std::uint32_t column = wrap * 3 / 4; column <= kWidest; ++column) close += by_width[column];
  if (wrap < kNarrowest || close * 10 < unfinished * 7) return {};
  return {wrap};
}

// Whether `line` goes on where `unit`, whose last line has the shape `last`, was broken.
bool continues(const Unit& unit, const Shape& last, std::uint8_t indent, const Line& line, const Shape& shape,
               const Layout& layout) {
  if (line.blank_before || line.quote != unit.quote || read_mark(line.text).mark != Mark::none) return false;
  if (unit.mark != Mark::none && line.indent > indent) return true;
  const bool unfinished = !is_sentence_end(last.end);
  if (layout.wrap == 0) {
    // Captures break lines around links.
    return unfinished && shape.starts_small && last.columns >= kLongLine;
  }
  if (line.indent >= indent + 2 && unit.mark == Mark::none) return false;  // the first line of the next paragraph
  // A program broke the line if the next word would not have fitted into it.
  const std::uint32_t with_next_word = last.columns + 1 + shape.first_word;
  if (with_next_word > layout.wrap - layout.wrap / 8) return true;
  return unfinished && shape.starts_small && last.columns >= layout.wrap / 2;
}

// A line of signs that divide a text or underline a heading.
bool is_rule(std::string_view text) {
  std::size_t signs = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    at += next.size;
    if (is_space(next.code_point)) continue;
    switch (next.code_point) {
      case 0x2042:  // asterism
        signs += 3;
        break;
      case '*':
      case '-':
      case '_':
      case '=':
      case '~':
      case '#':
      case '+':
      case 0xB7:
      case 0x2013:
      case 0x2014:
      case 0x2022:
      case 0x2500:
      case 0x2501:
      case 0x25A0:
      case 0x25C6:
        ++signs;
        break;
      default:
        return false;
    }
  }
  return signs >= 3;
}

void append(Shape& whole, const Shape& line) {
  whole.columns += line.columns + 1;
  whole.words += line.words;
  whole.capitals += line.capitals;
  whole.small += line.small;
  whole.end = line.end;
  whole.has_number = whole.has_number || line.has_number;
}

}  // namespace

ListMark read_mark(std::string_view text) {
  ListMark found;
  const Decoded first = decode_utf8(text, 0);
  std::size_t at = first.size;
  bool needs_space = true;
  switch (first.code_point) {
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x2219:
    case 0x25A0:
    case 0x25AA:
    case 0x25CF:
    case 0x25CB:
    case 0x25E6:
    case 0x25B8:
    case 0x25BA:
    case 0x2713:
    case 0x2714:
    case 0x27A4:
    case 0xF0B7:  // the bullet of word processors' symbol font
      found.mark = Mark::bullet;
      needs_space = false;
      break;
    case '*':
    case '-':
    case '+':
    case 0x2013:
    case 0x2014:
      found.mark = Mark::dash;
      break;
    default: {
      const bool bracket = first.code_point == '(' || first.code_point == U'（';
      const std::size_t begin = bracket ? first.size : 0;
      std::size_t digits = 0;
      for (at = begin; at < text.size() && digits < 4; ++digits) {
        const Decoded next = decode_utf8(text, at);
        const int digit = digit_value(next.code_point);
        if (digit < 0) break;
        found.value = found.value * 10 + static_cast<std::uint32_t>(digit);
        at += next.size;
      }
      if (digits == 4 || at == text.size()) return {};
      found.mark = Mark::number;
      if (digits == 0) {
        const Decoded letter = decode_utf8(text, at);
        if (!is_lower(letter.code_point)) return {};
        found.mark = Mark::letter;
        found.value = letter.code_point;
        at += letter.size;
      }
      if (at == text.size()) return {};
      const Decoded after = decode_utf8(text, at);
      const bool closes = after.code_point == ')' || after.code_point == U'）';
      const bool wide = after.code_point == U'．' || after.code_point == U'）' || after.code_point == U'、';
      if (!closes && (bracket || found.mark == Mark::letter || (after.code_point != '.' && !wide))) return {};
      needs_space = !wide;
      at += after.size;
    }
  }
  const std::size_t mark_end = at;
  while (at < text.size() && is_space(decode_utf8(text, at).code_point)) at += decode_utf8(text, at).size;
  if (at == text.size() || (needs_space && at == mark_end)) return {};
  found.size = at;
  return found;
}

std::vector<Unit> read_units(std::string_view source, std::uint32_t first_line) {
  const Layout layout = study(source);
  std::vector<Unit> units;
  LineReader reader(source);
  Line line;
  Shape last;
  std::uint8_t indent = 0;
  while (reader.next(line)) {
    const Shape shape = measure(line.text);
    const bool rule = line.quote == 0 && is_rule(line.text);
    if (!units.empty() && !rule && !units.back().rule &&
        continues(units.back(), last, indent, line, shape, layout)) {
      Unit& unit = units.back();
      unit.text = {unit.text.data(), static_cast<std::size_t>(line.text.data() - unit.text.data()) + line.text.size()};
      append(unit.shape, shape);
      unit.one_line = false;
    } else {
      if (rule && !units.empty() && !line.blank_before && (line.text[0] == '=' || line.text[0] == '-')) {
        units.back().underlined = units.back().mark == Mark::none;
      }
      Unit& unit = units.emplace_back();
      unit.text = line.text;
      unit.shape = shape;
      unit.line = first_line - 1 + line.number;
      unit.quote = line.quote;
      unit.blank_before = line.blank_before;
      unit.rule = rule;
      if (!rule) unit.mark = read_mark(line.text).mark;
      indent = line.indent;
    }
    last = shape;
    // The lines of a paragraph after its first stand where they stand; those of an item are deeper than its mark.
    if (units.back().mark == Mark::none) indent = line.indent;
  }
  return units;
}

std::string joined(const Unit& unit) {
  std::string text;
  LineReader reader(unit.text);
  Line line;
  while (reader.next(line)) {
    if (!text.empty()) text.push_back(' ');
    for (const char c : line.text) {
      const bool space = c == ' ' || c == '\t' || c == '\f';
      if (!space) {
        text.push_back(c);
      } else if (text.back() != ' ') {
        text.push_back(' ');
      }
    }
  }
  return text;
}

}  // namespace broadside
