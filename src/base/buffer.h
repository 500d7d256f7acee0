#pragma once
#include <cstddef>
#include <cstring>
#include <memory>
#include <type_traits>
#include <utility>

namespace broadside {

// Room for values of any trivially copyable type, in bytes. The part of Buffer that is the same for all of
// them, and so stands in the program once: every std::vector brings 500 bytes of WebAssembly.
class RawBuffer {
 public:
  RawBuffer() = default;
  RawBuffer(RawBuffer&& other) noexcept
      : data_(std::move(other.data_)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  RawBuffer& operator=(RawBuffer&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  RawBuffer(const RawBuffer&) = delete;
  RawBuffer& operator=(const RawBuffer&) = delete;
  ~RawBuffer();

 protected:
  // Makes room for `more` bytes after size_, and counts them in; gives where they start.
  void* extend(std::size_t more);
  void reserve_bytes(std::size_t capacity);

  std::unique_ptr<char[]> data_;
  std::size_t size_ = 0;      // bytes
  std::size_t capacity_ = 0;  // bytes
};

// A growing array of trivially copyable values. Pointers and references into it are valid until it grows.
template <class T>
class Buffer : private RawBuffer {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  [[nodiscard]] std::size_t size() const { return size_ / sizeof(T); }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  T* data() { return static_cast<T*>(static_cast<void*>(data_.get())); }
  [[nodiscard]] const T* data() const { return static_cast<const T*>(static_cast<const void*>(data_.get())); }
  T* begin() { return data(); }
  [[gnu::always_inline]] T* end() { return data() + size(); }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard, gnu::always_inline]] const T* end() const { return data() + size(); }
  T& operator[](std::size_t at) { return data()[at]; }
  const T& operator[](std::size_t at) const { return data()[at]; }
  T& front() { return data()[0]; }
  [[nodiscard]] const T& front() const { return data()[0]; }
  [[gnu::always_inline]] T& back() { return data()[size() - 1]; }
  [[nodiscard, gnu::always_inline]] const T& back() const { return data()[size() - 1]; }

  void push_back(const T& value) {
    const T copy = value;  // `value` may lie in this buffer, which may move
    std::memcpy(extend(sizeof(T)), &copy, sizeof(T));
  }
  void pop_back() { size_ -= sizeof(T); }
  void reserve(std::size_t count) { reserve_bytes(count * sizeof(T)); }
  void clear() { size_ = 0; }

  // Takes out the values [from, to), indices.
  void erase(std::size_t from, std::size_t to) {
    std::memmove(data() + from, data() + to, (size() - to) * sizeof(T));
    size_ -= (to - from) * sizeof(T);
  }
};

}  // namespace broadside
