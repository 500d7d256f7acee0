#include "store/comment_event.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "base/decimal.h"
#include "base/eight_bytes.h"
#include "base/json_writer.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::string_view kKindNames[] = {"comment", "edit", "delete"};

// Kinds of events, as a set.
constexpr unsigned kComment = 1u << static_cast<unsigned>(EventKind::comment);
constexpr unsigned kEdit = 1u << static_cast<unsigned>(EventKind::edit);
constexpr unsigned kDelete = 1u << static_cast<unsigned>(EventKind::remove);
constexpr unsigned kAll = kComment | kEdit | kDelete;

enum class Owner : std::uint8_t { event, author, quote };
// From id to key a value has one form (see read_event); the others are texts of some length.
enum class Check : std::uint8_t { text, id, time, key, thread };

// A member whose value is a string.
struct Member {
  Owner owner;
  Check check;
  std::uint8_t kinds;  // that have it
  bool needed;         // and is not ""
  std::uint32_t most;  // code points
  std::string_view path;
  std::uint8_t prefix;  // the length of the owner's part of `path`
  [[nodiscard]] std::string_view name() const { return path.substr(prefix); }
};

enum MemberIndex : std::uint8_t {
  at_,
  body_,
  id_,
  parent_,
  target_,
  thread_,
  key_,
  name_,
  url_,
  exact_,
  prefix_,
  suffix_,
  members_
};

constexpr Member kMembers[members_] = {
    {Owner::event, Check::time, kAll, true, 24, "at", 0},
    {Owner::event, Check::text, kComment | kEdit, true, kMostBodyCharacters, "body", 0},
    {Owner::event, Check::id, kAll, true, 36, "id", 0},
    {Owner::event, Check::id, kComment, false, 36, "parent", 0},
    {Owner::event, Check::id, kEdit | kDelete, true, 36, "target", 0},
    {Owner::event, Check::thread, kAll, true, kMostThreadCharacters, "thread", 0},
    {Owner::author, Check::key, kAll, true, 128, "author.key", 7},
    {Owner::author, Check::text, kAll, false, kMostNameCharacters, "author.name", 7},
    {Owner::author, Check::text, kAll, false, kMostUrlCharacters, "author.url", 7},
    {Owner::quote, Check::text, kComment, true, kMostQuoteCharacters, "quote.exact", 6},
    {Owner::quote, Check::text, kComment, false, kMostQuoteContextCharacters, "quote.prefix", 6},
    {Owner::quote, Check::text, kComment, false, kMostQuoteContextCharacters, "quote.suffix", 6},
};

bool is_allowed(const Member& member, std::string_view value) {
  switch (member.check) {
    case Check::id:
      return is_event_id(value);
    case Check::time:
      return is_event_time(value);
    case Check::key:
      return is_actor_key(value);
    case Check::thread:
      return is_thread_name(value);
    default:
      if (member.needed && value.empty()) return false;
      // No text has more characters than bytes, and few have so many that they must be told apart.
      return value.size() <= member.most || count_code_points(value) <= member.most;
  }
}

// The two digits at `at`.
int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

// Does `text` look like `model`, in which 0 stands for any digit and x for any digit of lower-case
// hexadecimal? A model has eight bytes at least.
bool has_form(std::string_view text, std::string_view model) {
  if (text.size() != model.size()) return false;
  for (std::size_t next = 0; next < text.size(); next += 8) {
    const std::size_t at = std::min(next, text.size() - 8);
    const std::uint64_t bytes = eight_bytes(text.data() + at);
    const std::uint64_t wanted = eight_bytes(model.data() + at);
    if ((bytes & kHighBits) != 0) return false;
    const std::uint64_t digits = each_between(bytes, '0', '9');
    const std::uint64_t hexadecimal = each_between(wanted, 'x', 'x');
    const std::uint64_t fits = (each_between(wanted, '0', '0') & digits) |
                               (hexadecimal & (digits | each_between(bytes, 'a', 'f'))) |
                               (each_between(bytes ^ wanted, 0, 0) & ~hexadecimal);
    if (fits != kHighBits) return false;
  }
  return true;
}

}  // namespace

bool is_event_id(std::string_view text) { return has_form(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"); }

bool is_event_time(std::string_view text) {
  if (!has_form(text, "0000-00-00T00:00:00.000Z")) return false;
  const int year = two_digits(text, 0) * 100 + two_digits(text, 2);
  const int month = two_digits(text, 5);
  const int day = two_digits(text, 8);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int days = month == 2 ? 28 + (leap ? 1 : 0) : 30 + ((month + month / 8) & 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= days && two_digits(text, 11) < 24 &&
         two_digits(text, 14) < 60 && two_digits(text, 17) < 60;
}

bool is_actor_key(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_alnum(c) && c != '-' && c != '_') return false;
  }
  return !text.empty() && text.size() <= 128;
}

bool is_thread_name(std::string_view text) {
  if (text.empty() || count_code_points(text) > kMostThreadCharacters) return false;
  bool controls = false;
  for_each_code_point(text, [&controls](char32_t c) { controls |= c < 0x20 || (c >= 0x7F && c < 0xA0); });
  return !controls;
}

void append_line(std::string& out, const CommentEvent& event) {
  JsonWriter json(out);
  json.begin_object();
  json.member("at", event.at);
  json.key("author");
  json.begin_object();
  json.member("key", event.key);
  json.member_unless_empty("name", event.name);
  json.member_unless_empty("url", event.url);
  json.end_object();
  json.member_unless_empty("body", event.body);
  json.member("id", event.id);
  json.member("kind", kKindNames[static_cast<std::size_t>(event.kind)]);
  const bool comment = event.kind == EventKind::comment;
  if (comment) json.member_unless_empty("parent", event.target);
  if (!event.quote.exact.empty()) {
    json.key("quote");
    json.begin_object();
    json.member("exact", event.quote.exact);
    json.member_unless_empty("prefix", event.quote.prefix);
    json.member_unless_empty("suffix", event.quote.suffix);
    json.end_object();
  }
  json.key("seq");
  json.number(event.seq);
  if (!comment) json.member("target", event.target);
  json.member("thread", event.thread);
  json.key("v");
  json.number(1);
  json.end_object();
}

bool LineReader::fail(std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) problem_ += piece;
  problem_ += '.';
  return false;
}

