#pragma once
#include <cstdint>

#include "article/capture_text.h"

namespace broadside {

// One line of a capture that has something on it.
struct Line {
  Piece text{};               // without indentation, quote marks and trailing space
  std::uint32_t number = 0;   // 1-based
  std::uint32_t indent = 0;   // columns before the text
  std::uint32_t quote = 0;    // how many ">" stand before the text
  bool blank_before = false;  // an empty line, or one with nothing but space and quote marks, comes before
};

// Reads the lines of a piece one by one. Lines end with LF, CR LF, CR, VT, NEL, LS or PS.
class CaptureLineReader {
 public:
  explicit CaptureLineReader(const Piece& piece) : rest_(piece) {}

  // The next line that is not blank, or false at the end.
  bool next(Line& line);

 private:
  Piece rest_;
  std::uint32_t number_ = 0;
};

// What a line looks like: all that is known of it by counting.
struct Shape {
  std::uint32_t columns;     // characters without width are 0 wide, those of scripts without spaces 2
  std::uint32_t first_word;  // columns of what cannot be broken at its start
  std::uint32_t words;       // words, two characters of a script without spaces being one
  std::uint32_t capitals;    // letters by case; letters without case are small
  std::uint32_t small;
  std::uint32_t digits;
  Kind end;  // of the last character, quotes and closing brackets left aside
  bool starts_small;
  bool starts_capital;
};

// Measures a line.
Shape measure(const Piece& line);

// A sentence ends with the line.
inline bool is_ended(const Shape& shape) {
  return shape.end == Kind::stop || shape.end == Kind::question || shape.end == Kind::exclamation;
}

// A comma, a colon or a dash at the end: the sentence goes on.
inline bool is_unfinished(const Shape& shape) {
  return shape.end == Kind::comma || shape.end == Kind::colon || shape.end == Kind::dash;
}

// Whether the line is written in capitals throughout, in a script that has them.
inline bool is_all_capitals(const Shape& shape) { return shape.capitals >= 2 && shape.small == 0; }

}  // namespace broadside
