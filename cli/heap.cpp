#include "cli/heap.h"

#include <cstddef>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <limits>
#include <memory>
#include <new>
#endif

namespace broadside::cli {

#ifdef __GLIBC__

void prepare_heap() {
  constexpr int kRoom = 32 << 20;  // of addresses; and the largest block that glibc takes from the heap
  static_cast<void>(::mallopt(M_MMAP_THRESHOLD, kRoom));
  static_cast<void>(::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max()));
  static_cast<void>(::mallopt(M_TOP_PAD, kRoom));

  // A block for which the heap has to grow, and with it comes the room behind it.
  constexpr std::size_t kBlock = std::size_t{256} << 10;
  const std::unique_ptr<char[]> block(new (std::nothrow) char[kBlock]);
  void* start = block.get();
  const std::ptrdiff_t size = static_cast<char*>(::sbrk(0)) - block.get();
  if (start == nullptr || size < 0 || size > 2 * std::ptrdiff_t{kRoom}) return;  // it is not in the heap
  constexpr std::size_t kLargePage = std::size_t{2} << 20;
  auto room = static_cast<std::size_t>(size);
  if (std::align(kLargePage, kLargePage, start, room) != nullptr) ::madvise(start, room, MADV_HUGEPAGE);
}

#else

void prepare_heap() {}

#endif

}  // namespace broadside::cli
