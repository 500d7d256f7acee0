// What Emscripten's C library would import from its host. With these, the module imports nothing, and the end
// of the program is a trap that the loader sees as an exception.
#include <cstddef>

extern "C" {

[[noreturn]] void _Exit(int status);
[[noreturn]] void _Exit(int /*status*/) { __builtin_trap(); }

void emscripten_notify_memory_growth(std::size_t memory);
void emscripten_notify_memory_growth(std::size_t /*memory*/) {}
}
