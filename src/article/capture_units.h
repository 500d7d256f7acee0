#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/capture_lines.h"

namespace broadside {

// What stands in front of a line that may be an item of a list.
enum class Mark : std::uint8_t {
  none,
  bullet,  // a sign that is used for nothing else: • ▪ ● …
  dash,    // * - + – —: also used in dialogue, for notes and for signatures
  number,  // 1. or 1)
  letter,  // a)
};

struct ListMark {
  Mark mark = Mark::none;
  std::uint32_t value = 0;  // the number, or the letter's code point
  std::size_t size = 0;     // bytes up to the text of the item
};

// The mark that `text` starts with. It needs a space and text after it; • and its like need only the text.
ListMark read_mark(std::string_view text);

// A unit of a capture: one line, or several that a program wrapped and that are one paragraph.
struct Unit {
  std::string_view text;  // from the first visible character to the last one, line breaks between lines included
  Shape shape;            // of the whole; `starts_…` is that of its first line
  std::uint32_t line = 0;
  std::uint8_t quote = 0;
  Mark mark = Mark::none;
  bool blank_before = false;  // an empty line, or something that was left out, comes before
  bool one_line = true;
  bool rule = false;      // nothing but signs that draw a line: "***", "----"
  bool heading = false;
  bool underlined = false;  // a rule of = or - follows directly
  bool in_head = false;     // stands above a byline or a date
  bool taken = false;       // has become another part of the article, or was left out
};

// The lines of a text as units, in order. The first line has that number.
std::vector<Unit> read_units(std::string_view source, std::uint32_t first_line);

// The text of a unit on one line: spaces and line breaks between its words are one space each.
std::string joined(const Unit& unit);

}  // namespace broadside
