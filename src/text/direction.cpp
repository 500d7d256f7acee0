#include "text/direction.h"

#include <cstddef>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {

bool DirectionCounter::add(std::string_view text) {
  constexpr int kEnough = 1024;
  for (std::size_t at = 0; at < text.size() && lead_ < kEnough && lead_ > -kEnough;) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      lead_ += is_ascii_alpha(text[at++]) ? 1 : 0;
      continue;
    }
    const Decoded next = decode_utf8(text, at);
    at += next.size;
    if (is(next.code_point, mask(Kind::letter, Kind::unspaced))) {
      lead_ += is_right_to_left(next.code_point) ? -1 : 1;
    }
  }
  return lead_ == kEnough || lead_ == -kEnough;
}

}  // namespace broadside
