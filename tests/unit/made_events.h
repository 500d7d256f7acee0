#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/canonical_line.h"
#include "store/log.h"

namespace broadside {

// The id number `n`.
inline std::string made_id(std::uint32_t n) {
  char text[40];
  std::snprintf(text, sizeof text, "01900000-0000-7000-8000-%012x", n);
  return text;
}

// An event for a test: what it does not name has values that are good enough.
struct MadeEvent {
  std::uint32_t id = 1;
  std::uint64_t seq = 1;
  std::uint32_t target = 0;  // 0 for none
  EventKind kind = EventKind::comment;
  std::string body = "Text";
  std::string key = "ann";
  std::string name = "Ann";
  std::string url;
  std::string thread = "t";
  std::string at = "2026-06-04T09:30:00.000Z";
  std::string exact;
  std::string prefix;
  std::string suffix;

  [[nodiscard]] std::string line() const {
    const std::string own = made_id(id);
    const std::string other = target == 0 ? "" : made_id(target);
    CommentEvent event;
    event.kind = kind;
    event.id = own;
    event.thread = thread;
    event.seq = seq;
    event.at = at;
    event.key = key;
    event.name = name;
    event.url = url;
    if (kind != EventKind::remove) event.body = body;
    event.target = other;
    event.exact = exact;
    event.prefix = prefix;
    event.suffix = suffix;
    std::string line;
    append_line(line, event);
    return line;
  }
};

inline MadeEvent comment(std::uint32_t id, std::uint64_t seq, std::uint32_t parent = 0) {
  MadeEvent made;
  made.id = id;
  made.seq = seq;
  made.target = parent;
  made.body = "Text " + std::to_string(id);
  return made;
}
// A reply with all members that a comment can have.
inline MadeEvent quoting_comment() {
  MadeEvent made = comment(5, 7, 4);
  made.url = "https://example.org/";
  made.exact = "passage";
  made.prefix = "before";
  made.suffix = "after";
  return made;
}
inline MadeEvent edit(std::uint32_t id, std::uint64_t seq, std::uint32_t target) {
  MadeEvent made = comment(id, seq, target);
  made.kind = EventKind::edit;
  return made;
}
inline MadeEvent removal(std::uint32_t id, std::uint64_t seq, std::uint32_t target) {
  MadeEvent made = comment(id, seq, target);
  made.kind = EventKind::remove;
  return made;
}

inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

// `text` with `to` for the first `from`, which is in it: if not, this throws.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

inline std::string file_of(const std::vector<std::string>& lines) {
  std::string file;
  for (const std::string& line : lines) file += line + "\n";
  return file;
}
inline std::string file_of(const std::vector<MadeEvent>& events) {
  std::string file;
  for (const MadeEvent& event : events) file += event.line() + "\n";
  return file;
}

// The seed of a property test: BROADSIDE_SEED, or always the same.
inline std::uint32_t made_seed() {
  const char* const named = std::getenv("BROADSIDE_SEED");
  return named == nullptr ? 20260604 : static_cast<std::uint32_t>(std::strtoul(named, nullptr, 10));
}

// Makes histories: few ids and clocks, so that everything that can meet does. All draws are in an order of
// their own, so that every compiler draws alike.
class MadeHistory {
 public:
  explicit MadeHistory(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  MadeEvent event(std::uint32_t ids) {
    static constexpr const char* kNames[] = {"", "Ann", "Бек", "名前", "\"q\"\\\n\x01"};
    static constexpr const char* kKeys[] = {"ann", "bek", "ann"};
    MadeEvent made;
    made.id = 1 + below(ids);
    made.seq = 1 + below(6);
    made.target = below(3) == 0 ? 0 : 1 + below(ids);
    const std::uint32_t kind = below(6);
    if (kind == 3) made.kind = EventKind::edit;
    if (kind >= 4) made.kind = EventKind::remove;
    if (made.kind != EventKind::comment && made.target == 0) made.target = 1 + below(ids);
    made.body = "Text " + std::to_string(below(3));
    made.key = kKeys[below(3)];
    made.name = kNames[below(5)];
    made.thread = below(8) == 0 ? "other" : "t";
    if (below(6) == 0) made.exact = "a \"passage\"";
    return made;
  }

  // A line as files have them: most of them events, some with more members or of a later version, written in
  // several ways; and some that are no event.
  std::string line(std::uint32_t ids) {
    std::string canonical = event(ids).line();
    switch (below(12)) {
      case 0:
        return R"({"x":1,)" + canonical.substr(1);
      case 1:
        return R"({ "v":2,"thread":"t","n":)" + std::to_string(below(3)) + "}";
      case 2:
        return "  " + canonical + "\r";
      case 3:
        return canonical.substr(0, below(static_cast<std::uint32_t>(canonical.size())));
      default:
        return canonical;
    }
  }

  std::vector<std::string> lines(std::uint32_t count, std::uint32_t ids) {
    std::vector<std::string> made;
    for (std::uint32_t i = 0; i < count; ++i) made.push_back(line(ids));
    return made;
  }

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  std::mt19937 random_;
};

}  // namespace broadside
