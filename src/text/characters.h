#pragma once
#include <cstdint>

#include "text/letter_case.h"

namespace broadside {

// What a character is for: one table of ranges instead of the whole Unicode character database, as fine as
// counting words and reading captured pages need it.
enum class Kind : std::uint8_t {
  letter,    // of scripts written with spaces, and every mark on a letter
  digit,     // a decimal digit: Western, Arabic-Indic, Persian or full-width
  unspaced,  // of scripts written without spaces between words: Han, Kana, Bopomofo, Thai, Lao, Burmese,
             // Khmer
  space,     // no-break spaces included, and control characters
  line_end,
  invisible,  // no width; the joiners are not among them, as they are parts of words
  stop,       // ends a sentence
  question,
  exclamation,  // or an ellipsis
  comma,        // or a semicolon
  colon,
  dash,  // or a hyphen
  bullet,
  bar,    // divides the parts of a line: | and /
  star,   // signs that lines are drawn with: * # + = _ ~
  quote,  // opens or closes a quotation
  open,   // a bracket
  close,
  symbol,  // anything else that is no part of a word
};

Kind kind_of(char32_t c);

constexpr std::uint32_t mask(Kind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }
template <class... Kinds>
constexpr std::uint32_t mask(Kind kind, Kinds... more) {
  return mask(kind) | mask(more...);
}

// Whether `c` is of one of the kinds of a mask.
inline bool is(char32_t c, std::uint32_t kinds) {
  return ((kinds >> static_cast<unsigned>(kind_of(c))) & 1) != 0;
}

inline constexpr std::uint32_t kWordKinds = mask(Kind::letter, Kind::digit, Kind::unspaced);
inline constexpr std::uint32_t kSpaceKinds = mask(Kind::space, Kind::line_end);

constexpr bool is_between(char32_t c, char32_t low, char32_t high) { return c - low <= high - low; }

// Letters, digits and the marks on them: what words are made of.
inline bool is_word(char32_t c) { return is(c, kWordKinds); }

inline bool is_space(char32_t c) { return is(c, kSpaceKinds); }

// The value of a character of Kind::digit.
constexpr std::uint32_t digit_value(char32_t c) { return c & 15; }

inline bool is_upper(char32_t c) { return to_lower(c) != c; }

// A small letter of Latin, Greek, Cyrillic or Armenian, or a letter of theirs without case.
bool is_lower(char32_t c);

// Letters of scripts written from right to left.
bool is_right_to_left(char32_t c);

}  // namespace broadside
