#include "store/exchange.h"

#include "base/sort.h"

namespace broadside {
namespace {

bool is_exported_before(const void* context, std::uint32_t a, std::uint32_t b) {
  const Log& log = *static_cast<const Log*>(context);
  const LogEntry& first = log[a];
  const LogEntry& second = log[b];
  if (first.foreign != second.foreign) return second.foreign;
  if (!first.foreign) {
    if (first.thread != second.thread) return log.name(first.thread) < log.name(second.thread);
    if (first.seq != second.seq) return first.seq < second.seq;
    if (first.id != second.id) return log.name(first.id) < log.name(second.id);
  }
  return first.line < second.line;
}

}  // namespace

void sort_entries(const Log& log, Buffer<std::uint32_t>& entries) {
  sort_numbers(entries, 0, is_exported_before, &log);
}

std::string export_lines(const Log& log, Origin origin) {
  Buffer<std::uint32_t> entries;
  for (std::uint32_t entry = 0; entry < log.size(); ++entry) {
    if (!log[entry].is_of(origin)) continue;
    entries.push_back(entry);
  }
  sort_entries(log, entries);
  std::string lines;
  for (const std::uint32_t entry : entries) {
    lines += log[entry].line;
    lines += '\n';
  }
  return lines;
}

}  // namespace broadside
