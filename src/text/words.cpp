#include "text/words.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {

void WordCounter::add(char32_t c) {
  if (is_space(c) || is_between(c, 0x2012, 0x2015)) {
    in_word_ = false;
  } else if (is_unspaced(c)) {
    ++count_.characters;
    in_word_ = false;
  } else if (!in_word_ && is_word(c) && !is_invisible(c)) {
    ++count_.words;
    in_word_ = true;
  }
}

void WordCounter::add(std::string_view text) {
  for_each_code_point(text, [this](char32_t c) { add(c); });
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
