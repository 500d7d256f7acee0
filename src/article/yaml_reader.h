#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/front_matter.h"
#include "base/buffer.h"
#include "base/error.h"

namespace broadside {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_line_break(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_gap(char c) { return is_blank(c) || is_line_break(c) || c == '\0'; }

inline void append_range(std::string& out, const char* begin, const char* end) {
  out.append(begin, static_cast<std::size_t>(end - begin));
}

// What is wrong wherever a tab is.
inline constexpr const char* kTab = "indent with spaces: a tab is not allowed here";

// What a reader of front matter knows: where it is, what it has read, and what stopped it. The functions of
// yaml_*.h move it on; they return false after an error.
class YamlReader {
 public:
  // Reads a copy of `text`, whose first character is at `start`, which is the start of a line.
  YamlReader(std::string_view text, Position start);
  YamlReader(const YamlReader&) = delete;
  YamlReader& operator=(const YamlReader&) = delete;

  const char* at;                    // the next byte; NUL is the end
  const char* line_start;            // of the line of `at`
  std::size_t indent = 0;            // spaces that line starts with, as far as it was entered by cross_break
  std::size_t depth = 0;             // of lists and maps around `at`
  bool strict = false;               // JSON exactly as in RFC 8259
  bool after_gap = false;            // is a blank line before what next_content found?
  bool not_a_key = false;            // the error is that a line of the outermost map has no key
  const char* problem = nullptr;     // the error's sentence, a literal
  const char* problem_at = nullptr;  // what it is about

  Buffer<FrontMatterNode> nodes;
  std::string texts;

  // The first control character that YAML does not allow, or null.
  [[nodiscard]] const char* find_control() const;

  // How many bytes were read.
  [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at - copy_.data()); }

  // Bytes from the start of the line, all of which are ASCII where this is asked.
  [[nodiscard]] std::size_t column() const { return static_cast<std::size_t>(at - line_start); }

  [[nodiscard]] bool at_end() const { return *at == '\0'; }
  [[nodiscard]] bool at_break() const { return at_end() || is_line_break(*at); }

  // Does a comment start here?
  [[nodiscard]] bool at_comment() const { return *at == '#' && (at == line_start || is_blank(at[-1])); }

  void skip_blanks();
  void skip_line();  // to its line break

  // From a line break over it and over blank lines, to the first character of the next line that has one, or
  // to the end. Returns how many breaks that were.
  std::size_t cross_break();

  // From the end of a value to the next line with content, or to the end: over blanks, a comment, blank lines
  // and lines with nothing but a comment.
  [[nodiscard]] bool next_content();

  // The line and column of a byte. Cheap when asked for later and later ones.
  Position position(const char* byte);

  // Adds a value that starts at `start`. The text of a scalar is the end of `texts`, from `text` on.
  void add(const char* start, FrontMatterNode::Kind kind, std::size_t text);

  // The same for a key of the map at index `map`; false when it is there already, or one too many.
  bool add_key(const char* start, std::size_t map, std::size_t text);

  // Adds a list or map that starts at `at`; false where they are nested too deep. leave() ends it.
  bool enter(FrontMatterNode::Kind kind);
  void leave(std::size_t node);

  // Notes an error; false, for the caller to return.
  bool fail(const char* where, const char* sentence);
  bool fail(const char* sentence) { return fail(at, sentence); }
  // An error of a line that may be due to a tab in its indentation.
  bool fail_indented(const char* where, const char* sentence);

 private:
  std::string copy_;
  Position start_;
  const char* counted_;  // the position of this byte is known
  Position counted_at_;
};

}  // namespace broadside
