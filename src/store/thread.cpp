#include "store/thread.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "base/take_until.h"

namespace broadside {
namespace {

// Edits and deletes in the order in which they count.
bool is_earlier(const Log& log, const LogEntry& a, const LogEntry& b) {
  return a.seq != b.seq ? a.seq < b.seq : log.name(a.id) < log.name(b.id);
}

}  // namespace

Thread::Thread(const Log& log, std::string_view name, std::string_view actor)
    : log_(log), name_(name), actor_(actor) {}

bool Thread::is(std::uint32_t slot, EventKind kind) const {
  return slots_[slot].entry != kNone && event(slot).kind == kind;
}

bool Thread::is_before(std::uint32_t a, std::uint32_t b) const {
  const LogEntry& first = event(a);
  const LogEntry& second = event(b);
  if (first.target != second.target) return first.target < second.target;
  return is_earlier(log_, first, second);
}

std::uint32_t Thread::first_reply(std::uint32_t slot) const {
  const auto* const found =
      std::lower_bound(order_.begin(), order_.end(), slot,
                       [this](std::uint32_t comment, std::uint32_t of) { return parent(comment) < of; });
  return static_cast<std::uint32_t>(found - order_.begin());
}

void Thread::reset() {
  slots_.clear();
  order_.clear();
  reached_.clear();
  readable_ = 0;
  seen_ = 0;
  replaced_ = log_.replaced();
}

void Thread::refresh() {
  if (replaced_ != log_.replaced()) reset();
  if (seen_ == log_.size()) return;
  while (slots_.size() < log_.names()) slots_.push_back({});
  const std::uint32_t thread = log_.find_name(name_);
  const std::size_t sorted = order_.size();
  for (; seen_ < log_.size(); ++seen_) {
    const LogEntry& entry = log_[seen_];
    if (!entry.foreign && entry.thread == thread && log_.event_of(entry.id) == seen_) add_event(seen_);
  }
  sort_numbers(
      order_, sorted,
      [](const void* self, std::uint32_t a, std::uint32_t b) {
        return static_cast<const Thread*>(self)->is_before(a, b);
      },
      this);
  for (std::size_t next = 0; next < changed_.size();) {
    const std::uint32_t slot = changed_[next++];  // it grows
    const std::uint32_t above = parent(slot);
    if (!slots_[slot].reached && (above == 0 || slots_[above].reached)) reach(slot);
  }
  recount();
}

// A change of one or two comments walks up to the article; more are counted all at once.
void Thread::recount() {
  const bool few = changed_.size() <= 2;
  for (const std::uint32_t changed : changed_) {
    Slot& slot = slots_[changed];
    const bool readable = slot.reached && slot.deletes == 0;
    if (slot.counted == readable) continue;
    slot.counted = readable;
    const std::uint32_t one = readable ? 1 : 0xFFFFFFFF;
    readable_ += one;
    if (!few) continue;
    for (std::uint32_t above = parent(changed); above != 0; above = parent(above)) slots_[above].below += one;
  }
  changed_.clear();
  if (few) return;
  for (const std::uint32_t comment : reached_) slots_[comment].below = 0;
  for (std::size_t i = reached_.size(); i-- > 0;) {
    const Slot& slot = slots_[reached_[i]];
    const std::uint32_t above = parent(reached_[i]);
    if (above != 0) slots_[above].below += slot.below + (slot.counted ? 1 : 0);
  }
}

void Thread::add_event(std::uint32_t entry) {
  const std::uint32_t slot = log_[entry].id;
  slots_[slot].entry = entry;
  if (log_[entry].kind == EventKind::comment) {
    order_.push_back(slot);
    changed_.push_back(slot);
    slots_[log_[entry].target].answered = true;
  } else {
    Slot& target = slots_[log_[entry].target];
    slots_[slot].next_change = std::exchange(target.changes, slot);
    if (target.entry != kNone) apply_delete(slot);
  }
  // What is about this event and came before it did.
  for (std::uint32_t change = slots_[slot].changes; change != 0; change = slots_[change].next_change) {
    apply_delete(change);
  }
}

// Does nothing for an edit, nor for the delete of another author.
void Thread::apply_delete(std::uint32_t slot) {
  const LogEntry& entry = event(slot);
  Slot& target = slots_[entry.target];
  if (entry.kind != EventKind::remove || event(entry.target).actor != entry.actor) return;
  if (is(entry.target, EventKind::comment)) {
    if (slots_[slot].taken_back) return;
    ++target.deletes;
    changed_.push_back(entry.target);
  } else if (is(entry.target, EventKind::remove) && !target.taken_back) {
    target.taken_back = true;
    const std::uint32_t comment = event(entry.target).target;
    if (!is(comment, EventKind::comment) || event(comment).actor != entry.actor) return;
    --slots_[comment].deletes;
    changed_.push_back(comment);
  }
}

// The rows of replies below `slot` become reached with it.
void Thread::reach(std::uint32_t slot) {
  std::size_t next = reached_.size();
  reached_.push_back(slot);
  for (; next < reached_.size(); ++next) {
    const std::uint32_t comment = reached_[next];
    slots_[comment].reached = true;
    changed_.push_back(comment);
    if (!slots_[comment].answered) continue;
    for (std::uint32_t at = first_reply(comment); at < order_.size() && parent(order_[at]) == comment; ++at) {
      reached_.push_back(order_[at]);
    }
  }
}

std::uint32_t Thread::count() {
  refresh();
  return readable_;
}

std::uint32_t Thread::orphans() {
  refresh();
  return static_cast<std::uint32_t>(order_.size() - reached_.size());
}

std::uint32_t Thread::find(std::string_view id) {
  refresh();
  const std::uint32_t slot = log_.find_name(id);
  return slot < slots_.size() && is(slot, EventKind::comment) ? slot : kNone;
}

// Marks the comments that `query` names, or takes the marks away.
void Thread::mark(const ThreadQuery& query, bool on) {
  for (std::string_view ids = query.collapsed; !ids.empty();) {
    const std::uint32_t slot = find(take_until(ids, ' '));
    if (slot != kNone) slots_[slot].collapsed = on;
  }
  const std::uint32_t reach = find(query.reach);
  if (reach == kNone || !slots_[reach].reached) return;
  for (std::uint32_t above = parent(reach); above != 0; above = parent(above)) slots_[above].open = on;
}

// Moves the row [at, end) of comments on the article to a few before `branch`. False when they are next
// anyway.
bool Thread::skip_to(std::uint32_t branch, bool newest, std::uint32_t& at, std::uint32_t& end) const {
  constexpr std::uint32_t kBefore = 9;
  const auto* const found = std::find(order_.begin() + at, order_.begin() + end, branch);
  const auto place = static_cast<std::uint32_t>(found - order_.begin());
  if (newest) {
    if (end - place <= kBefore + 1) return false;
    end = place + kBefore + 1;
  } else {
    if (place - at <= kBefore) return false;
    at = place - kBefore;
  }
  return true;
}

void Thread::list(const ThreadQuery& query, Buffer<ThreadItem>& items, std::uint32_t& more) {
  refresh();
  items.clear();
  mark(query, true);
  std::uint32_t reach = find(query.reach);
  if (reach != kNone && !is_shown(slots_[reach])) reach = kNone;
  std::uint32_t branch = reach;  // the comment on the article under which it stands
  while (branch != kNone && parent(branch) != 0) branch = parent(branch);

  struct Replies {
    std::uint32_t at;
    std::uint32_t end;
  };
  Buffer<Replies> open;
  std::uint32_t passed = 0;
  std::uint32_t current = kNone;  // the comment on the article at which the walk is
  bool gap = false;
  bool gap_shown = false;
  open.push_back({0, first_reply(1)});
  while (!open.empty() && (items.size() < query.most || reach != kNone)) {
    const bool newest = query.order == CommentOrder::newest;
    if (items.size() >= query.most && current != branch && !gap) {
      gap = skip_to(branch, newest, open.front().at, open.front().end);
      while (gap && open.size() > 1) open.pop_back();
    }
    Replies& replies = open.back();
    if (replies.at == replies.end) {
      open.pop_back();
      continue;
    }
    const bool root = open.size() == 1;
    const std::uint32_t comment = order_[root && newest ? --replies.end : replies.at++];
    const Slot& slot = slots_[comment];
    if (root) current = comment;
    if (!is_shown(slot)) continue;
    const bool collapsed = slot.collapsed && !slot.open && slot.below != 0;
    items.push_back(
        {comment, static_cast<std::uint32_t>(open.size() - 1), slot.below, collapsed, gap && !gap_shown});
    gap_shown = gap;
    if (slot.counted) ++passed;
    if (collapsed) {
      passed += slot.below;
    } else if (slot.below != 0) {
      open.push_back({first_reply(comment), first_reply(comment + 1)});
    }
    if (comment == reach) reach = kNone;
  }
  more = readable_ - passed;
  mark(query, false);
}

Comment Thread::read(std::uint32_t comment, Arena& arena) {
  const Slot& slot = slots_[comment];
  const LogEntry& entry = event(comment);
  LineReader reader;
  reader.read(entry.line, arena);
  const CommentEvent& event = reader.event();
  Comment read;
  read.id = log_.name(entry.id);
  read.parent = log_.name(entry.target);
  read.at = event.at;
  read.own = log_.name(entry.actor) == actor_;
  read.published = entry.is_of(Origin::published);
  read.deleted = slot.deletes != 0;
  if (!read.deleted) {
    read.key = log_.name(entry.actor);
    read.name = event.name;
    read.url = event.url;
    read.body = event.body;
    read.quote = event.quote();
    read_edits(comment, reader, arena, read);
  }
  read.parent_deleted = slots_[entry.target].deletes != 0;
  if (is(entry.target, EventKind::comment) && !read.parent_deleted) {
    reader.read(this->event(entry.target).line, arena);
    read.parent_name = event.name;
  }
  return read;
}

// Of the edits of a comment the last gives the text; those before are its history.
void Thread::read_edits(std::uint32_t comment, LineReader& reader, Arena& arena, Comment& read) {
  Buffer<std::uint32_t> edits;
  for (std::uint32_t change = slots_[comment].changes; change != 0; change = slots_[change].next_change) {
    if (is(change, EventKind::edit) && event(change).actor == event(comment).actor) edits.push_back(change);
  }
  sort_numbers(
      edits, 0,
      [](const void* self, std::uint32_t a, std::uint32_t b) {
        const Thread& thread = *static_cast<const Thread*>(self);
        return is_earlier(thread.log_, thread.event(a), thread.event(b));
      },
      this);
  std::string_view at = read.at;
  for (const std::uint32_t edit : edits) {
    read.history.push_back({at, read.body});
    reader.read(event(edit).line, arena);
    at = read.edited_at = reader.event().at;
    read.body = reader.event().body;
    read.published = read.published && event(edit).is_of(Origin::published);
  }
}

std::string_view Thread::deletion_of(std::uint32_t comment) {
  std::uint32_t last = 0;
  for (std::uint32_t change = slots_[comment].changes; change != 0; change = slots_[change].next_change) {
    if (!is(change, EventKind::remove) || event(change).actor != event(comment).actor) continue;
    if (slots_[change].taken_back) continue;
    if (last == 0 || is_earlier(log_, event(last), event(change))) last = change;
  }
  return log_.name(last);
}

}  // namespace broadside
