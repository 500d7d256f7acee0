#pragma once
#include <string_view>

#include "text/letter_case.h"

namespace broadside {

// Classes of code points, as compact ranges: what counting words and reading captured pages need, not all of Unicode.

constexpr bool is_between(char32_t c, char32_t low, char32_t high) { return c - low <= high - low; }

// White space, no-break spaces included.
constexpr bool is_space(char32_t c) {
  return c == ' ' || is_between(c, 9, 13) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         is_between(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Characters without width that captures leave at the edges of lines. The joiners are not among them: they are part
// of words.
constexpr bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF;
}

// A capital that has a small letter, and the small letters of Latin, Greek, Cyrillic and Armenian.
constexpr bool is_upper(char32_t c) { return to_lower(c) != c; }

constexpr bool is_lower(char32_t c) {
  const bool cased = is_between(c, 'a', 'z') || (is_between(c, 0xDF, 0x17F) && c != 0xF7) ||
                     is_between(c, 0x3AC, 0x3CE) || is_between(c, 0x430, 0x481) || is_between(c, 0x48A, 0x52F) ||
                     is_between(c, 0x561, 0x586) || is_between(c, 0x1E00, 0x1EFF);
  return cased && !is_upper(c);
}

// The value of a decimal digit (Western, Arabic-Indic, Persian, Devanagari, full-width), or -1.
constexpr int digit_value(char32_t c) {
  for (const char32_t zero : {U'0', U'\x660', U'\x6F0', U'\x966', U'\xFF10'}) {
    if (is_between(c, zero, zero + 9)) return static_cast<int>(c - zero);
  }
  return -1;
}

// Letters, digits and the marks on them: what words are made of.
bool is_word(char32_t c);

// Characters of scripts written without spaces between words: Han, Kana, Bopomofo, Thai, Lao, Burmese, Khmer. Their
// vowel signs above and below, where they are characters of their own, are not counted.
bool is_unspaced(char32_t c);

// Two columns wide in East Asian text.
bool is_wide(char32_t c);

// Letters of scripts written from right to left.
bool is_right_to_left(char32_t c);

// Marks of quotation of any language, and closing brackets: what may follow the mark that ends a sentence.
bool is_quote(char32_t c);

// `text` without white space and invisible characters at either end.
std::string_view trim_spaces(std::string_view text);

}  // namespace broadside
