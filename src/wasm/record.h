#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broadside {

// Records as broadside.h, convention 2, lays them out.

// A field written where it stands: all that is appended to the record while this lives, at most 4 GiB.
class FieldWriter {
 public:
  explicit FieldWriter(std::string& record) : record_(record), start_(record.size()) {
    record.append(4, '\0');
  }
  FieldWriter(const FieldWriter&) = delete;
  FieldWriter& operator=(const FieldWriter&) = delete;
  ~FieldWriter() {
    std::size_t size = record_.size() - start_ - 4;
    for (std::size_t byte = 0; byte < 4; ++byte) {
      record_[start_ + byte] = static_cast<char>(size & 0xFF);
      size >>= 8;
    }
  }

 private:
  std::string& record_;
  std::size_t start_;
};

inline void append_field(std::string& record, std::string_view text) {
  const FieldWriter field(record);
  record.append(text);
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
