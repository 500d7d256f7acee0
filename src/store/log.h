#pragma once
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/string_index.h"
#include "store/line_reader.h"

namespace broadside {

// Where a line came from; a line may have come from both.
enum class Origin : std::uint8_t {
  stored = 1,     // the reader's own browser, or a file that the reader brought
  published = 2,  // shown by the publisher: not for storing
};

// What came of the lines that were added.
struct LogReport {
  std::uint32_t added = 0;  // lines that the log did not have from there
  std::uint32_t known = 0;  // lines that it had
  // The added ones: numbers of entries.
  Buffer<std::uint32_t> entries;
  // One for each damaged line, at its line and, where it stops being JSON, column.
  Diagnostics damaged;
  // The bytes of the damaged lines, with a line feed behind each.
  std::string damaged_lines;
};

// One line of a log. Strings that lines have in common are numbers: see Log::name.
struct LogEntry {
  std::string_view line;  // canonical, or as it came where that has to be kept; without line feed
  std::uint64_t seq = 0;
  std::uint32_t id = 0;      // name
  std::uint32_t thread = 0;  // name
  std::uint32_t actor = 0;   // name
  std::uint32_t target = 0;  // name: the `parent` of a comment, the `target` of an edit or a delete
  EventKind kind = EventKind::comment;
  bool foreign = false;      // then `line` and `thread` are all there is
  std::uint8_t origins = 0;  // Origin, as a set

  [[nodiscard]] bool is_of(Origin origin) const { return (origins & static_cast<unsigned>(origin)) != 0; }
};

// The set of lines that is a conversation, or many (docs/format.md, "Merging"). It only grows. What entries
// and names view lives as long as the log. Takes about the size of the lines and 130 bytes for each.
class Log {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  Log();

  // Adds the lines of `text`, JSON Lines, in time linear in it.
  LogReport add(std::string_view text, Origin origin);
  // The same of a `text` that is a part of `owner`. Where that saves a copy of much, the log takes `owner`
  // and views the lines in it; then `owner` is empty.
  LogReport take(std::string& owner, std::string_view text, Origin origin);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  const LogEntry& operator[](std::uint32_t entry) const { return entries_[entry]; }

  // Ids, threads and actors are interned: a name is a number below names(), and 0 is "".
  [[nodiscard]] std::uint32_t names() const { return static_cast<std::uint32_t>(names_.size()); }
  [[nodiscard]] std::string_view name(std::uint32_t name) const { return names_[name].text; }
  // The number of a name, or kNone.
  [[nodiscard]] std::uint32_t find_name(std::string_view text) const;

  // The entry that is the event of that id (OfTwoEventsWithOneIdTheSmallerLineCounts), or kNone.
  [[nodiscard]] std::uint32_t event_of(std::uint32_t id) const { return names_[id].event; }
  // How often an entry stopped being the event of its id.
  [[nodiscard]] std::uint32_t replaced() const { return replaced_; }

  // The largest clock in a thread, 0 for none.
  [[nodiscard]] std::uint64_t last_seq(std::string_view thread) const;

 private:
  struct Name {
    std::string_view text;
    std::uint32_t event = kNone;
    std::uint64_t seq = 0;  // of a thread: its largest clock
  };

  // `text` where it is taken, or a copy.
  std::string_view keep(std::string_view text);
  std::uint32_t intern(std::string_view text);
  // Is there such an entry, and has it just that line?
  [[nodiscard]] bool has_line(std::uint32_t entry, std::string_view line) const {
    return entry != kNone && entries_[entry].line == line;
  }
  // The entry that is the event of its id and has just that line, or kNone. The line need not be read for it.
  [[nodiscard]] std::uint32_t find_event(std::string_view line) const;
  // The entry that has just that line, or kNone.
  std::uint32_t find_line(std::string_view line, std::uint32_t rival);
  std::uint32_t add_entry(const LineReader& reader, bool foreign, std::string_view line);

  Buffer<LogEntry> entries_;
  Buffer<Name> names_;
  Arena texts_;
  std::forward_list<std::string> owners_;  // of what was taken
  std::string_view taken_;                 // what is being taken
  mutable StringIndex name_index_;
  // Lines that are not the only one of their id, and foreign ones.
  StringIndex line_index_;
  std::uint32_t replaced_ = 0;
};

}  // namespace broadside
