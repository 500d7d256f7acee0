#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace broadside {

// One line of a capture that has something on it.
struct Line {
  std::string_view text;      // as in the source, without indentation, quote marks and trailing space
  std::uint32_t number = 0;   // 1-based
  std::uint8_t indent = 0;    // columns before the text, at most 255
  std::uint8_t quote = 0;     // how many ">" stand before the text, at most 255
  bool blank_before = false;  // an empty line, or one with nothing but space and quote marks, comes before
};

// Reads the lines of a text one by one. Lines end with LF, CR LF, CR, VT, NEL, LS or PS.
class LineReader {
 public:
  explicit LineReader(std::string_view source) : rest_(source) {}

  // The next line that is not blank, or false at the end.
  bool next(Line& line);

 private:
  std::string_view take_line();

  std::string_view rest_;
  std::uint32_t number_ = 0;
};

// How a sentence or a line ends, closing quotes and brackets left aside.
enum class End : std::uint8_t {
  open,         // no mark: a heading, a name, a line of verse, a line that goes on
  stop,         // the sentence is over
  question,
  exclamation,  // or an ellipsis
  soft,         // a comma, a colon, a semicolon or a dash: the sentence goes on
};

// What a line looks like: all that is known of it by counting.
struct Shape {
  std::uint32_t columns = 0;     // characters without width are 0 wide, East Asian ones 2
  std::uint32_t first_word = 0;  // columns of what cannot be broken at its start
  std::uint32_t words = 0;       // words, two characters of a script without spaces being one
  std::uint32_t capitals = 0;    // letters by case; letters without case are in neither
  std::uint32_t small = 0;
  End end = End::open;
  bool starts_small = false;
  bool starts_capital = false;
  bool has_number = false;
};

// Measures a line; `text` starts with a visible character.
Shape measure(std::string_view text);

// Whether the line is written in capitals throughout, in a script that has them.
inline bool is_all_capitals(const Shape& shape) { return shape.capitals >= 2 && shape.small == 0; }

}  // namespace broadside
