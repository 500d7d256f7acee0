#include "text/characters.h"

#include <cstddef>
#include <cstdint>

#include "text/utf8.h"

namespace broadside {
namespace {

struct Range {
  std::uint16_t low;
  std::uint16_t high;
};

template <std::size_t N>
bool is_in(char32_t c, const Range (&ranges)[N]) {
  for (const Range& range : ranges) {
    if (is_between(c, range.low, range.high)) return true;
  }
  return false;
}

// Punctuation and symbols outside ASCII, in the Basic Multilingual Plane.
constexpr Range kMarks[] = {
    {0x80, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},     {0xB6, 0xB8},     {0xBB, 0xBF},     {0xD7, 0xD7},
    {0xF7, 0xF7},     {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5BE},   {0x5F3, 0x5F4},   {0x600, 0x60F},
    {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0xE3F, 0xE3F},   {0x1361, 0x1368},
    {0x1680, 0x1680}, {0x2000, 0x206F}, {0x20A0, 0x20CF}, {0x2190, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004},
    {0x3008, 0x3020}, {0x3030, 0x3030}, {0x30FB, 0x30FB}, {0xD800, 0xF8FF}, {0xFD3E, 0xFD3F}, {0xFE00, 0xFE6F},
    {0xFEFF, 0xFEFF}, {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF},
};

}  // namespace

bool is_word(char32_t c) {
  if (c < 0x80) return is_between(to_lower(c), 'a', 'z') || is_between(c, '0', '9');
  if (c > 0xFFFF) return !is_between(c, 0x1F000, 0x1FAFF) && c < 0xE0000;
  return !is_in(c, kMarks);
}

bool is_unspaced(char32_t c) {
  if (c > 0xFFFF) return is_between(c, 0x20000, 0x3FFFF);
  static constexpr Range kRanges[] = {
      {0xE01, 0xE30},   {0xE32, 0xE33},   {0xE3F, 0xE46},   {0xE81, 0xEB0},   {0xEB2, 0xEB3},   {0xEBD, 0xEC6},
      {0x1000, 0x102A}, {0x103F, 0x104F}, {0x1780, 0x17B3}, {0x3005, 0x3007}, {0x3041, 0x3096}, {0x309D, 0x30FA},
      {0x30FC, 0x312F}, {0x31A0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0xFF66, 0xFF9D},
  };
  return c >= 0xE01 && is_in(c, kRanges);
}

bool is_wide(char32_t c) {
  static constexpr Range kRanges[] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}};
  return c > 0xFFFF || (c >= 0x1100 && is_in(c, kRanges));
}

bool is_right_to_left(char32_t c) {
  const bool block = is_between(c, 0x590, 0x8FF) || is_between(c, 0xFB1D, 0xFDFF) ||
                     is_between(c, 0xFE70, 0xFEFC) || is_between(c, 0x10800, 0x10FFF) ||
                     is_between(c, 0x1E800, 0x1EFFF);
  return block && is_word(c) && digit_value(c) < 0;
}

bool is_quote(char32_t c) {
  static constexpr Range kRanges[] = {{'"', '"'},       {'\'', '\''},     {')', ')'},       {']', ']'},
                                      {0xAB, 0xAB},     {0xBB, 0xBB},     {0x2018, 0x201F}, {0x2039, 0x203A},
                                      {0x3008, 0x3011}, {0xFF09, 0xFF09}, {0xFF3D, 0xFF3D}};
  return is_in(c, kRanges);
}

std::string_view trim_spaces(std::string_view text) {
  const auto drop = [](char32_t c) { return is_space(c) || is_invisible(c); };
  while (!text.empty()) {
    const Decoded first = decode_utf8(text, 0);
    if (!drop(first.code_point)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const Decoded last = decode_utf8_before(text, text.size());
    if (!drop(last.code_point)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

}  // namespace broadside
