#include "base/sort.h"

#include <algorithm>
#include <cstring>

namespace broadside {
namespace {

struct Sorter {
  std::uint32_t* numbers;
  std::uint32_t* room;  // for those that were not in order
  NumberOrder before;
  const void* context;

  // Puts the number at `at` where it belongs among those of [from, at), which are in order.
  void insert(std::size_t from, std::size_t at) const {
    const std::uint32_t number = numbers[at];
    std::size_t end = at;
    while (from != end) {
      const std::size_t middle = from + (end - from) / 2;
      if (before(context, number, numbers[middle])) {
        end = middle;
      } else {
        from = middle + 1;
      }
    }
    std::memmove(numbers + from + 1, numbers + from, (at - from) * sizeof(std::uint32_t));
    numbers[from] = number;
  }

  // Merges [from, middle) and [middle, end), each in order.
  void merge(std::size_t from, std::size_t middle, std::size_t end) const {
    if (!before(context, numbers[middle], numbers[middle - 1])) return;
    // The right part moves out of the way; the merged row grows from its end.
    std::size_t right = end - middle;
    std::memcpy(room, numbers + middle, right * sizeof(std::uint32_t));
    std::size_t left = middle;
    while (right != 0) {
      const bool take_left = left != from && before(context, room[right - 1], numbers[left - 1]);
      numbers[--end] = take_left ? numbers[--left] : room[--right];
    }
  }
};

}  // namespace

void sort_numbers(Buffer<std::uint32_t>& numbers, std::size_t sorted, NumberOrder before,
                  const void* context) {
  constexpr std::size_t kFew = 8;
  const std::size_t size = numbers.size();
  Buffer<std::uint32_t> room;
  room.reserve(size - sorted);
  const Sorter merger{numbers.data(), room.data(), before, context};
  if (size - sorted <= kFew) {
    for (std::size_t at = sorted; at < size; ++at) merger.insert(0, at);
    return;
  }
  for (std::size_t from = sorted; from < size; from += kFew) {
    for (std::size_t at = from + 1; at < std::min(from + kFew, size); ++at) merger.insert(from, at);
  }
  for (std::size_t width = kFew; width < size - sorted; width *= 2) {
    for (std::size_t from = sorted; from + width < size; from += 2 * width) {
      merger.merge(from, from + width, std::min(from + 2 * width, size));
    }
  }
  if (sorted != 0) merger.merge(0, sorted, size);
}

}  // namespace broadside
