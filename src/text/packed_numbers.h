#pragma once
#include <cstddef>
#include <cstdint>

namespace broadside {

// Numbers as bytes, most of them in one: seven bits in each byte, the least significant first, and the eighth
// set in all but a number's last. Tables of small differences compress best so.
class NumberReader {
 public:
  explicit NumberReader(const std::uint8_t* bytes) : at_(bytes) {}

  std::uint32_t next() {
    std::uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint32_t byte = *at_++;
      number |= (byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  }

 private:
  const std::uint8_t* at_;
};

// Their writer, at compile time: first with capacity 0, which only counts, then with what was counted.
template <std::size_t capacity>
struct PackedNumbers {
  std::uint8_t bytes[capacity == 0 ? 1 : capacity] = {};
  std::size_t size = 0;

  constexpr void add(std::uint32_t number) {
    for (; number >= 0x80; number >>= 7) put(number | 0x80);
    put(number);
  }

 private:
  constexpr void put(std::uint32_t byte) {
    if (size < capacity) bytes[size] = static_cast<std::uint8_t>(byte);
    ++size;
  }
};

}  // namespace broadside
