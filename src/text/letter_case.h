#pragma once

namespace broadside {

// The lower case of a letter by simple case mapping (Unicode 15, UnicodeData.txt), for the scripts that
// articles' headings are mostly in: Latin, Greek, Cyrillic, Armenian. Every other code point comes back as it
// is.
constexpr char32_t to_lower(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c < 0x80 && !within('A', 'Z')) return c;
  if (within('A', 'Z') || (within(0xC0, 0xDE) && c != 0xD7) || within(0x391, 0x3AB) || within(0x410, 0x42F)) {
    return c + 32;
  }
  if (within(0x400, 0x40F)) return c + 80;
  if (within(0x531, 0x556)) return c + 48;
  // Pairs of an upper-case letter and its lower-case one, the upper-case letter even …
  if (within(0x100, 0x137) || within(0x14A, 0x177) || within(0x1DE, 0x1EF) || within(0x1F8, 0x21F) ||
      within(0x222, 0x233) || within(0x460, 0x481) || within(0x48A, 0x4BF) || within(0x4D0, 0x52F) ||
      within(0x1E00, 0x1E95) || within(0x1EA0, 0x1EFF)) {
    return c == 0x130 ? U'i' : c | 1;
  }
  // … or odd.
  if (within(0x139, 0x148) || within(0x179, 0x17E) || within(0x1CD, 0x1DC) || within(0x4C1, 0x4CE)) {
    return (c & 1) != 0 ? c + 1 : c;
  }
  if (c == 0x178) return 0xFF;
  if (c == 0x4C0) return 0x4CF;
  return c;
}

}  // namespace broadside
