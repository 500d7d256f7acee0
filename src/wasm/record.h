#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broadside {

// Records as broadside.h, convention 2, lays them out.

// Appends a field, or nothing and false where a length does not fit.
inline bool append_field(std::string& record, std::string_view text) {
  if (text.size() > UINT32_MAX) return false;
  for (std::uint32_t shift = 0; shift < 32; shift += 8) {
    record.push_back(static_cast<char>((text.size() >> shift) & 0xFF));
  }
  record.append(text);
  return true;
}

// The fields of a record, as views of it; nothing when it is malformed or has more than `count`.
template <std::size_t count>
std::optional<std::array<std::string_view, count>> read_fields(std::string_view record) {
  std::array<std::string_view, count> fields;
  for (std::size_t i = 0; !record.empty(); ++i) {
    if (i == count || record.size() < 4) return std::nullopt;
    std::uint32_t size = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) {
      size |= static_cast<std::uint32_t>(static_cast<unsigned char>(record[byte])) << (8 * byte);
    }
    record.remove_prefix(4);
    if (size > record.size()) return std::nullopt;
    fields[i] = record.substr(0, size);
    record.remove_prefix(size);
  }
  return fields;
}

}  // namespace broadside
