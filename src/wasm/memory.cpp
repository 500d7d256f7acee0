// The memory of the module: operator new and delete without the C library's malloc, which is 500 bytes more.
//
// A block has one of four sizes an octave, so that a quarter of it is unused at most, and its number of that
// size in front. A block that is given back waits in a list for the next one of its size: blocks are neither
// joined nor split. An instance whose memory grew large is thrown away by the shell (web/loader.js).
#include <cstddef>
#include <cstdint>
#include <new>

extern "C" unsigned char __heap_base;  // NOLINT: the linker's name

namespace {

constexpr std::size_t kPage = 65536;
constexpr std::size_t kMorePages = 16;  // by how much it grows at least
constexpr std::size_t kMost = std::size_t{1} << 30;
constexpr std::size_t kHeader = 8;  // keeps blocks aligned for every type

struct Block {
  std::size_t kind;  // of its size
  Block* next;       // while it is free
};

constinit Block* free_blocks[4 * 32] = {};
constinit std::uintptr_t unused = 0;  // from here on no block was made yet

}  // namespace

void* operator new(std::size_t size) {
  if (size > kMost) __builtin_trap();
  size = size < 8 ? 16 : size + kHeader;
  // The size's highest bit, and the two bits below it, all rounded up.
  const unsigned shift = 29U - static_cast<unsigned>(__builtin_clz(size - 1));
  const std::size_t steps = ((size - 1) >> shift) + 1;
  const std::size_t kind = shift * 4 + steps - 5;
  Block* block = free_blocks[kind];
  if (block != nullptr) {
    free_blocks[kind] = block->next;
  } else {
    if (unused == 0) unused = (reinterpret_cast<std::uintptr_t>(&__heap_base) + 15) & ~std::uintptr_t{15};
    block = reinterpret_cast<Block*>(unused);
    unused += ((steps << shift) + 7) & ~std::size_t{7};
    const std::size_t room = __builtin_wasm_memory_size(0) * kPage;
    if (unused > room && __builtin_wasm_memory_grow(0, (unused - room) / kPage + kMorePages) == SIZE_MAX) {
      __builtin_trap();
    }
    block->kind = kind;
  }
  return reinterpret_cast<char*>(block) + kHeader;
}

void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  auto* const block = reinterpret_cast<Block*>(static_cast<char*>(memory) - kHeader);
  block->next = free_blocks[block->kind];
  free_blocks[block->kind] = block;
}

void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
