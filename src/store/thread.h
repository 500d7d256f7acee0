#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/buffer.h"
#include "store/comment_event.h"
#include "store/log.h"

namespace broadside {

// One version of a comment's text.
struct Revision {
  std::string_view at;
  std::string_view body;
};

// A comment as the fold of its events (docs/format.md, "The fold"). The views live as long as the arena that it was read
// into.
struct Comment {
  std::string_view id;
  std::string_view parent;       // the id of the comment that it answers, or ""
  std::string_view parent_name;  // that comment's author, "" when deleted or without a name
  std::string_view at;           // RFC 3339, UTC, milliseconds
  std::string_view key;          // the actor
  std::string_view name;
  std::string_view url;
  std::string_view body;       // "" when deleted
  std::string_view edited_at;  // of the edit that gives the text; "" without one
  Quote quote;
  bool own = false;        // of the reader's own actor
  bool published = false;  // shown by the publisher too, so not only in this browser
  bool deleted = false;    // a tombstone
  Buffer<Revision> history;  // the texts before, oldest first; empty when deleted or never edited
};

enum class CommentOrder : std::uint8_t { oldest, newest };  // of the comments on the article; replies are always oldest first

// A comment in the order of reading: parents before their replies.
struct ThreadItem {
  std::uint32_t comment;  // for Thread::read
  std::uint32_t depth;    // 0 for a comment on the article; not limited here
  std::uint32_t replies;  // how many comments stand below it, at any depth, collapsed or not
  bool collapsed;         // its replies are left out
};

struct ThreadQuery {
  CommentOrder order = CommentOrder::oldest;
  std::uint32_t most = 50;              // items; more when `reach` asks for it
  std::string_view reach;               // a comment's id that must be among them, in view; "" for none
  std::string_view collapsed;           // ids of the comments whose replies are left out, with a space between
};

// The conversation on one article: the fold of a log. It reads the log anew when that has grown. Costs: list() is linear
// in the comments that it walks over, not in all of them; everything else is logarithmic at most.
class Thread {
 public:
  // `log` outlives the thread. `actor` is the reader's own key, or "".
  Thread(const Log& log, std::string_view thread, std::string_view actor);

  // How many comments can be read: not deleted, no orphans.
  [[nodiscard]] std::uint32_t count();
  // How many comments wait for a parent.
  [[nodiscard]] std::uint32_t orphans();

  // The items to show, in order. `more` is how many would follow.
  void list(const ThreadQuery& query, Buffer<ThreadItem>& items, std::uint32_t& more);

  // The comment of an item. Its texts are copied into `arena`.
  [[nodiscard]] Comment read(std::uint32_t comment, Arena& arena);
  // The comment of that id: its number for read(), or kNone when it is not known or no comment.
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  [[nodiscard]] std::uint32_t find(std::string_view id);
  // The delete event that makes a comment a tombstone, for taking it back; "" when there is none.
  [[nodiscard]] std::string_view deletion_of(std::uint32_t comment);
};

}  // namespace broadside
