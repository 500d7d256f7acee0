// Two logs, divided by the first NUL byte, are the same set in either order, and fold to the same thread.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "store/exchange.h"
#include "store/thread.h"

namespace {

// What is shown of the thread "t".
std::string shown(const broadside::Log& log) {
  std::string text;
  broadside::Thread thread(log, "t", "");
  broadside::Buffer<broadside::ThreadItem> items;
  std::uint32_t more = 0;
  thread.list({}, items, more);
  broadside::Arena arena;
  for (const broadside::ThreadItem& item : items) {
    const broadside::Comment comment = thread.read(item.comment, arena);
    text += std::string(comment.id) + std::to_string(item.depth) + std::string(comment.body) + "\n";
  }
  return text + std::to_string(thread.count()) + " " + std::to_string(thread.orphans());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using broadside::Log;
  using broadside::Origin;
  const std::string_view both(static_cast<const char*>(static_cast<const void*>(data)), size);
  const std::string_view first = both.substr(0, both.find('\0'));
  const std::string_view second = both.substr(std::min(first.size() + 1, both.size()));
  Log one;
  one.add(first, Origin::stored);
  static_cast<void>(shown(one));
  one.add(second, Origin::stored);
  Log other;
  other.add(second, Origin::stored);
  other.add(first, Origin::stored);
  if (export_lines(one, Origin::stored) != export_lines(other, Origin::stored)) std::abort();
  if (shown(one) != shown(other)) std::abort();
  return 0;
}