std::uint32_t LineReader::find(std::uint32_t object, std::string_view key) const {
  for (std::uint32_t at = object + 1; at != values_[object].end; at = values_[at + 1].end) {
    const std::string_view found = values_[at].text;
    // Most differ in one of these two, for which no call is needed.
    if (found.size() == key.size() && found.front() == key.front() && found == key) return at + 1;
  }
  return 0;  // the whole is no member of anything
}

LineReader::Kind LineReader::read(std::string_view line, Arena& texts) {
  event_ = {};
  problem_.clear();
  problem_at_ = 0;
  has_more_members_ = has_empty_members_ = false;
  if (line.size() > kMostLineBytes) {
    fail({"The line is longer than 1 MiB"});
    return Kind::damaged;
  }
  if (!values_.read(line, texts)) {
    problem_at_ = values_.problem_at();
    fail({"The line ", values_.problem()});
    return Kind::damaged;
  }
  return read_version();
}

LineReader::Kind LineReader::read_version() {
  using JsonKind = JsonValue::Kind;
  if (values_[0].kind != JsonKind::object) {
    fail({"The line is no object"});
    return Kind::damaged;
  }
  const JsonValue& version = values_[find(0, "v")];
  if (version.kind != JsonKind::integer || version.integer == 0) {
    fail({"\"v\" must be 1"});
    return Kind::damaged;
  }
  const JsonValue& kind = values_[find(0, "kind")];
  std::size_t named = std::size(kKindNames);
  if (version.integer == 1) {
    if (kind.kind != JsonKind::string) {
      fail({"\"kind\" must be a text"});
      return Kind::damaged;
    }
    named = 0;
    while (named != std::size(kKindNames) && kKindNames[named] != kind.text) ++named;
  }
  if (named != std::size(kKindNames)) {
    event_.kind = static_cast<EventKind>(named);
    return read_event() ? Kind::event : Kind::damaged;
  }
  const JsonValue& thread = values_[find(0, "thread")];
  if (thread.kind == JsonKind::string && is_thread_name(thread.text)) event_.thread = thread.text;
  return Kind::foreign;
}

bool LineReader::read_event() {
  using JsonKind = JsonValue::Kind;
  const unsigned kind = 1u << static_cast<unsigned>(event_.kind);
  // Where each owner stands; 0 for none, and for the event itself.
  std::uint32_t owners[] = {0, find(0, "author"), (kind & kComment) != 0 ? find(0, "quote") : 0};
  if (values_[owners[1]].kind != JsonKind::object || owners[1] == 0)
    return fail({"\"author\" must be an object"});
  if (values_[owners[2]].kind != JsonKind::object) return fail({"\"quote\" must be an object"});
  const JsonValue& seq = values_[find(0, "seq")];
  if (seq.kind != JsonKind::integer || seq.integer == 0) {
    return fail({"\"seq\" must be an integer from 1 to 9007199254740991"});
  }
  event_.seq = seq.integer;

  std::size_t known = 4;  // v, kind, seq, author
  if (owners[2] != 0) ++known;
  std::string_view found[members_];
  for (std::size_t i = 0; i < members_; ++i) {
    const Member& member = kMembers[i];
    const std::uint32_t owner = owners[static_cast<std::size_t>(member.owner)];
    if ((member.kinds & kind) == 0 || (member.owner == Owner::quote && owner == 0)) continue;
    const std::uint32_t at = find(owner, member.name());
    if (at == 0) {
      if (!member.needed) continue;
      return fail({"\"", member.path, "\" is missing"});
    }
    if (values_[at].kind != JsonKind::string || !is_allowed(member, values_[at].text)) {
      constexpr std::string_view kForms[] = {"a UUID in lower case", "a time like 2026-06-04T09:30:00.000Z",
                                             "1 to 128 of A–Z a–z 0–9 - _"};
      const std::size_t form = static_cast<std::size_t>(member.check) - 1;
      if (form < std::size(kForms)) return fail({"\"", member.path, "\" must be ", kForms[form]});
      std::string most;
      append_decimal(most, member.most);
      return fail({"\"", member.path, "\" must be a text of ", member.needed ? "1 to " : "up to ", most,
                   member.check == Check::thread ? " characters without control characters" : " characters"});
    }
    ++known;
    found[i] = values_[at].text;
    has_empty_members_ |= found[i].empty();
  }
  std::size_t members = 0;
  for (std::size_t i = 0; i < std::size(owners); ++i) {
    const std::uint32_t owner = owners[i];
    if (i != 0 && owner == 0) continue;
    for (std::uint32_t at = owner + 1; at != values_[owner].end; at = values_[at + 1].end) ++members;
  }
  has_more_members_ = members != known;

  event_.at = found[at_];
  event_.body = found[body_];
  event_.id = found[id_];
  event_.target = found[(kind & kComment) != 0 ? parent_ : target_];
  event_.thread = found[thread_];
  event_.key = found[key_];
  event_.name = found[name_];
  event_.url = found[url_];
  event_.quote = {found[exact_], found[prefix_], found[suffix_]};
  return true;
}

}  // namespace broadside
