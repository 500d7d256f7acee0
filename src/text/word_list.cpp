#include "text/word_list.h"

#include <cstddef>
#include <cstdint>

#include "text/ascii.h"

namespace broadside {
namespace {

constexpr std::size_t kMaxSize = 31;  // of a word that near_match finds

// The size of the first of `words`.
std::size_t word_size(const char* words) {
  std::size_t size = 0;
  while (words[size] != '\0' && words[size] != ' ') ++size;
  return size;
}

// The Levenshtein distance of `word` and the `size` bytes at `other`, at most kMaxSize.
std::size_t distance(std::string_view word, const char* other, std::size_t size) {
  std::uint8_t row[kMaxSize + 1];  // of a prefix of `word` to every prefix of `other`
  for (std::size_t i = 0; i <= size; ++i) row[i] = static_cast<std::uint8_t>(i);
  for (const char c : word) {
    std::uint8_t diagonal = row[0]++;
    for (std::size_t i = 0; i < size; ++i) {
      std::uint8_t least = diagonal;
      if (ascii_lower(c) != other[i]) {
        if (row[i] < least) least = row[i];
        if (row[i + 1] < least) least = row[i + 1];
        ++least;
      }
      diagonal = row[i + 1];
      row[i + 1] = least;
    }
  }
  return row[size];
}

}  // namespace

bool is_listed(std::string_view word, const char* words) {
  while (*words != '\0') {
    const std::size_t size = word_size(words);
    if (equals_ignoring_ascii_case(word, {words, size})) return true;
    words += size;
    if (*words == ' ') ++words;
  }
  return false;
}

std::string_view near_match(std::string_view word, const char* words) {
  while (*words != '\0') {
    const std::size_t size = word_size(words);
    const std::size_t allowed = size > 4 ? 2 : size > 2 ? 1 : 0;
    if (size <= kMaxSize && word.size() <= size + allowed && distance(word, words, size) <= allowed) {
      return {words, size};
    }
    words += size;
    if (*words == ' ') ++words;
  }
  return "";
}

}  // namespace broadside
