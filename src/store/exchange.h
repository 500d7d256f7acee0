#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/buffer.h"
#include "store/log.h"

namespace broadside {

// Puts entries into the order of docs/format.md, ExportIsSorted.
void sort_entries(const Log& log, Buffer<std::uint32_t>& entries);

// All lines that came from `origin`, sorted, each with a line feed: the same set is the same bytes.
[[nodiscard]] std::string export_lines(const Log& log, Origin origin);

// Sorts `entries` and calls visit(std::string_view thread, std::string_view lines) for each row of them that
// belongs to one thread, "" for lines that name none: what a page saves after an import. A thread may come
// more than once.
template <class Visit>
void visit_by_thread(const Log& log, Buffer<std::uint32_t>& entries, Visit visit) {
  sort_entries(log, entries);
  std::string lines;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LogEntry& entry = log[entries[i]];
    lines += entry.line;
    lines += '\n';
    if (i + 1 < entries.size() && log[entries[i + 1]].thread == entry.thread) continue;
    visit(log.name(entry.thread), std::string_view(lines));
    lines.clear();
  }
}

}  // namespace broadside
