#include "article/capture_lines.h"

#include "text/words.h"

namespace broadside {

bool CaptureLineReader::next(Line& line) {
  line.blank_before = false;
  while (!rest_.empty()) {
    ++number_;
    Piece text = rest_;
    while (text.begin != rest_.end && !is(*text.begin, mask(Kind::line_end))) ++text.begin;
    text.end = text.begin;
    text.begin = rest_.begin;
    rest_.begin = text.end;
    if (!rest_.empty()) rest_.begin += *text.end == '\r' && text.end[1] == '\n' && rest_.size() > 1 ? 2 : 1;

    line.indent = 0;
    line.quote = 0;
    for (; !text.empty(); ++text.begin) {
      if (*text.begin == '>') {
        ++line.quote;
      } else if (*text.begin == '\t') {
        line.indent = (line.indent | 7) + 1;
      } else if (is(*text.begin, mask(Kind::space))) {
        ++line.indent;
      } else if (!is(*text.begin, mask(Kind::invisible))) {
        break;
      }
    }
    line.text = trimmed(text);
    line.number = number_;
    if (!text.empty()) return true;
    line.blank_before = true;
  }
  return false;
}

Shape measure(const Piece& line) {
  Shape shape{};
  WordCounter counter;
  bool started = false;
  bool in_first_word = true;
  char32_t before[2] = {};  // the last two characters, but for quotes and space
  for (const char32_t* at = line.begin; at != line.end; ++at) {
    const char32_t c = *at;
    const Kind kind = kind_of(c);
    counter.add(c);
    if (kind == Kind::invisible) continue;
    shape.columns += kind == Kind::unspaced ? 2u : 1u;
    const bool space = kind == Kind::space || kind == Kind::line_end;
    if (space) in_first_word = false;
    if (in_first_word) shape.first_word = shape.columns;
    if (kind == Kind::unspaced) in_first_word = false;
    const bool capital = kind == Kind::letter && is_upper(c);
    const bool small = kind == Kind::letter && !capital;
    shape.capitals += capital;
    shape.small += small;
    shape.digits += kind == Kind::digit;
    if (space || kind == Kind::quote || kind == Kind::close) continue;
    if (!started) {
      started = true;
      shape.starts_capital = capital;
      shape.starts_small = small && is_lower(c);
    }
    shape.end = kind;
    // "U.S." ends with an abbreviation, not with a sentence.
    if (c == '.' && before[1] == '.' && is_word(before[0])) shape.end = Kind::letter;
    before[1] = before[0];
    before[0] = c;
  }
  shape.words = counter.count().words + (counter.count().characters + 1) / 2;
  return shape;
}

}  // namespace broadside
