#include "store/canonical_line.h"

#include <algorithm>
#include <iterator>

#include "base/decimal.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "store/event_parts.h"
#include "text/ascii.h"

namespace broadside {
namespace {

// A part of a quote behind its first, which is not there where no quote is.
bool needs_quote(const EventPart& part) {
  return part.owner == Owner::quote && part.field != &CommentEvent::exact;
}

// What is left of a line.
class Rest {
 public:
  explicit Rest(std::string_view line) : rest_(line) {}

  [[nodiscard]] bool empty() const { return rest_.empty(); }

  bool take(std::string_view text) {
    if (rest_.size() < text.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (rest_[i] != text[i]) return false;
    }
    rest_.remove_prefix(text.size());
    return true;
  }

  // A string that is not empty; "" where there is none, or no canonical one.
  std::string_view take_string(Arena& texts) {
    if (!take({"\"", 1})) return {};
    std::string decoded;
    for (;;) {
      const std::string_view run(rest_.data(), json_run(rest_));
      rest_.remove_prefix(run.size());
      if (rest_.size() < 2) return {};
      if (rest_.front() == '"') {
        rest_.remove_prefix(1);
        return decoded.empty() ? run : texts.join({decoded, run});
      }
      const char meant = unescaped(rest_[1]);
      if (rest_.front() != '\\' || meant == 0) return {};
      rest_.remove_prefix(2);
      decoded += run;
      decoded += meant;
    }
  }

  // A natural number as append_decimal() writes it; 0 where there is none.
  std::uint64_t take_number() {
    constexpr std::size_t kMostDigits = 16;
    std::uint64_t number = 0;
    if (rest_.starts_with('0')) return 0;
    for (std::size_t i = 0; i < kMostDigits && !rest_.empty() && is_ascii_digit(rest_.front()); ++i) {
      number = number * 10 + static_cast<std::uint64_t>(rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    return number;
  }

 private:
  std::string_view rest_;
};

}  // namespace

void append_line(std::string& out, const CommentEvent& event) {
  for (const EventPart& part : kEventParts) {
    const bool left_out = part.has_field()
                              ? (event.*part.field).empty() || (part.kinds & only(event.kind)) == 0
                              : part.owner == Owner::quote && event.exact.empty();
    if (left_out) continue;
    out += part.before;
    if (part.value == Value::kind) {
      append_json_string(out, kKindNames[static_cast<std::size_t>(event.kind)]);
    } else if (part.value == Value::seq) {
      append_decimal(out, event.seq);
    } else if (part.has_field()) {
      append_json_string(out, event.*part.field);
    }
  }
}

bool read_canonical(std::string_view line, Arena& texts, CommentEvent& event) {
  Rest rest(line);
  KindSet kinds = kAllKinds;  // that the event may be of
  for (const EventPart& part : kEventParts) {
    if (needs_quote(part) && event.exact.empty()) continue;
    if (!rest.take(part.before)) {
      if (!part.has_field()) return false;
      if (part.needed && part.owner != Owner::quote) kinds &= static_cast<KindSet>(~part.kinds);
      continue;
    }
    kinds &= part.kinds;
    if (part.value == Value::seq) {
      event.seq = rest.take_number();
      if (event.seq == 0 || event.seq > kMostSeq) return false;
    } else if (part.value != Value::nothing) {
      const std::string_view text = rest.take_string(texts);
      if (part.has_field()) {
        if (text.empty() || !is_allowed(part, text)) return false;
        event.*part.field = text;
      } else {
        const auto* const named = std::find(std::begin(kKindNames), std::end(kKindNames), text);
        if (named == std::end(kKindNames)) return false;
        event.kind = static_cast<EventKind>(named - kKindNames);
        kinds &= only(event.kind);
      }
    }
  }
  return kinds != 0 && rest.empty();
}

}  // namespace broadside
