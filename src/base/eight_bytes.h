#pragma once
#include <bit>
#include <cstdint>
#include <cstring>

namespace broadside {

// Eight bytes of a text at once, in one number (S. E. Anderson, "Bit Twiddling Hacks"). A test of them has
// its answer for each byte in that byte's high bit.

inline constexpr std::uint64_t kEachByte = 0x0101010101010101;
inline constexpr std::uint64_t kHighBits = kEachByte * 0x80;

// The first of them is the lowest.
[[gnu::always_inline]] inline std::uint64_t eight_bytes(const char* text) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, 8);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

// Those below `least`, which is at most 0x80. Behind such a byte others may be taken for one too: what is
// right is whether there is one, and the first.
[[gnu::always_inline]] constexpr std::uint64_t any_below(std::uint64_t bytes, unsigned least) {
  return (bytes - kEachByte * least) & ~bytes & kHighBits;
}

// The same for those that are `wanted`.
[[gnu::always_inline]] constexpr std::uint64_t any_equal(std::uint64_t bytes, char wanted) {
  return any_below(bytes ^ (kEachByte * static_cast<unsigned char>(wanted)), 1);
}

// Those that no string of JSON may have unescaped (RFC 8259, section 7), with the same to say of what is
// behind.
[[gnu::always_inline]] constexpr std::uint64_t any_json_escape(std::uint64_t bytes) {
  return any_below(bytes, 0x20) | any_equal(bytes, '"') | any_equal(bytes, '\\');
}

// Of bytes that are all ASCII, those from `low` to `high`, each.
[[gnu::always_inline]] constexpr std::uint64_t each_between(std::uint64_t ascii, char low, char high) {
  const std::uint64_t not_below = ascii + kEachByte * (0x80u - static_cast<unsigned char>(low));
  const std::uint64_t above = ascii + kEachByte * (0x7Fu - static_cast<unsigned char>(high));
  return not_below & ~above & kHighBits;
}

}  // namespace broadside
