// The native half of the parity test: makes each call that it reads, through the same C ABI that WebAssembly
// exports, all in one session.
//
// Standard input:  for each call, a little-endian uint32 size, then a byte that says which call, as
// tests/parity/calls.mjs
//                  numbers them, and the input record.
// Standard output: for each call, a little-endian uint32 size and the answer: a uint32 status, then the
// result.
#include <array>
#include <cstdint>
#include <cstdio>

#include "wasm/broadside.h"

namespace {

bool read_bytes(void* to, std::size_t size) { return std::fread(to, 1, size, stdin) == size; }
bool write_bytes(const void* from, std::size_t size) { return std::fwrite(from, 1, size, stdout) == size; }

bool read_number(std::uint32_t& number) {
  unsigned char bytes[4];
  if (!read_bytes(bytes, sizeof bytes)) return false;
  number = 0;
  for (int i = 3; i >= 0; --i) number = number << 8 | bytes[i];
  return true;
}

bool write_number(std::uint32_t number) {
  unsigned char bytes[4];
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(number & 0xff);
    number >>= 8;
  }
  return write_bytes(bytes, sizeof bytes);
}

using Call = bs_status (*)(bs_session*, std::uint32_t);

constexpr std::array<Call, 11> kCalls = {bs_article, bs_conversation, bs_add,     bs_compose,
                                         bs_thread,  bs_form,         bs_preview, bs_panel,
                                         bs_export,  bs_find_quote,   bs_drafts};

}  // namespace

int main() {
  bs_session* session = bs_open();
  if (!session) return 1;
  for (std::uint32_t size = 0; read_number(size);) {
    std::uint8_t call = 0;
    if (size == 0 || !read_bytes(&call, 1) || call >= kCalls.size()) return 1;
    --size;
    std::uint8_t* input = bs_input(session, size);
    if (!input || !read_bytes(input, size)) return 1;
    const bs_status status = kCalls[call](session, size);
    const std::uint32_t result_size = bs_result_size(session);
    if (!write_number(4 + result_size) || !write_number(static_cast<std::uint32_t>(status)) ||
        !write_bytes(bs_result(session), result_size)) {
      return 1;
    }
  }
  bs_close(session);
  return std::fflush(stdout) == 0 ? 0 : 1;
}
