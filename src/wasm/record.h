#pragma once
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

// Reads a record field by field.
class FieldReader {
 public:
  explicit FieldReader(std::string_view record) : rest_(record) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  // The next field, a view of the record. Nothing where it is malformed, or at its end.
  std::optional<std::string_view> next() {
    if (rest_.size() < 4) return std::nullopt;
    std::uint32_t size = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) {
      size |= static_cast<std::uint32_t>(static_cast<unsigned char>(rest_[byte])) << (8 * byte);
    }
    if (size > rest_.size() - 4) return std::nullopt;
    const std::string_view field = rest_.substr(4, size);
    rest_.remove_prefix(4 + size);
    return field;
  }

 private:
  std::string_view rest_;
};

// Reads the fields of a record, as views of it. False when it is malformed or has more than `count`.
inline bool read_fields(std::string_view record, std::string_view* fields, std::size_t count) {
  FieldReader reader(record);
  for (std::size_t i = 0; !reader.at_end(); ++i) {
    const auto field = reader.next();
    if (i == count || !field) return false;
    fields[i] = *field;
  }
  return true;
}

}  // namespace broadside
