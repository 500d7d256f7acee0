#include "article/capture_units.h"

namespace broadside {
namespace {

constexpr std::uint32_t kWidest =
    120;  // the column at which a program wraps text is not to the right of this one …
constexpr std::uint32_t kNarrowest = 45;  // … nor to the left of this one
constexpr std::uint32_t kLongLine = 60;

// The column at which a program broke the lines; 0 when each line is a paragraph. Lines are wrapped where
// most line breaks inside of groups fall into the middle of a sentence, close to one column, and where few
// lines are longer than such a column can be.
std::uint32_t find_wrap(const Piece& capture) {
  std::uint32_t by_width[kWidest + 1] = {};
  std::uint32_t broken = 0;      // lines with another one directly after them
  std::uint32_t unfinished = 0;  // of them, those that end within a sentence
  std::uint32_t goes_small = 0;  // of these, those after which a small letter comes
  std::uint32_t goes_capital = 0;
  std::uint32_t longer = 0;
  CaptureLineReader reader(capture);
  Line line;
  Shape before{};
  while (reader.next(line)) {
    const Shape shape = measure(line.text);
    longer += shape.columns > kWidest && shape.first_word < shape.columns;
    if (!line.blank_before && before.columns >= kNarrowest / 2) {
      ++broken;
      if (!is_ended(before)) {
        ++unfinished;
        goes_small += shape.starts_small;
        goes_capital += shape.starts_capital;
        if (before.columns <= kWidest) ++by_width[before.columns];
      }
    }
    before = shape;
  }
  if (unfinished * 2 <= broken || longer * 4 > broken || goes_small * 3 < goes_capital * 2) return 0;
  // The column is the one that a tenth of the lines reach; most of them come close to it.
  std::uint32_t wrap = kWidest + 1;
  std::uint32_t reached = 0;
  while (wrap > kNarrowest && reached * 10 < unfinished) reached += by_width[--wrap];
  for (std::uint32_t column = wrap * 3 / 4; column < wrap; ++column) reached += by_width[column];
  return wrap > kNarrowest && reached * 10 >= unfinished * 7 ? wrap : 0;
}

// A line of signs that divide a text or underline a heading.
bool is_rule(const Piece& piece) {
  std::uint32_t signs = 0;
  for (const char32_t* at = piece.begin; at != piece.end; ++at) {
    if (*at == 0x2042) signs += 3;  // asterism
    if (is(*at, mask(Kind::star, Kind::dash, Kind::bullet))) {
      ++signs;
    } else if (!is(*at, mask(Kind::space))) {
      return false;
    }
  }
  return signs >= 3;
}

}  // namespace

ListMark read_mark(const Piece& piece) {
  ListMark found;
  const char32_t* at = piece.begin;
  const bool bracket = *at == '(' || *at == 0xFF08;
  if (bracket) ++at;
  bool spaced = true;
  if (kind_of(*at) == Kind::bullet) {
    found.mark = Mark::bullet;
    spaced = false;
  } else if (kind_of(*at) == Kind::dash || *at == '*' || *at == '+') {
    found.mark = Mark::dash;
  } else {
    const char32_t* first = at;
    for (; at != piece.end && kind_of(*at) == Kind::digit; ++at)
      found.value = found.value * 10 + digit_value(*at);
    found.mark = Mark::number;
    if (at == first) {
      if (!is_lower(*at)) return {};
      found.mark = Mark::letter;
      found.value = *at++;
    }
    if (at - first > 3 || at == piece.end) return {};
    const bool wide = *at >= 0x3000;  // "１．" and "1、" are as wide as a letter
    if (*at != ')' && *at != 0xFF09 &&
        (bracket || found.mark == Mark::letter || !is(*at, mask(Kind::stop, Kind::comma)) || *at == ',')) {
      return {};
    }
    spaced = !wide;
  }
  if (at == piece.end) return {};
  found.text = trimmed({at + 1, piece.end}).begin;
  if (found.text == piece.end || (spaced && found.text == at + 1)) return {};
  return found;
}

Buffer<Unit> read_units(const Piece& capture, std::uint32_t first_line) {
  const std::uint32_t wrap = find_wrap(capture);
  Buffer<Unit> units;
  CaptureLineReader reader(capture);
  Line line;
  Shape last{};
  std::uint32_t indent = 0;
  while (reader.next(line)) {
    const Shape shape = measure(line.text);
    Unit unit;
    unit.text = line.text;
    unit.shape = shape;
    unit.line = first_line - 1 + line.number;
    unit.quote = line.quote;
    unit.blank_before = line.blank_before;
    unit.rule = line.quote == 0 && is_rule(line.text);
    if (!unit.rule) unit.mark = read_mark(line.text).mark;

    // Does the line go on where the one before it was broken?
    bool continues = false;
    if (!units.empty() && !line.blank_before && !unit.rule && unit.mark == Mark::none) {
      const Unit& before = units.back();
      const bool item = before.mark != Mark::none;
      const bool goes_on = !is_ended(last) && shape.starts_small;
      if (before.rule || before.quote != line.quote) {
        continues = false;
      } else if (item && line.indent > indent) {
        continues = true;
      } else if (wrap == 0) {
        continues = goes_on && last.columns >= kLongLine;  // captures break lines around links
      } else if (item || line.indent < indent + 2) {       // a deeper line is the first of the next paragraph
        // A program broke the line if the next word would not have fitted into it.
        continues =
            last.columns + 1 + shape.first_word > wrap - wrap / 8 || (goes_on && last.columns >= wrap / 2);
      }
    }
    if (continues) {
      units.back().text.end = line.text.end;
      units.back().wrapped = true;
    } else {
      if (unit.rule && !units.empty() && !line.blank_before && units.back().is_plain()) {
        units.back().underlined = *line.text.begin == '=' || *line.text.begin == '-';
      }
      units.push_back(unit);
    }
    // The lines of a paragraph after its first stand where they stand; those of an item are deeper than its
    // mark.
    if (!continues || units.back().mark == Mark::none) indent = line.indent;
    last = shape;
  }
  for (Unit& unit : units) {
    if (unit.wrapped) unit.shape = measure(unit.text);
  }
  return units;
}

}  // namespace broadside
