#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/json.h"
#include "store/event_parts.h"

namespace broadside {

// Reads the lines of a log, one after another.
class LineReader {
 public:
  enum class Kind : std::uint8_t {
    event,    // of this version: event() tells what it says
    foreign,  // of a later version, or of a kind that this version does not know
    damaged,  // neither: problem() and problem_at() tell why
  };

  // Reads a line without its line end. What its texts need for decoding is put into `texts`.
  Kind read(std::string_view line, Arena& texts);

  // Views into the line and into the arena.
  [[nodiscard]] const CommentEvent& event() const { return event_; }
  // The event has more members than this version knows, so that its line is kept as it is.
  [[nodiscard]] bool has_more_members() const { return has_more_members_; }
  // The line is what append_line() makes of the event. May say no without need.
  [[nodiscard]] bool is_canonical() const { return is_canonical_; }
  // Of a foreign line: the thread that it says it belongs to, or "".
  [[nodiscard]] std::string_view foreign_thread() const { return event_.thread; }

  // One sentence: "The line is not JSON." Valid until the next line is read.
  [[nodiscard]] std::string_view problem() const { return problem_; }
  // Where the line stops being JSON, in bytes; 0 when it is JSON.
  [[nodiscard]] std::size_t problem_at() const { return problem_at_; }

 private:
  [[nodiscard]] std::uint32_t find(std::uint32_t object, std::string_view key) const;
  Kind read_version();
  bool read_event();
  bool fail(std::initializer_list<std::string_view> pieces);
  // The same of a member: its name comes first.
  bool fail_at(const EventPart& part, std::initializer_list<std::string_view> pieces);

  JsonText values_;
  CommentEvent event_;
  std::string problem_;
  std::size_t problem_at_ = 0;
  bool has_more_members_ = false;
  bool is_canonical_ = false;
};

}  // namespace broadside
