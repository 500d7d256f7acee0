#include "text/words.h"

#include <bit>

#include "base/eight_bytes.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {

void WordCounter::add(char32_t c) {
  switch (kind_of(c)) {
    case Kind::letter:
    case Kind::digit:
      count_.words += !in_word_;
      in_word_ = true;
      break;
    case Kind::unspaced:
      ++count_.characters;
      in_word_ = false;
      break;
    case Kind::space:
    case Kind::line_end:
      in_word_ = false;
      break;
    case Kind::dash:
      if (c != '-' && c != 0x2010 && c != 0x2011) in_word_ = false;
      break;
    default:
      break;
  }
}

// Counts eight characters of ASCII, the first of which is the lowest. Whether one is in a word moves through
// them as the carry does through an addition: a letter or digit makes one, a space takes it away, and what is
// neither, as zero is, passes it on.
void WordCounter::add_eight(std::uint64_t ascii) {
  constexpr auto kAllOf = [](std::uint64_t high_bits) { return (high_bits << 1) - (high_bits >> 7); };
  const std::uint64_t word =
      each_between(ascii | (kEachByte * 0x20), 'a', 'z') | each_between(ascii, '0', '9');
  const std::uint64_t space = each_between(ascii, '\x01', ' ');
  const std::uint64_t passing = kAllOf(space ^ kHighBits);
  const std::uint64_t making = kAllOf(word);
  const std::uint64_t carried = (passing + making + (in_word_ ? 1 : 0)) ^ passing ^ making;
  const std::uint64_t behind_word = carried << 7;
  count_.words += static_cast<std::uint32_t>((((word & ~behind_word) >> 7) * kEachByte) >> 56);
  in_word_ = ((word | (behind_word & ~space)) >> 63) != 0;
}

void WordCounter::add(std::string_view text) {
  // What add() would say of ASCII, many times as fast: it is nearly all that there is.
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t bytes = 0;
    std::size_t end = at + 8;
    if (end <= text.size()) {
      bytes = eight_bytes(text.data() + at);
    } else {
      end = text.size();
      for (std::size_t i = end; i-- != at;) bytes = bytes << 8 | static_cast<unsigned char>(text[i]);
    }
    const std::uint64_t others = bytes & kHighBits;
    const std::uint64_t first = others & -others;
    if (first != 0) {
      bytes &= (first >> 7) - 1;  // those before it
      end = at + static_cast<std::size_t>(std::countr_zero(first)) / 8;
    }
    add_eight(bytes);
    at = end;
    if (first == 0) continue;
    const Decoded next = decode_utf8(text, at);
    add(next.code_point);
    at += next.size;
  }
}

std::uint32_t reading_minutes(std::uint32_t words, std::uint32_t characters) {
  constexpr std::uint64_t kWords = 238;
  constexpr std::uint64_t kCharacters = 500;
  if (words == 0 && characters == 0) return 0;
  const std::uint64_t load = words * kCharacters + characters * kWords;
  const std::uint64_t minutes = (load + kWords * kCharacters / 2) / (kWords * kCharacters);
  return minutes == 0 ? 1 : static_cast<std::uint32_t>(minutes);
}

}  // namespace broadside
