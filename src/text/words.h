#pragma once
#include <cstdint>
#include <string_view>

namespace broadside {

// How much there is to read: words of scripts written with spaces, characters of those written without (Han,
// Kana, Thai …). Hangul has spaces, so it counts as words.
struct WordCount {
  std::uint32_t words = 0;
  std::uint32_t characters = 0;
  friend bool operator==(const WordCount&, const WordCount&) = default;
};

// Counts text that comes in pieces: a word split between two calls of add() counts once. A word is a run of
// characters between spaces or dashes that holds a letter or a digit.
class WordCounter {
 public:
  void add(std::string_view text);

  // The same for one code point.
  void add(char32_t c);

  // Says that what was added and what comes next are not one word: the end of a block or a line.
  void break_word() { in_word_ = false; }

  [[nodiscard]] WordCount count() const { return count_; }

 private:
  void add_eight(std::uint64_t ascii);

  WordCount count_;
  bool in_word_ = false;
};

// Minutes to read that much, rounded, at least 1 when there is anything to read: 238 words a minute, the mean
// of silent reading of non-fiction (M. Brysbaert, "How many words do we read per minute?", Journal of Memory
// and Language 109, 2019), and 500 characters a minute of scripts without spaces, the figure that publishers
// use.
std::uint32_t reading_minutes(std::uint32_t words, std::uint32_t characters);

}  // namespace broadside
