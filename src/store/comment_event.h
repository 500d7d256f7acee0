#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

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
  std::string_view exact;   // of the quote
  std::string_view prefix;
  std::string_view suffix;

  [[nodiscard]] Quote quote() const { return {exact, prefix, suffix}; }
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

}  // namespace broadside
