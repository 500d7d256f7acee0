// The counter. This file alone is compiled without it. The linker leads calls of the C library here
// (cmake/pathology.cmake), since what goes on in there has no counter.
#include "steps.h"

#include <malloc.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>

namespace {

// One program does one piece of work: its only state.
std::uint64_t g_steps = 0;
std::uint64_t g_most = UINT64_MAX;

void count(std::uint64_t more) {
  g_steps += more;
  if (g_steps <= g_most) return;
  std::puts("too many steps");
  std::fflush(stdout);
  std::_Exit(3);
}

void count_bytes(std::size_t bytes) { count(bytes / 16 + 1); }

const unsigned char* bytes_of(const void* at) { return static_cast<const unsigned char*>(at); }

}  // namespace

namespace broadside {

std::uint64_t steps() { return g_steps; }
void limit_steps(std::uint64_t most) { g_most = most; }

}  // namespace broadside

extern "C" {

void __sanitizer_cov_trace_pc() { count(1); }

void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __wrap_memcpy(void* to, const void* from, std::size_t size);
void* __real_memmove(void* to, const void* from, std::size_t size);
void* __wrap_memmove(void* to, const void* from, std::size_t size);
void* __real_memset(void* to, int value, std::size_t size);
void* __wrap_memset(void* to, int value, std::size_t size);
void* __real_memchr(const void* in, int value, std::size_t size);
void* __wrap_memchr(const void* in, int value, std::size_t size);
int __wrap_memcmp(const void* a, const void* b, std::size_t size);
int __wrap_bcmp(const void* a, const void* b, std::size_t size);
std::size_t __real_strlen(const char* text);
std::size_t __wrap_strlen(const char* text);
std::size_t __real_strcspn(const char* text, const char* of);
std::size_t __wrap_strcspn(const char* text, const char* of);
void* __real_realloc(void* old, std::size_t size);
void* __wrap_realloc(void* old, std::size_t size);

void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
  count_bytes(size);
  return __real_memcpy(to, from, size);
}

void* __wrap_memmove(void* to, const void* from, std::size_t size) {
  count_bytes(size);
  return __real_memmove(to, from, size);
}

void* __wrap_memset(void* to, int value, std::size_t size) {
  count_bytes(size);
  return __real_memset(to, value, size);
}

void* __wrap_memchr(const void* in, int value, std::size_t size) {
  void* const found = __real_memchr(in, value, size);
  count_bytes(found == nullptr ? size : static_cast<std::size_t>(bytes_of(found) - bytes_of(in)));
  return found;
}

int __wrap_memcmp(const void* a, const void* b, std::size_t size) {
  std::size_t same = 0;
  while (same < size && bytes_of(a)[same] == bytes_of(b)[same]) ++same;
  count_bytes(same);
  return same == size ? 0 : bytes_of(a)[same] - bytes_of(b)[same];
}

int __wrap_bcmp(const void* a, const void* b, std::size_t size) { return __wrap_memcmp(a, b, size); }

std::size_t __wrap_strlen(const char* text) {
  const std::size_t size = __real_strlen(text);
  count_bytes(size);
  return size;
}

std::size_t __wrap_strcspn(const char* text, const char* of) {
  const std::size_t size = __real_strcspn(text, of);
  count_bytes(size);
  return size;
}

void* __wrap_realloc(void* old, std::size_t size) {
  count_bytes(old == nullptr ? 0 : malloc_usable_size(old));
  return __real_realloc(old, size);
}

}  // extern "C"
