#include "store/log.h"

#include <algorithm>
#include <utility>

#include "base/eight_bytes.h"
#include "base/take_until.h"
#include "store/canonical_line.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace broadside {

Log::Log() { intern({}); }

std::string_view Log::keep(std::string_view text) {
  const bool taken = text.data() >= taken_.data() && text.data() < taken_.data() + taken_.size();
  return taken ? text : texts_.copy(text);
}

std::uint32_t Log::intern(std::string_view text) {
  if (text.empty() && names() != 0) return 0;
  StringIndex::Entry& entry = name_index_.insert(text, names());
  if (entry.value == names()) {
    entry.key = keep(text);
    names_.push_back({entry.key});
  }
  return entry.value;
}

std::uint32_t Log::find_name(std::string_view text) const {
  const std::uint32_t* const found = name_index_.find(text);
  return found == nullptr ? kNone : *found;
}

std::uint64_t Log::last_seq(std::string_view thread) const {
  const std::uint32_t name = find_name(thread);
  return name == kNone ? 0 : names_[name].seq;
}

std::uint32_t Log::find_event(std::string_view line) const {
  constexpr std::size_t kBefore = 6;  // bytes
  constexpr std::size_t kIdSize = 36;
  const std::uint64_t before_id = eight_bytes("\"id\":\"\0\0");
  // From the end, where what stands behind an id is shorter than what may stand before it. Past the start,
  // `at` is more than the size.
  for (std::size_t at = line.size() - kIdSize - kBefore; at < line.size(); --at) {
    if (eight_bytes(line.data() + at) << 16 != before_id << 16) continue;
    const std::uint32_t id = find_name({line.data() + at + kBefore, kIdSize});
    if (id != kNone && has_line(names_[id].event, line)) return names_[id].event;
    break;
  }
  return kNone;
}

std::uint32_t Log::find_line(std::string_view line, std::uint32_t rival) {
  if (has_line(rival, line)) return rival;
  const std::uint32_t* const found = line_index_.find(line);
  return found == nullptr ? kNone : *found;
}

std::uint32_t Log::add_entry(const LineReader& reader, bool foreign, std::string_view line) {
  const CommentEvent& event = reader.event();
  LogEntry entry;
  entry.foreign = foreign;
  // Nearly always that of the line before.
  const bool same = !entries_.empty() && name(entries_.back().thread) == event.thread;
  entry.thread = same ? entries_.back().thread : intern(event.thread);
  if (!foreign) {
    entry.seq = event.seq;
    entry.kind = event.kind;
    entry.id = intern(event.id);
    entry.actor = intern(event.key);
    entry.target = intern(event.target);
  }
  const std::uint32_t rival = foreign ? kNone : names_[entry.id].event;
  if (const std::uint32_t known = find_line(line, rival); known != kNone) return known;

  const std::uint32_t added = size();
  entry.line = keep(line);
  entries_.push_back(entry);
  if (foreign || rival != kNone) line_index_.insert(entry.line, added);
  if (foreign) return added;
  std::uint64_t& last = names_[entry.thread].seq;
  if (last < entry.seq) last = entry.seq;
  std::uint32_t& current = names_[entry.id].event;
  if (rival != kNone) {
    line_index_.insert(entries_[rival].line, rival);
    if (entries_[rival].line < entry.line) return added;
    ++replaced_;
  }
  current = added;
  return added;
}

LogReport Log::add(std::string_view text, Origin origin) {
  LogReport report;
  LineReader reader;
  std::string canonical;
  const bool empty = size() == 0;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    std::string_view line = take_until(text, '\n');
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (trim(line).empty()) continue;

    std::uint32_t entry = empty ? kNone : find_event(line);
    if (entry == kNone) {
      Arena decoded;
      const LineReader::Kind kind = reader.read(line, decoded);
      if (kind == LineReader::Kind::damaged) {
        Position at{number, 0};
        if (reader.problem_at() != 0) {
          const std::size_t read = count_code_points(line.substr(0, reader.problem_at()));
          at.column = static_cast<std::uint32_t>(read) + 1;
        }
        report.damaged.add(Severity::error, at, {reader.problem()});
        report.damaged_lines += line;
        report.damaged_lines += '\n';
        continue;
      }
      const bool foreign = kind == LineReader::Kind::foreign;
      if (!foreign && !reader.has_more_members() && !reader.is_canonical()) {
        canonical.clear();
        append_line(canonical, reader.event());
        line = canonical;
      }
      entry = add_entry(reader, foreign, line);
    }
    std::uint8_t& origins = entries_[entry].origins;
    if ((origins & static_cast<unsigned>(origin)) != 0) {
      ++report.known;
      continue;
    }
    origins |= static_cast<std::uint8_t>(origin);
    ++report.added;
    report.entries.push_back(entry);
  }
  return report;
}

LogReport Log::take(std::string& owner, std::string_view text, Origin origin) {
  constexpr std::size_t kMuch = 65536;
  const bool worthwhile = text.size() >= std::max(kMuch, owner.size() / 2);
  if (worthwhile) taken_ = text;
  LogReport report = add(text, origin);
  taken_ = {};
  if (worthwhile && report.added != 0) owners_.push_front(std::exchange(owner, {}));
  return report;
}

}  // namespace broadside
