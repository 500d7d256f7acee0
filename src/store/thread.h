#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
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

// A comment as the fold of its events (docs/format.md, "The fold"). The views live as long as the log and the
// arena that it was read into.
struct Comment {
  std::string_view id;
  std::string_view parent;       // the id of the comment that it answers, or ""
  std::string_view parent_name;  // that comment's author, "" when deleted or without a name
  bool parent_deleted = false;
  std::string_view at;   // RFC 3339, UTC, milliseconds
  std::string_view key;  // the actor
  std::string_view name;
  std::string_view url;
  std::string_view body;       // "" when deleted
  std::string_view edited_at;  // of the edit that gives the text; "" without one
  Quote quote;
  bool own = false;          // of the reader's own actor
  bool published = false;    // the publisher shows it too, as it is here
  bool deleted = false;      // a tombstone
  Buffer<Revision> history;  // the texts before, oldest first; empty when deleted or never edited
};

enum class CommentOrder : std::uint8_t {
  oldest,
  newest
};  // of the comments on the article; replies are always oldest first

// A comment in the order of reading: parents before their replies.
struct ThreadItem {
  std::uint32_t comment;  // for Thread::read
  std::uint32_t depth;    // 0 for a comment on the article; not limited here
  std::uint32_t replies;  // how many comments stand below it, at any depth, collapsed or not
  bool collapsed;         // its replies are left out
  bool after_gap;         // comments before it are left out, to come to the one that was asked for
};

struct ThreadQuery {
  CommentOrder order = CommentOrder::oldest;
  std::uint32_t most = 50;     // items, besides those around `reach`
  std::string_view reach;      // a comment's id that must be among them; far from the first ones, after a gap
  std::string_view collapsed;  // ids of the comments whose replies are left out, with a space between
};

// The conversation on one article: the fold of a log. It reads the log anew when that has grown. Costs:
// list() is linear in the comments that it walks over, not in all of them; reading one event more is
// logarithmic, but for moving some numbers along.
class Thread {
 public:
  // `log` outlives the thread. `name` is the article's identity, `actor` the reader's own key, or "".
  Thread(const Log& log, std::string_view name, std::string_view actor);

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string_view actor() const { return actor_; }

  // How many comments can be read: not deleted, no orphans.
  [[nodiscard]] std::uint32_t count();
  // How many comments wait for a parent.
  [[nodiscard]] std::uint32_t orphans();

  // The items to show, in order. `more` is how many comments that can be read would follow.
  void list(const ThreadQuery& query, Buffer<ThreadItem>& items, std::uint32_t& more);

  // The comment of an item. What has to be decoded of its texts is put into `arena`.
  [[nodiscard]] Comment read(std::uint32_t comment, Arena& arena);
  // The comment of that id: its number for read(), or kNone when it is not known or no comment.
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  [[nodiscard]] std::uint32_t find(std::string_view id);
  // The delete event that makes a comment a tombstone, for taking it back; "" when there is none. Where a
  // comment was deleted twice, the other delete is the next.
  [[nodiscard]] std::string_view deletion_of(std::uint32_t comment);

 private:
  // What is known of an id, whether or not its event has come: an orphan finds its parent when that fills its
  // slot.
  struct Slot {
    std::uint32_t entry = kNone;    // its event in the log
    std::uint32_t changes = 0;      // the newest edit or delete whose target it is, as a slot; 0 for none
    std::uint32_t next_change = 0;  // of an edit or a delete: the one before in its target's list
    std::uint32_t below = 0;        // readable comments among the replies at any depth
    std::uint32_t deletes = 0;      // those that count
    bool reached = false;           // its parents lead to the article
    bool answered = false;          // a comment came whose parent it is
    bool counted = false;           // as readable: in its parents' `below`
    bool taken_back = false;        // of a delete
    bool open = false;              // within list(): its replies are to be shown
    bool collapsed = false;         // within list(): they are not
  };

  void refresh();
  void reset();
  void add_event(std::uint32_t entry);
  void apply_delete(std::uint32_t slot);
  void reach(std::uint32_t slot);
  void recount();
  void mark(const ThreadQuery& query, bool on);
  [[nodiscard]] bool skip_to(std::uint32_t branch, bool newest, std::uint32_t& at, std::uint32_t& end) const;
  void read_edits(std::uint32_t comment, LineReader& reader, Arena& arena, Comment& read);

  [[nodiscard]] const LogEntry& event(std::uint32_t slot) const { return log_[slots_[slot].entry]; }
  [[nodiscard]] bool is(std::uint32_t slot, EventKind kind) const;
  // A comment's parent as a slot; 0, the slot of no id, for the article.
  [[nodiscard]] std::uint32_t parent(std::uint32_t slot) const { return event(slot).target; }
  [[nodiscard]] bool is_before(std::uint32_t a, std::uint32_t b) const;
  // Where the replies to a comment start in order_.
  [[nodiscard]] std::uint32_t first_reply(std::uint32_t slot) const;
  // It can be read, or a reply to it can.
  static bool is_shown(const Slot& slot) { return slot.counted || slot.below != 0; }

  const Log& log_;
  std::string name_;
  std::string actor_;
  std::uint32_t seen_ = 0;      // entries of the log
  std::uint32_t replaced_ = 0;  // of the log, then
  std::uint32_t readable_ = 0;
  Buffer<Slot> slots_;             // by the log's number of the id
  Buffer<std::uint32_t> order_;    // all comments, by parent, clock and id
  Buffer<std::uint32_t> reached_;  // parents before their replies
  Buffer<std::uint32_t> changed_;  // whose being readable may have changed
};

}  // namespace broadside
