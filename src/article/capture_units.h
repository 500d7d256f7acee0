#pragma once
#include <cstdint>

#include "article/capture_lines.h"
#include "base/buffer.h"

namespace broadside {

// What stands in front of a line that may be an item of a list.
enum class Mark : std::uint8_t {
  none,
  bullet,  // a sign that is used for nothing else: • ▪ ● …
  dash,    // * - + – —: also used in dialogue, for notes and for signatures
  number,  // 1. or 1) or (1)
  letter,  // a) or (a)
};

struct ListMark {
  Mark mark = Mark::none;
  std::uint32_t value = 0;         // the number, or the letter
  const char32_t* text = nullptr;  // where the item's text starts
};

// The mark that `piece` starts with. It needs a space and text after it; • and its like need only the text.
ListMark read_mark(const Piece& piece);

// A unit of a capture: one line, or several that a program wrapped and that are one paragraph.
struct Unit {
  Piece text{};   // from the first visible character to the last one, line ends between lines included
  Shape shape{};  // of the whole
  std::uint32_t line = 0;
  std::uint32_t quote = 0;
  Mark mark = Mark::none;
  bool blank_before = false;  // an empty line, or something that was left out, comes before
  bool wrapped = false;       // several lines
  bool rule = false;          // nothing but signs that draw a line: "***", "----"
  bool underlined = false;    // a rule of = or - follows directly
  bool in_head = false;       // stands above a byline or a date
  bool heading = false;
  bool taken = false;     // has become another part of the article, or was left out
  bool left_out = false;  // taken, although it is not known from web pages: a warning counts it

  // Not an item of a list, a quotation or a rule.
  [[nodiscard]] bool is_plain() const { return mark == Mark::none && quote == 0 && !rule; }
};

// The lines of a capture as units, in order. The first line has that number.
Buffer<Unit> read_units(const Piece& capture, std::uint32_t first_line);

}  // namespace broadside
