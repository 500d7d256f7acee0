#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace broadside {

// Appends `value` in ASCII digits, without sign, grouping or leading zeros.
inline void append_decimal(std::string& out, std::uint64_t value) {
  char digits[20];
  std::size_t at = sizeof digits;
  do {
    digits[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  out += std::string_view(digits + at, sizeof digits - at);
}

}  // namespace broadside
