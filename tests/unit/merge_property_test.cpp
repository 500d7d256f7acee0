// Histories that a seeded generator makes are merged and folded in many ways, and compared with a fold that
// is written to be easy to understand.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "made_events.h"
#include "store/exchange.h"
#include "store/thread.h"

namespace broadside {
namespace {

std::string exported(const std::vector<std::string>& files) {
  Log log;
  for (const std::string& file : files) log.add(file, Origin::stored);
  return export_lines(log, Origin::stored);
}

// An event that owns its texts.
struct Said {
  EventKind kind;
  std::string id, thread, at, key, name, body, target, quote, line;
  std::uint64_t seq;
};

// What docs/format.md says, word by word and slowly.
class Model {
 public:
  explicit Model(const std::string& file) {
    std::map<std::string, Said> by_id;
    for (std::size_t at = 0; at < file.size();) {
      const std::size_t end = file.find('\n', at);
      const std::string line = file.substr(at, end - at);
      at = end + 1;
      Arena arena;
      LineReader reader;
      if (reader.read(line, arena) != LineReader::Kind::event) continue;
      const CommentEvent& event = reader.event();
      Said said{event.kind,
                std::string(event.id),
                std::string(event.thread),
                std::string(event.at),
                std::string(event.key),
                std::string(event.name),
                std::string(event.body),
                std::string(event.target),
                std::string(event.exact),
                line,
                event.seq};
      const auto found = by_id.find(said.id);
      if (found == by_id.end() || said.line < found->second.line) by_id[said.id] = said;
    }
    for (const auto& [id, said] : by_id) {
      if (said.thread == "t") events_[id] = said;
    }
    for (const auto& [id, said] : events_) {
      if (said.kind == EventKind::comment && reaches(said)) replies_[said.target].push_back(&said);
    }
    for (auto& [parent, replies] : replies_) {
      std::sort(replies.begin(), replies.end(),
                [](const Said* a, const Said* b) { return order(*a) < order(*b); });
    }
  }

  std::string outline() {
    std::string text;
    write("", 0, text);
    return text;
  }

  std::uint32_t count() const {
    std::uint32_t readable = 0;
    for (const auto& [parent, replies] : replies_) {
      for (const Said* said : replies) readable += is_deleted(*said) ? 0u : 1u;
    }
    return readable;
  }

 private:
  static std::pair<std::uint64_t, std::string> order(const Said& said) { return {said.seq, said.id}; }

  bool reaches(const Said& said) const {
    std::set<std::string> seen;
    const Said* at = &said;
    while (!at->target.empty()) {
      if (!seen.insert(at->id).second) return false;
      const auto parent = events_.find(at->target);
      if (parent == events_.end() || parent->second.kind != EventKind::comment) return false;
      at = &parent->second;
    }
    return true;
  }

  bool is_deleted(const Said& comment) const {
    for (const auto& [id, remove] : events_) {
      if (remove.kind != EventKind::remove || remove.target != comment.id || remove.key != comment.key)
        continue;
      bool taken_back = false;
      for (const auto& [other, back] : events_) {
        taken_back |= back.kind == EventKind::remove && back.target == id && back.key == comment.key;
      }
      if (!taken_back) return true;
    }
    return false;
  }

  // Writes what stands below `parent`; gives how many of it can be read.
  std::uint32_t write(const std::string& parent, std::size_t depth, std::string& out) {
    std::uint32_t readable = 0;
    for (const Said* said : replies_[parent]) {
      std::string below;
      const std::uint32_t readable_below = write(said->id, depth + 1, below);
      const bool deleted = is_deleted(*said);
      readable += readable_below + (deleted ? 0u : 1u);
      if (deleted && readable_below == 0) continue;
      out += std::string(depth, '.') + said->id.substr(30) + " " + std::to_string(readable_below);
      if (deleted) {
        out += " deleted\n" + below;
        continue;
      }
      std::vector<const Said*> edits;
      for (const auto& [id, edit] : events_) {
        if (edit.kind == EventKind::edit && edit.target == said->id && edit.key == said->key)
          edits.push_back(&edit);
      }
      std::sort(edits.begin(), edits.end(),
                [](const Said* a, const Said* b) { return order(*a) < order(*b); });
      out += " " + said->name + "|" + said->quote;
      for (std::size_t i = edits.size(); i > 0; --i) out += "|" + edits[i - 1]->body;
      out += "|" + said->body + "\n" + below;
    }
    return readable;
  }

