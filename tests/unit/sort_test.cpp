#include "base/sort.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace broadside {
namespace {

struct Keys {
  std::vector<std::uint32_t> values;
  mutable std::size_t comparisons = 0;
};

bool is_before(const void* context, std::uint32_t a, std::uint32_t b) {
  const Keys& keys = *static_cast<const Keys*>(context);
  ++keys.comparisons;
  return keys.values[a] < keys.values[b];
}

}  // namespace

TEST_CASE("Numbers are sorted by what they stand for, those of equal rank in their order") {
  std::mt19937 random(7);
  for (std::size_t size = 0; size < 200; ++size) {
    for (const std::size_t sorted : {std::size_t{0}, size / 2, size - std::min<std::size_t>(size, 3), size}) {
      Keys keys;
      Buffer<std::uint32_t> numbers;
      std::vector<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < size; ++i) {
        keys.values.push_back(static_cast<std::uint32_t>(random() % 50));
        numbers.push_back(i);
      }
      std::stable_sort(numbers.begin(), numbers.begin() + sorted,
                       [&](std::uint32_t a, std::uint32_t b) { return keys.values[a] < keys.values[b]; });
      expected.assign(numbers.begin(), numbers.end());
      std::stable_sort(expected.begin(), expected.end(),
                       [&](std::uint32_t a, std::uint32_t b) { return keys.values[a] < keys.values[b]; });
      sort_numbers(numbers, sorted, is_before, &keys);
      REQUIRE(std::vector<std::uint32_t>(numbers.begin(), numbers.end()) == expected);
    }
  }
}

TEST_CASE("One number more in a row of a million is found its place by twenty comparisons") {
  Keys keys;
  Buffer<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < 1000000; ++i) {
    keys.values.push_back(2 * i);
    numbers.push_back(i);
  }
  keys.values.push_back(77777);
  numbers.push_back(1000000);
  sort_numbers(numbers, 1000000, is_before, &keys);
  CHECK(keys.comparisons <= 20);
  CHECK(numbers[38889] == 1000000);
}

}  // namespace broadside
