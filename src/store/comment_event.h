#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/json.h"

namespace broadside {

// Events as docs/format.md defines them. Texts are well-formed UTF-8; "" stands for a member that is left
// out.

enum class EventKind : std::uint8_t { comment, edit, remove };  // `remove` is "delete" in the file

// The passage of the article that a comment answers (W3C Web Annotation, TextQuoteSelector).
struct Quote {
  std::string_view exact;  // "" when there is none
  std::string_view prefix;
  std::string_view suffix;
};

// What an event says. The views are into what it was read from or made of.
struct CommentEvent {
  EventKind kind = EventKind::comment;
  std::string_view id;
  std::string_view thread;
  std::uint64_t seq = 0;
  std::string_view at;
  std::string_view key;  // the actor
  std::string_view name;
  std::string_view url;
  std::string_view body;
  std::string_view target;  // `parent` of a comment, `target` of an edit or a delete
  Quote quote;
};

// Longest values, in code points.
inline constexpr std::size_t kMostNameCharacters = 245;
inline constexpr std::size_t kMostUrlCharacters = 200;
inline constexpr std::size_t kMostBodyCharacters = 65525;
inline constexpr std::size_t kMostThreadCharacters = 500;
inline constexpr std::size_t kMostQuoteCharacters = 2000;
inline constexpr std::size_t kMostQuoteContextCharacters = 64;
inline constexpr std::uint64_t kMostSeq = (std::uint64_t{1} << 53) - 1;

// The longest line, in bytes.
inline constexpr std::size_t kMostLineBytes = std::size_t{1} << 20;

// Whether `text` is a value that the member of an event may have.
[[nodiscard]] bool is_event_id(std::string_view text);     // `id`, `parent`, `target`
[[nodiscard]] bool is_event_time(std::string_view text);   // `at`
[[nodiscard]] bool is_actor_key(std::string_view text);    // `author.key`
[[nodiscard]] bool is_thread_name(std::string_view text);  // `thread`

// Appends the canonical line of an event (RFC 8785), without a line feed.
void append_line(std::string& out, const CommentEvent& event);

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
  [[nodiscard]] bool is_canonical() const { return values_.is_canonical() && !has_empty_members_; }
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

  JsonText values_;
  CommentEvent event_;
  std::string problem_;
  std::size_t problem_at_ = 0;
  bool has_more_members_ = false;
  bool has_empty_members_ = false;
};

}  // namespace broadside
