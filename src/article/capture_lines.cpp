#include "article/capture_lines.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace broadside {
namespace {

// The end that a mark of punctuation makes; any other character leaves a line open.
End end_of(char32_t c) {
  switch (c) {
    case '.':
    case U'。':
    case U'．':
    case U'｡':
    case 0x6D4:   // Arabic full stop
    case 0x964:   // danda
    case 0x589:   // Armenian full stop
    case 0x1362:  // Ethiopic full stop
    case 0x104B:  // Burmese section
    case 0x17D4:  // Khmer khan
      return End::stop;
    case '?':
    case U'？':
    case 0x61F:
      return End::question;
    case '!':
    case U'！':
    case 0x2026:
      return End::exclamation;
    case ',':
    case ';':
    case ':':
    case '-':
    case 0x60C:
    case 0x61B:
    case 0x2013:
    case 0x2014:
    case U'、':
    case U'，':
    case U'：':
    case U'；':
      return End::soft;
    default:
      return End::open;
  }
}

}  // namespace

std::string_view LineReader::take_line() {
  ++number_;
  std::size_t end = 0;
  std::size_t size = 0;
  for (; end < rest_.size() && size == 0; ++end) {
    const std::string_view at = rest_.substr(end);
    if (at[0] == '\n' || at[0] == '\v') {
      size = 1;
    } else if (at[0] == '\r') {
      size = at.size() > 1 && at[1] == '\n' ? 2 : 1;
    } else if (at[0] == '\xC2' && at.substr(0, 2) == "\xC2\x85") {
      size = 2;
    } else if (at[0] == '\xE2' && (at.substr(0, 3) == "\xE2\x80\xA8" || at.substr(0, 3) == "\xE2\x80\xA9")) {
      size = 3;
    }
  }
  if (size != 0) --end;
  const std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end + size);
  return line;
}

bool LineReader::next(Line& line) {
  line.blank_before = false;
  while (!rest_.empty()) {
    std::string_view text = take_line();
    std::uint32_t indent = 0;
    std::uint32_t quote = 0;
    while (!text.empty()) {
      const Decoded first = decode_utf8(text, 0);
      if (first.code_point == '>') {
        ++quote;
      } else if (first.code_point == '\t') {
        indent = (indent | 7) + 1;
      } else if (is_space(first.code_point)) {
        ++indent;
      } else if (!is_invisible(first.code_point)) {
        break;
      }
      text.remove_prefix(first.size);
    }
    line.text = trim_spaces(text);
    if (!line.text.empty()) {
      line.number = number_;
      line.indent = static_cast<std::uint8_t>(std::min<std::uint32_t>(indent, 255));
      line.quote = static_cast<std::uint8_t>(std::min<std::uint32_t>(quote, 255));
      return true;
    }
    line.blank_before = true;
  }
  return false;
}

Shape measure(std::string_view text) {
  Shape shape;
  WordCounter counter;
  bool in_first_word = true;
  bool started = false;
  char32_t before = 0;  // the two characters before the current one, quotes and space left aside
  char32_t before_that = 0;
  for_each_code_point(text, [&](char32_t c) {
    counter.add(c);
    if (is_invisible(c) || is_between(c, 0x300, 0x36F)) return;
    shape.columns += is_wide(c) ? 2u : 1u;
    const bool space = is_space(c);
    in_first_word = in_first_word && !space;
    if (in_first_word) shape.first_word = shape.columns;
    in_first_word = in_first_word && !is_unspaced(c);
    const bool capital = is_upper(c);
    const bool small = !capital && is_lower(c);
    shape.capitals += capital;
    shape.small += small;
    if (space || is_quote(c)) return;
    if (!started) {
      started = true;
      shape.starts_capital = capital;
      shape.starts_small = small;
    }
    shape.end = end_of(c);
    shape.has_number = shape.has_number || digit_value(c) >= 0;
    // "U.S." ends with an abbreviation, not with a sentence.
    if (c == '.' && before_that == '.' && is_word(before)) shape.end = End::open;
    before_that = before;
    before = c;
  });
  const WordCount count = counter.count();
  shape.words = count.words + (count.characters + 1) / 2;
  return shape;
}

}  // namespace broadside