  std::map<std::string, Said> events_;
  std::map<std::string, std::vector<const Said*>> replies_;
};

// The same from a thread.
std::string outline(Thread& thread) {
  std::string out;
  Buffer<ThreadItem> items;
  std::uint32_t more = 0;
  ThreadQuery query;
  query.most = 1000000;
  thread.list(query, items, more);
  CHECK(more == 0);
  for (const ThreadItem& item : items) {
    Arena arena;
    const Comment comment = thread.read(item.comment, arena);
    out += std::string(item.depth, '.') + std::string(comment.id.substr(30)) + " " +
           std::to_string(item.replies);
    if (comment.deleted) {
      out += " deleted\n";
      continue;
    }
    out += " " + std::string(comment.name) + "|" + std::string(comment.quote.exact) + "|" +
           std::string(comment.body);
    for (std::size_t i = comment.history.size(); i > 0; --i)
      out += "|" + std::string(comment.history[i - 1].body);
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("Merging 10,000 histories is commutative, associative and idempotent") {
  const std::uint32_t seed = made_seed();
  MESSAGE("seed ", seed);
  for (std::uint32_t round = 0; round < 10000; ++round) {
    MadeHistory history(seed + round);
    const std::string a = file_of(history.lines(history.below(5), 5));
    const std::string b = file_of(history.lines(history.below(5), 5));
    const std::string c = file_of(history.lines(history.below(5), 5));
    CAPTURE(round);
    const std::string all = exported({a, b, c});
    REQUIRE(exported({b, a}) == exported({a, b}));
    REQUIRE(exported({exported({a, b}), c}) == all);
    REQUIRE(exported({a, exported({c, b})}) == all);
    REQUIRE(exported({a, a, b, c, a}) == all);
    REQUIRE(exported({all}) == all);
    REQUIRE(exported({all, a}) == all);
  }
}

TEST_CASE("Any split and any order of delivery folds to the same thread, which is that of the rules") {
  const std::uint32_t seed = made_seed();
  MESSAGE("seed ", seed);
  for (std::uint32_t round = 0; round < 3000; ++round) {
    MadeHistory history(seed + round);
    const std::uint32_t ids = 2 + history.below(12);
    std::vector<std::string> lines = history.lines(history.below(24), ids);
    Log log;
    Thread thread(log, "t", "ann");
    log.add(file_of(lines), Origin::stored);
    Model model(export_lines(log, Origin::stored));
    const std::string expected = model.outline();
    CAPTURE(round);
    REQUIRE(outline(thread) == expected);
    REQUIRE(thread.count() == model.count());
    for (int order = 0; order < 3; ++order) {
      history.shuffle(lines);
      Log parts;
      Thread grown(parts, "t", "ann");
      for (std::size_t at = 0; at < lines.size();) {
        const std::size_t size = 1 + history.below(5);
        const std::size_t end = std::min(at + size, lines.size());
        std::string part;
        for (; at < end; ++at) part += lines[at] + "\n";
        parts.add(part, Origin::stored);
        // Looked at in between, or not.
        if (history.below(2) == 0) static_cast<void>(grown.count());
      }
      REQUIRE(outline(grown) == expected);
      REQUIRE(grown.count() == model.count());
      REQUIRE(grown.orphans() == thread.orphans());
    }
  }
}

TEST_CASE("A window is the start of the whole, and tells how much follows") {
  const std::uint32_t seed = made_seed();
  MESSAGE("seed ", seed);
  for (std::uint32_t round = 0; round < 1000; ++round) {
    MadeHistory history(seed + round);
    const std::vector<std::string> lines = history.lines(history.below(30), 20);
    Log log;
    Thread thread(log, "t", "ann");
    log.add(file_of(lines), Origin::stored);
    Buffer<ThreadItem> all;
    Buffer<ThreadItem> some;
    std::uint32_t more = 0;
    ThreadQuery query;
    query.order = history.below(2) == 0 ? CommentOrder::oldest : CommentOrder::newest;
    query.most = 1000;
    thread.list(query, all, more);
    const std::string reach = made_id(history.below(21));
    query.reach = reach;
    query.most = history.below(20);
    thread.list(query, some, more);
    REQUIRE(some.size() <= all.size());
    std::uint32_t readable = 0;
    bool reached = false;
    bool there = false;
    Arena arena;
    for (std::size_t i = 0; i < all.size(); ++i) {
      there = there || thread.find(reach) == all[i].comment;
      if (i >= some.size()) continue;
      REQUIRE(some[i].comment == all[i].comment);
      REQUIRE(some[i].depth == all[i].depth);
      reached = reached || thread.find(reach) == some[i].comment;
      readable += thread.read(some[i].comment, arena).deleted ? 0u : 1u;
    }
    REQUIRE(reached == there);
    REQUIRE(more == thread.count() - readable);
    REQUIRE(some.size() >= std::min<std::size_t>(query.most, all.size()));
  }
}

TEST_CASE(
    "A log of 100,000 events is merged, folded and exported, and one more costs as much as in a small one") {
  MadeHistory history(3);
  const auto file = [&history](std::uint32_t from, std::uint32_t to) {
    std::string text;
    for (std::uint32_t i = from; i < to; ++i) {
      text += comment(i, i, history.below(4) == 0 ? 0 : history.below(i)).line() + "\n";
    }
    return text;
  };
  Log log;
  Thread thread(log, "t", "ann");
  log.add(file(1, 50001), Origin::stored);
  CHECK(log.add(file(50001, 100001), Origin::stored).added == 50000);
  CHECK(thread.count() == 100000);
  CHECK(thread.orphans() == 0);
  const std::string all = export_lines(log, Origin::stored);
  CHECK(log.add(all, Origin::stored).known == 100000);
  Buffer<ThreadItem> items;
  std::uint32_t more = 0;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    log.add(comment(100001 + i, 100001 + i, 1 + i).line(), Origin::stored);
    thread.list({}, items, more);
    REQUIRE(items.size() == 50);
    REQUIRE(more == 100001 + i - 50);
  }
}

}  // namespace broadside
