#include "text/direction.h"

#include <cstddef>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {

Direction dominant_direction(std::string_view text) {
  std::size_t letters = 0;
  std::size_t right_to_left = 0;
  for (std::size_t at = 0; at < text.size() && letters < 4096;) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      letters += is_ascii_alpha(text[at++]);
      continue;
    }
    const Decoded next = decode_utf8(text, at);
    at += next.size;
    if (!is(next.code_point, mask(Kind::letter, Kind::unspaced))) continue;
    ++letters;
    right_to_left += is_right_to_left(next.code_point);
  }
  return right_to_left * 2 > letters ? Direction::rtl : Direction::ltr;
}

}  // namespace broadside
