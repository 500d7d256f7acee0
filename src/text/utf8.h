#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace broadside {

inline constexpr char32_t kReplacement = 0xFFFD;

// One code point read from UTF-8. `size` is its length in bytes, 1 to 4; an ill-formed sequence gives
// kReplacement and the length of its maximal subpart (Unicode 15, section 3.9; WHATWG Encoding).
struct Decoded {
  char32_t code_point;
  std::size_t size;
};

// The code point at `at`, a byte offset below text.size().
Decoded decode_utf8(std::string_view text, std::size_t at);

// The code point that ends before the byte offset `end`, which is above 0.
Decoded decode_utf8_before(std::string_view text, std::size_t end);

// Appends the UTF-8 of `code_point`; surrogates and values above U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// The byte offset of the first ill-formed sequence, or text.size() when there is none.
std::size_t valid_utf8_prefix(std::string_view text);

// `text` with each ill-formed sequence replaced by U+FFFD, as the WHATWG decoder does.
std::string replace_invalid_utf8(std::string_view text);

// How many code points well-formed `text` has.
std::size_t count_code_points(std::string_view text);

// Calls visit(char32_t) for every code point of `text`.
template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    visit(next.code_point);
    at += next.size;
  }
}

}  // namespace broadside
