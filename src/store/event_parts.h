#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "store/comment_event.h"

namespace broadside {

// What the line of an event is made of: for those who read and write lines.

inline constexpr std::string_view kKindNames[] = {"comment", "edit", "delete"};

// Kinds of events, as a set.
using KindSet = std::uint8_t;
[[nodiscard]] constexpr KindSet only(EventKind kind) {
  return static_cast<KindSet>(1u << static_cast<unsigned>(kind));
}
inline constexpr KindSet kAllKinds =
    only(EventKind::comment) | only(EventKind::edit) | only(EventKind::remove);

enum class Owner : std::uint8_t { event, author, quote };
// What follows the text of a part. From id to key a value has one form (see LineReader::read_event); text and
// thread are texts of some length; the others are no member of a CommentEvent that is a text.
enum class Value : std::uint8_t { text, id, time, key, thread, kind, seq, nothing };

// A part of a canonical line, of which all come in this order.
struct EventPart {
  std::string_view before;                // the value: from the comma to the colon
  std::string_view CommentEvent::*field;  // null where the value is no text of the event
  Value value;
  Owner owner = Owner::event;
  KindSet kinds = kAllKinds;  // that have it
  bool needed = true;         // where its owner is; and is not ""
  std::uint32_t most = 0;     // code points

  [[nodiscard]] bool has_field() const { return value < Value::kind; }
  // Of the member, for a part that has a field.
  [[nodiscard]] std::string_view name() const {
    const std::size_t end = before.size() - 2;
    const std::size_t start = before.rfind('"', end - 1) + 1;
    return before.substr(start, end - start);
  }
};

inline constexpr std::size_t kParts = 17;
extern const EventPart kEventParts[kParts];

// Whether the member of that part may have that value.
[[nodiscard]] bool is_allowed(const EventPart& part, std::string_view value);

}  // namespace broadside
