#pragma once
#include <cstddef>
#include <cstdint>

#include "base/buffer.h"

namespace broadside {

// Whether what the number `a` stands for comes before what `b` stands for: a strict weak order.
using NumberOrder = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

// Sorts numbers by what they stand for. The first `sorted` of them are in order already: adding few to many
// then costs a binary search for each. No order of the rest makes it take more than n log n comparisons.
// Stable.
void sort_numbers(Buffer<std::uint32_t>& numbers, std::size_t sorted, NumberOrder before,
                  const void* context);

}  // namespace broadside
