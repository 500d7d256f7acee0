// What the compiler calls to copy or to set bytes whose number it does not know.
//
// The instruction memory.copy leaves the module's code in every engine. That takes longer than to copy a
// short text, and most texts are short: docs/adr/0002-wasm-build-flags.md has what this is worth.
#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t kShort = 16;

// Copies `size` bytes by a word from their start and one up to their end, which overlap where there is less
// than two words of them. Both are read before one is written, since `to` and `from` may overlap as well.
template <typename Word>
void copy_ends(char* to, const char* from, std::size_t size) {
  Word first;
  Word last;
  __builtin_memcpy(&first, from, sizeof first);
  __builtin_memcpy(&last, from + size - sizeof last, sizeof last);
  __builtin_memcpy(to, &first, sizeof first);
  __builtin_memcpy(to + size - sizeof last, &last, sizeof last);
}

}  // namespace

extern "C" {

void* memmove(void* to, const void* from, std::size_t size) {
  auto* const out = static_cast<char*>(to);
  const auto* const in = static_cast<const char*>(from);
  if (size > kShort) {
    asm volatile("local.get %0\n\tlocal.get %1\n\tlocal.get %2\n\tmemory.copy 0, 0"
                 :
                 : "r"(out), "r"(in), "r"(size)
                 : "memory");
  } else if (size >= 8) {
    copy_ends<std::uint64_t>(out, in, size);
  } else if (size >= 4) {
    copy_ends<std::uint32_t>(out, in, size);
  } else if (size != 0) {
    const char middle = in[size >> 1];  // of three bytes, the second; else one of the ends
    copy_ends<char>(out, in, size);
    out[size >> 1] = middle;
  }
  return to;
}

void* memcpy(void* to, const void* from, std::size_t size) { return memmove(to, from, size); }

void* memset(void* to, int value, std::size_t size) {
  asm volatile("local.get %0\n\tlocal.get %1\n\tlocal.get %2\n\tmemory.fill 0"
               :
               : "r"(to), "r"(value), "r"(size)
               : "memory");
  return to;
}
}
