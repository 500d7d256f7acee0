#include "text/words.h"

#include "base/eight_bytes.h"
#include "text/ascii.h"
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

// Counts eight bytes if they are nothing but ASCII letters, digits and spaces.
bool WordCounter::add_eight(const char* text) {
  const std::uint64_t bytes = eight_bytes(text);
  if ((bytes & kHighBits) != 0) return false;
  const std::uint64_t word =
      each_between(bytes | (kEachByte * 0x20), 'a', 'z') | each_between(bytes, '0', '9');
  if ((word | each_between(bytes, ' ', ' ')) != kHighBits) return false;
  // The first byte is the lowest.
  const std::uint64_t behind_word = (word << 8) | (in_word_ ? 0x80u : 0u);
  count_.words += static_cast<std::uint32_t>(__builtin_popcountll(word & ~behind_word));
  in_word_ = (word >> 63) != 0;
  return true;
}

void WordCounter::add(std::string_view text) {
  // What add() would say of ASCII, many times as fast: it is nearly all that there is.
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.size();
    if (end - at >= 8) {
      end = at + 8;
      if (add_eight(text.data() + at)) at = end;
    }
    while (at < end) {
      const char c = text[at];
      if (is_ascii_alnum(c)) {
        count_.words += !in_word_;
        in_word_ = true;
        ++at;
      } else if (static_cast<unsigned char>(c) < 0x80) {
        if (c == ' ' || is_between(static_cast<unsigned char>(c), '\t', '\r')) in_word_ = false;
        ++at;
      } else {
        const Decoded next = decode_utf8(text, at);
        add(next.code_point);
        at += next.size;
      }
    }
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
