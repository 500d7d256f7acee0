#pragma once
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace broadside {

// Owns copies of strings for as long as it lives. A view stays valid when the arena is moved.
class Arena {
 public:
  // A stable copy of `text`.
  std::string_view copy(std::string_view text) {
    char* to = reserve(text.size());
    if (!text.empty()) std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }

 private:
  static constexpr std::size_t kChunk = 4096;

  char* reserve(std::size_t size) {
    if (size > room_) {
      const std::size_t chunk = size > kChunk / 4 ? size : kChunk;
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk));
      if (chunk == size) return chunks_.back().get();  // a large string keeps the current chunk open
      next_ = chunks_.back().get();
      room_ = chunk;
    }
    char* at = next_;
    next_ += size;
    room_ -= size;
    return at;
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace broadside
