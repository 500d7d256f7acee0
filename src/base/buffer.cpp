#include "base/buffer.h"

#include <algorithm>
#include <new>

namespace broadside {

RawBuffer::~RawBuffer() { ::operator delete(data_); }

void RawBuffer::reserve_bytes(std::size_t capacity) {
  if (capacity <= capacity_) return;
  void* const moved = ::operator new(capacity);
  if (size_ != 0) std::memcpy(moved, data_, size_);
  ::operator delete(data_);
  data_ = static_cast<char*>(moved);
  capacity_ = capacity;
}

void* RawBuffer::extend(std::size_t more) {
  if (more > capacity_ - size_) reserve_bytes(std::max(capacity_ + capacity_ / 2, size_ + more + 64));
  void* const at = data_ + size_;
  size_ += more;
  return at;
}

}  // namespace broadside
