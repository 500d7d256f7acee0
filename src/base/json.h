#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/buffer.h"

namespace broadside {

// One value of a JSON text. Strings are well-formed UTF-8.
struct JsonValue {
  enum class Kind : std::uint8_t {
    null,
    boolean,  // `integer` is 0 or 1
    integer,  // written without fraction and exponent, not negative, at most 2^53-1
    number,   // any other
    string,   // of `text`
    array,    // the elements follow
    object,   // the members follow: a key, which is a string, and its value
  };

  Kind kind = Kind::null;
  std::uint32_t end = 0;  // the index behind the value and all that is in it
  std::string_view text;
  std::uint64_t integer = 0;
};

// The values of a JSON text, in a row: behind an array its elements, behind an object its keys and values in
// turn.
class JsonText {
 public:
  // Reads `source` strictly by RFC 8259. Objects and arrays may nest 32 deep, and no object has a key twice.
  // Strings that are written without escapes are views into `source`, the others are decoded into `strings`.
  // False when it is no such text: then problem() and problem_at() tell why. Reading again reuses the room.
  bool read(std::string_view source, Arena& strings);

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  const JsonValue& operator[](std::size_t at) const { return values_[at]; }

  // What is wrong, the end of a sentence that starts with the name of the text: "is not JSON".
  [[nodiscard]] std::string_view problem() const { return problem_; }
  // Up to where it could be read, in bytes.
  [[nodiscard]] std::size_t problem_at() const { return problem_at_; }

 private:
  Buffer<JsonValue> values_;
  std::string_view problem_;
  std::size_t problem_at_ = 0;
};

// How many bytes at the start of `text` a JSON string may have as they are: well-formed UTF-8 without
// quotation marks, backslashes and control characters.
[[nodiscard]] std::size_t json_run(std::string_view text);

}  // namespace broadside
