// Any bytes are a log: no line is lost, what is exported is imported as the same, and the thread can be
// shown.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzz/bytes.h"
#include "render/thread_view.h"
#include "store/exchange.h"
#include "store/quote.h"
#include "store/thread.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadside;
  const std::string_view file = as_text(data, size);
  Log log;
  const LogReport report = log.add(file, Origin::stored);
  if (report.added != log.size() || report.entries.size() != report.added) std::abort();
  const std::string exported = export_lines(log, Origin::stored);
  Log again;
  if (again.add(exported, Origin::stored).added != log.size()) std::abort();
  if (export_lines(again, Origin::stored) != exported) std::abort();
  const auto kept = std::count(report.damaged_lines.begin(), report.damaged_lines.end(), '\n');
  if (static_cast<std::size_t>(kept) != report.damaged.size()) std::abort();

  for (std::uint32_t entry = 0; entry < log.size(); ++entry) {
    Thread thread(log, log.name(log[entry].thread), log.name(log[entry].actor));
    Buffer<ThreadItem> items;
    std::uint32_t more = 0;
    ThreadQuery query;
    query.reach = log.name(log[entry].id);
    query.collapsed = log.name(log[entry].target);
    query.most = 3;
    thread.list(query, items, more);
    Arena arena;
    for (const ThreadItem& item : items) {
      const Comment comment = thread.read(item.comment, arena);
      if (comment.deleted != !thread.deletion_of(item.comment).empty()) std::abort();
      static_cast<void>(find_quote(file, comment.quote));
    }
    if (more > thread.count()) std::abort();
    std::string html;
    render_thread(html, thread, query, {});
    expect_safe(html);
    if (entry == 20) break;
  }
  return 0;
}
