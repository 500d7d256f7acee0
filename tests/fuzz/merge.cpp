// Two logs that the bytes describe are the same set in either order, and fold to the same thread.
//
// Each six bytes are an event: its number, its clock, its target, its actor, its kind and which logs have it.
// Few numbers are in use, so that events meet: equal ids with other contents, edits of what is not there yet,
// deletes of deletes, replies in a ring.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzz/bytes.h"
#include "render/thread_view.h"
#include "store/exchange.h"
#include "store/thread.h"
#include "unit/made_events.h"

namespace {

using namespace broadside;

constexpr std::size_t kEventBytes = 6;

std::string line_of(const std::uint8_t* bytes) {
  constexpr std::array<EventKind, 4> kKinds = {EventKind::comment, EventKind::comment, EventKind::edit,
                                               EventKind::remove};
  MadeEvent event;
  event.id = 1 + bytes[0] % 24;
  event.seq = 1 + bytes[1] % 32;
  event.target = bytes[2] % 26;
  event.key = std::string(1, static_cast<char>('a' + bytes[3] % 4));
  event.kind = kKinds[bytes[4] % kKinds.size()];
  event.body = "Text " + std::to_string(bytes[4] / 4);
  return event.line();
}

// The thread as `actor` sees it, in full.
std::string shown(const Log& log, std::string_view actor) {
  Thread thread(log, "t", actor);
  std::string html;
  render_thread(html, thread, {}, {});
  expect_safe(html);
  return html + std::to_string(thread.count()) + " " + std::to_string(thread.orphans());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::array<std::string, 2> logs;
  for (std::size_t at = 0; at + kEventBytes <= size; at += kEventBytes) {
    const std::string line = line_of(data + at);
    const unsigned where = data[at + 5];
    // A third of them in both, and some of those at another place.
    if (where % 3 != 1) logs[0] += line + "\n";
    if (where % 3 != 2) logs[1].insert(where >= 128 ? 0 : logs[1].size(), line + "\n");
  }
  Log one;
  one.add(logs[0], Origin::stored);
  static_cast<void>(shown(one, "a"));
  one.add(logs[1], Origin::stored);
  Log other;
  other.add(logs[1], Origin::stored);
  other.add(logs[0], Origin::stored);
  if (export_lines(one, Origin::stored) != export_lines(other, Origin::stored)) std::abort();
  for (const std::string_view actor : {"", "a", "b"}) {
    if (shown(one, actor) != shown(other, actor)) std::abort();
  }
  if (one.add(logs[0], Origin::stored).added != 0) std::abort();
  return 0;
}
