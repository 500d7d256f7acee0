#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace broadside {

// How a JSON text is laid out and which characters it escapes beyond those that RFC 8259 asks for.
struct JsonStyle {
  bool pretty = false;     // one member or element a line, indented by two spaces
  bool html_safe = false;  // "<" as \u003c, so that the text can stand in a script element
};

// Appends `text`, well-formed UTF-8, as a JSON string in the form of RFC 8785, section 3.2.2.2: the short
// escapes where there is one, \u00xx in lower case for other control characters, everything else as it is.
void append_json_string(std::string& out, std::string_view text, bool html_safe = false);
// The character whose short escape has `letter`, as \n has n, or 0 where there is none.
[[nodiscard]] char unescaped(char letter);

// Appends JSON to a string, value by value. The caller keeps the calls balanced, writes a key before every
// value of an object, and decides the order of the members.
class JsonWriter {
 public:
  // `out` outlives the writer.
  explicit JsonWriter(std::string& out, JsonStyle style = {}) : out_(out), style_(style) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  void key(std::string_view name);
  void string(std::string_view text);
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();

  // A member whose value is a string.
  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  // The same, but no member at all for "".
  void member_unless_empty(std::string_view name, std::string_view text) {
    if (!text.empty()) member(name, text);
  }

 private:
  void begin(char bracket);
  void end(char bracket);
  void before_value();
  void new_line();

  std::string& out_;
  JsonStyle style_;
  std::uint32_t depth_ = 0;
  bool first_ = true;       // nothing stands in the open object or array yet
  bool after_key_ = false;  // the next value belongs to the key just written
};

}  // namespace broadside
