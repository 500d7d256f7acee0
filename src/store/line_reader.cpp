#include "store/line_reader.h"

#include <iterator>

#include "base/decimal.h"
#include "store/canonical_line.h"

namespace broadside {

bool LineReader::fail(std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) problem_ += piece;
  problem_ += '.';
  return false;
}

bool LineReader::fail_at(const EventPart& part, std::initializer_list<std::string_view> pieces) {
  constexpr std::string_view kOwners[] = {"\"", "\"author.", "\"quote."};
  problem_ += kOwners[static_cast<std::size_t>(part.owner)];
  problem_ += part.name();
  problem_ += '"';
  return fail(pieces);
}

std::uint32_t LineReader::find(std::uint32_t object, std::string_view key) const {
  for (std::uint32_t at = object + 1; at != values_[object].end; at = values_[at + 1].end) {
    if (values_[at].text == key) return at + 1;
  }
  return 0;  // the whole is no member of anything
}

LineReader::Kind LineReader::read(std::string_view line, Arena& texts) {
  event_ = {};
  problem_.clear();
  problem_at_ = 0;
  has_more_members_ = is_canonical_ = false;
  if (line.size() > kMostLineBytes) {
    fail({"The line is longer than 1 MiB"});
    return Kind::damaged;
  }
  is_canonical_ = read_canonical(line, texts, event_);
  if (is_canonical_) return Kind::event;
  event_ = {};
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
  // Where each owner stands; 0 for none, and for the event itself.
  const bool comment = event_.kind == EventKind::comment;
  const std::uint32_t owners[] = {0, find(0, "author"), comment ? find(0, "quote") : 0};
  if (values_[owners[1]].kind != JsonKind::object || owners[1] == 0) {
    return fail({"\"author\" must be an object"});
  }
  if (values_[owners[2]].kind != JsonKind::object) return fail({"\"quote\" must be an object"});
  const JsonValue& seq = values_[find(0, "seq")];
  if (seq.kind != JsonKind::integer || seq.integer == 0) {
    return fail({"\"seq\" must be an integer from 1 to 9007199254740991"});
  }
  event_.seq = seq.integer;

  std::size_t known = 4;  // v, kind, seq, author
  if (owners[2] != 0) ++known;
  for (const EventPart& part : kEventParts) {
    const std::uint32_t owner = owners[static_cast<std::size_t>(part.owner)];
    if (!part.has_field() || (part.kinds & only(event_.kind)) == 0) continue;
    if (part.owner == Owner::quote && owner == 0) continue;
    const std::uint32_t at = find(owner, part.name());
    if (at == 0) {
      if (!part.needed) continue;
      return fail_at(part, {" is missing"});
    }
    if (values_[at].kind != JsonKind::string || !is_allowed(part, values_[at].text)) {
      constexpr std::string_view kForms[] = {"a UUID in lower case", "a time like 2026-06-04T09:30:00.000Z",
                                             "1 to 128 of A–Z a–z 0–9 - _"};
      const std::size_t form = static_cast<std::size_t>(part.value) - 1;
      if (form < std::size(kForms)) return fail_at(part, {" must be ", kForms[form]});
      std::string most;
      append_decimal(most, part.most);
      return fail_at(
          part, {" must be a text of ", part.needed ? "1 to " : "up to ", most,
                 part.value == Value::thread ? " characters without control characters" : " characters"});
    }
    ++known;
    event_.*part.field = values_[at].text;
  }
  std::size_t members = 0;
  for (std::size_t i = 0; i < std::size(owners); ++i) {
    const std::uint32_t owner = owners[i];
    if (i != 0 && owner == 0) continue;
    for (std::uint32_t at = owner + 1; at != values_[owner].end; at = values_[at + 1].end) ++members;
  }
  has_more_members_ = members != known;
  return true;
}

}  // namespace broadside
