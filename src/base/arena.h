#pragma once
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>

namespace broadside {

// Owns copies of strings for as long as it lives. A view stays valid when the arena is moved.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept
      : chunks_(std::move(other.chunks_)), next_(other.next_), room_(std::exchange(other.room_, 0)) {}
  Arena& operator=(Arena&& other) noexcept {
    std::swap(chunks_, other.chunks_);
    std::swap(next_, other.next_);
    std::swap(room_, other.room_);
    return *this;
  }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  // A stable copy of `text`.
  std::string_view copy(std::string_view text) { return join({text}); }
  // A stable text made of `pieces`.
  std::string_view join(std::initializer_list<std::string_view> pieces);
  // Stable room for `size` bytes, to be written by the caller.
  char* room(std::size_t size);

 private:
  struct Chunk {
    Chunk* earlier;
  };
  // Of a chunk and all earlier ones.
  struct Release {
    void operator()(Chunk* chunk) const;
  };

  std::unique_ptr<Chunk, Release> chunks_;  // the newest, followed by its bytes
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace broadside
