#include "text/words.h"

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

void WordCounter::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x80) {
      const Decoded next = decode_utf8(text, at);
      add(next.code_point);
      at += next.size;
      continue;
    }
    // What add() would say of ASCII, several times as fast: it is nearly all that there is.
    ++at;
    if (is_ascii_alnum(static_cast<char>(c))) {
      count_.words += !in_word_;
      in_word_ = true;
    } else if (c == ' ' || is_between(c, '\t', '\r')) {
      in_word_ = false;
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
