#include "api/published.h"

#include "store/exchange.h"

namespace broadside {

std::string script_lines(const Log& log, std::string_view thread) {
  Buffer<std::uint32_t> entries;
  for (std::uint32_t entry = 0; entry < log.size(); ++entry) {
    if (log.name(log[entry].thread) != thread) continue;
    entries.push_back(entry);
    // A smaller line of another thread counts in its place: it goes along.
    const std::uint32_t counts = log.event_of(log[entry].id);
    if (!log[entry].foreign && log[counts].thread != log[entry].thread) entries.push_back(counts);
  }
  std::string text;
  visit_by_thread(log, entries, [&text](std::string_view /*thread*/, std::string_view lines) {
    for (const char c : lines) {
      // JSON has "<" in strings alone, and the carriage return outside of them alone.
      if (c == '<') {
        text += "\\u003c";
      } else {
        text += c == '\r' ? ' ' : c;
      }
    }
  });
  return text;
}

}  // namespace broadside
