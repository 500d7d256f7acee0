#include "store/quote.h"

#include <algorithm>
#include <cstddef>

#include "base/buffer.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

// The characters of a text without white space and what has no width, and where each starts in UTF-16 code
// units.
struct Letters {
  Buffer<char32_t> letters;
  Buffer<std::uint32_t> at;
  std::uint32_t units = 0;  // length of the whole text

  explicit Letters(std::string_view text) {
    for_each_code_point(text, [this](char32_t c) {
      if (!is(c, kSpaceKinds | mask(Kind::invisible))) {
        letters.push_back(c);
        at.push_back(units);
      }
      units += c > 0xFFFF ? 2 : 1;
    });
  }

  [[nodiscard]] std::size_t size() const { return letters.size(); }
  char32_t operator[](std::size_t i) const { return letters[i]; }
  [[nodiscard]] std::uint32_t begin_of(std::size_t i) const { return at[i]; }
  [[nodiscard]] std::uint32_t end_of(std::size_t i) const { return at[i] + (letters[i] > 0xFFFF ? 2 : 1); }
};

// The edit distance between a pattern and what was read of a text, for each character that is read: the
// columns of the table of distances as bits, 64 rows at once (G. Myers, "A fast bit-vector algorithm for
// approximate string matching based on dynamic programming", 1999).
class Matcher {
 public:
  // `free` makes the match start anywhere in the text, else it starts where reading starts. The pattern is
  // not empty.
  Matcher(const Letters& pattern, bool backwards, bool free)
      : blocks_((pattern.size() + 63) / 64), top_(free ? 0 : 1), distance_(pattern.size()) {
    while (symbols_.size() != kSlots) symbols_.push_back({});
    for (std::size_t i = 0; i < blocks_; ++i) columns_.push_back({~std::uint64_t{0}, 0});
    // The row of a character that the pattern does not have.
    for (std::size_t i = 0; i < blocks_; ++i) rows_.push_back(0);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char32_t c = pattern[backwards ? pattern.size() - 1 - i : i];
      Symbol& symbol = symbols_[slot_of(c)];
      if (symbol.row == 0) {
        symbol = {c, static_cast<std::uint32_t>(rows_.size())};
        for (std::size_t block = 0; block < blocks_; ++block) rows_.push_back(0);
      }
      rows_[symbol.row + i / 64] |= std::uint64_t{1} << (i % 64);
    }
    last_ = std::uint64_t{1} << ((pattern.size() - 1) % 64);
  }

  // The distance after one more character.
  std::size_t read(char32_t c) {
    const std::size_t row = symbols_[slot_of(c)].row;
    int carry = top_;
    for (std::size_t block = 0; block < blocks_; ++block) {
      Column& column = columns_[block];
      std::uint64_t equal = rows_[row + block];
      const std::uint64_t high = block + 1 == blocks_ ? last_ : std::uint64_t{1} << 63;
      const std::uint64_t down = equal | column.minus;
      if (carry < 0) equal |= 1;
      const std::uint64_t across = (((equal & column.plus) + column.plus) ^ column.plus) | equal;
      std::uint64_t plus = column.minus | ~(across | column.plus);
      std::uint64_t minus = column.plus & across;
      const int out = ((plus & high) != 0 ? 1 : 0) - ((minus & high) != 0 ? 1 : 0);
      plus = plus << 1 | (carry > 0 ? 1u : 0u);
      minus = minus << 1 | (carry < 0 ? 1u : 0u);
      column.plus = minus | ~(down | plus);
      column.minus = plus & down;
      carry = out;
    }
    distance_ += static_cast<std::size_t>(carry);
    return distance_;
  }

 private:
  struct Symbol {
    char32_t letter = 0;
    std::uint32_t row = 0;  // in rows_; 0 for a character that is not in the pattern
  };
  // Where the distance grows and where it shrinks from one row to the next.
  struct Column {
    std::uint64_t plus;
    std::uint64_t minus;
  };

  // More than a pattern has characters, so that there is always a free one.
  static constexpr std::size_t kSlots = 4096;
  static_assert(kSlots > kMostQuoteCharacters);

  [[nodiscard]] std::size_t slot_of(char32_t c) const {
    std::size_t slot = c % kSlots;
    while (symbols_[slot].row != 0 && symbols_[slot].letter != c) slot = (slot + 1) % kSlots;
    return slot;
  }

  std::size_t blocks_;
  int top_;
  std::size_t distance_;
  std::uint64_t last_ = 0;
  Buffer<Symbol> symbols_;
  Buffer<std::uint64_t> rows_;
  Buffer<Column> columns_;
};

