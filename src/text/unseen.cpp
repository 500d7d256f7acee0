#include "text/unseen.h"

#include <cstdint>

#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr char32_t kBlackFlag = 0x1F3F4;

struct UnseenRange {
  std::uint16_t first;
  std::uint16_t last;
};

// Default_Ignorable_Code_Point and Bidi_Control below U+10000 (Unicode 15), without the joiners and the
// variation selectors, the controls, and the empty pattern of Braille.
constexpr UnseenRange kUnseen[] = {{0, 0x1F},        {0x7F, 0x9F},     {0xAD, 0xAD},     {0x34F, 0x34F},
                                   {0x61C, 0x61C},   {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
                                   {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
                                   {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
                                   {0xFFF0, 0xFFFB}};

bool is_tag(char32_t c) { return is_between(c, 0xE0000, 0xE0FFF); }

bool is_unseen(char32_t c) {
  for (const UnseenRange& range : kUnseen) {
    if (is_between(c, range.first, range.last)) return true;
  }
  return is_tag(c);
}

// A joiner or a variation selector, which does something to what is before it.
bool is_modifier(char32_t c) { return is_between(c, 0x200C, 0x200D) || is_between(c, 0xFE00, 0xFE0F); }

// Whether one can do something to `before`, which is 0 at the beginning: to no letter of English, but to a
// digit that becomes a keycap.
bool takes_modifier(char32_t before) { return before != 0 && !is_between(before, 'A', 0x7F); }

void append_code(std::string& out, char32_t c) {
  out += "[U+";
  for (int shift = c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[(c >> shift) & 15];
  out += ']';
}

}  // namespace

std::string with_unseen_shown(std::string_view text) {
  std::string out;
  bool in_flag = false;
  char32_t before = 0;
  for_each_code_point(text, [&](char32_t c) {
    in_flag = c == kBlackFlag || (in_flag && is_tag(c));
    const bool is_alone = is_modifier(c) ? !takes_modifier(before) : before == 0 && is_space(c);
    if (is_alone || (is_unseen(c) && !in_flag)) {
      append_code(out, c);
    } else {
      append_utf8(out, c);
    }
    before = c;
  });
  return out;
}

}  // namespace broadside
