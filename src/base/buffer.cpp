#include "base/buffer.h"

#include <algorithm>

namespace broadside {

RawBuffer::~RawBuffer() = default;  // once, not wherever a buffer ends

void RawBuffer::reserve_bytes(std::size_t capacity) {
  if (capacity <= capacity_) return;
  std::unique_ptr<char[]> moved(new char[capacity]);
  if (size_ != 0) std::memcpy(moved.get(), data_.get(), size_);
  data_ = std::move(moved);
  capacity_ = capacity;
}

void* RawBuffer::extend(std::size_t more) {
  if (more > capacity_ - size_) reserve_bytes(std::max(capacity_ + capacity_ / 2, size_ + more + 64));
  void* const at = data_.get() + size_;
  size_ += more;
  return at;
}

}  // namespace broadside