// How many characters before `end` are the last ones of `prefix`. Of longer surroundings than an event has,
// only so much counts.
int agreement_before(const Letters& text, std::size_t end, const Letters& prefix) {
  const std::size_t most = std::min({end, prefix.size(), kMostQuoteContextCharacters});
  std::size_t count = 0;
  while (count < most && text[end - 1 - count] == prefix[prefix.size() - 1 - count]) ++count;
  return static_cast<int>(count);
}

// How many characters from `begin` on are the first ones of `suffix`.
int agreement_after(const Letters& text, std::size_t begin, const Letters& suffix) {
  const std::size_t most = std::min({text.size() - begin, suffix.size(), kMostQuoteContextCharacters});
  std::size_t count = 0;
  while (count < most && text[begin + count] == suffix[count]) ++count;
  return static_cast<int>(count);
}

}  // namespace

QuotePlace find_quote(std::string_view text, const Quote& quote) {
  constexpr std::size_t kShort = 24;
  constexpr int kSurroundings = 8;
  // What an edit counts against a character of the surroundings.
  constexpr int kEditCost = 4;
  // An unedited place is better than any surroundings, one with the same white space better still.
  constexpr int kUnedited = 4 * static_cast<int>(kMostQuoteContextCharacters);

  const Letters letters(text);
  const Letters exact(quote.exact);
  const Letters prefix(quote.prefix);
  const Letters suffix(quote.suffix);
  const std::size_t length = exact.size();
  if (length == 0 || length > kMostQuoteCharacters) return {};
  const std::size_t most_edits = length / 5;

  // Where it ends.
  Matcher forwards(exact, false, true);
  std::size_t end = 0;
  std::size_t edits = 0;
  int fit = 0;
  int best = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::size_t found = forwards.read(letters[i]);
    if (found > most_edits) continue;
    const int agreement = agreement_after(letters, i + 1, suffix);
    int score = agreement - kEditCost * static_cast<int>(found);
    if (found == 0) {
      const std::size_t begin = i + 1 - length;
      score += kUnedited + agreement_before(letters, begin, prefix);
      const bool same_space =
          letters.end_of(i) - letters.begin_of(begin) == exact.end_of(length - 1) - exact.begin_of(0);
      if (same_space) score += kUnedited;
    }
    if (end != 0 && score <= best) continue;
    best = score;
    end = i + 1;
    edits = found;
    fit = agreement;
  }
  if (end == 0) return {};

  // Where it starts: the same backwards.
  std::size_t begin = end - std::min(end, length);
  if (edits != 0) {
    Matcher backwards(exact, true, false);
    const std::size_t first = end - std::min(end, length + most_edits);
    int fit_before = 0;
    best = -kEditCost * static_cast<int>(length);
    for (std::size_t i = end; i-- > first;) {
      const std::size_t found = backwards.read(letters[i]);
      const int agreement = agreement_before(letters, i, prefix);
      const int score = agreement - kEditCost * static_cast<int>(found);
      if (score <= best) continue;
      best = score;
      fit_before = agreement;
      begin = i;
    }
    if (length < kShort && fit + fit_before < kSurroundings) return {};
  }
  return {letters.begin_of(begin), letters.end_of(end - 1)};
}

}  // namespace broadside
