// Runs a fuzz target, without libFuzzer, over inputs: each file named is one, and a file NAME.pack holds
// many, each after its size in bytes as a little-endian uint32. A fault ends the program, as it would end the
// fuzzer.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

// A copy of its own size, so that a sanitizer sees a step past its end.
void run(const std::uint8_t* data, std::size_t size) {
  const Bytes input(data, data + size);
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

// Runs every input of a pack, and returns how many they are; -1 when it is cut off.
int run_pack(const Bytes& pack) {
  int count = 0;
  for (std::size_t at = 0; at < pack.size(); ++count) {
    if (pack.size() - at < 4) return -1;
    std::size_t size = 0;
    for (std::size_t byte = 0; byte < 4; ++byte)
      size |= static_cast<std::size_t>(pack[at + byte]) << (8 * byte);
    at += 4;
    if (pack.size() - at < size) return -1;
    run(pack.data() + at, size);
    at += size;
  }
  return count;
}

}  // namespace

int main(int count, char** arguments) {
  int inputs = 0;
  for (int i = 1; i < count; ++i) {
    const std::string_view name = arguments[i];
    std::ifstream file(arguments[i], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "cannot read %s\n", arguments[i]);
      return 2;
    }
    const Bytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (name.ends_with(".pack")) {
      const int run = run_pack(bytes);
      if (run < 0) {
        std::fprintf(stderr, "%s is cut off\n", arguments[i]);
        return 2;
      }
      inputs += run;
    } else {
      run(bytes.data(), bytes.size());
      ++inputs;
    }
  }
  std::printf("%d inputs\n", inputs);
  return 0;
}
