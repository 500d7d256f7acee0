#include "api/conversation.h"

#include <algorithm>

#include "store/canonical_line.h"
#include "store/clock.h"
#include "store/exchange.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    if (!is(next.code_point, kSpaceKinds | mask(Kind::invisible))) return false;
    at += next.size;
  }
  return true;
}

// A text of one line: without line breaks and other controls, without space around it; "" when there is
// nothing to see.
std::string line_of(std::string_view text) {
  std::string line = replace_invalid_utf8(text);
  for (char& c : line) {
    if (is_ascii_control(c)) c = ' ';
  }
  return std::string(is_blank(line) ? std::string_view() : trim(line));
}

// The last or first characters of the text around a quotation that an event has room for.
std::string_view last_characters(std::string_view text, std::size_t most) {
  for (std::size_t count = count_code_points(text); count > most; --count) {
    text.remove_prefix(decode_utf8(text, 0).size);
  }
  return text;
}
std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (; most > 0 && at < text.size(); --most) at += decode_utf8(text, at).size;
  return text.substr(0, at);
}

// As browsers see an address: something, an @, something without another.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != 0 && at != std::string_view::npos && at + 1 != text.size() &&
         text.find('@', at + 1) == std::string_view::npos && text.find(' ') == std::string_view::npos;
}

// Makes the address of a website of what was typed. False when it is none of http or https, or would give
// away an e-mail address.
bool complete_url(std::string& url) {
  const std::string_view typed = url;
  const std::size_t colon = typed.find(':');
  const std::size_t slash = typed.find_first_of("/?#");
  std::string whole = "https:";
  std::size_t host = 8;
  if (typed.substr(0, 2) == "//") {
    whole += typed;
  } else if (colon < slash && !(colon + 1 < typed.size() && is_ascii_digit(typed[colon + 1]))) {
    const std::string_view scheme = typed.substr(0, colon);
    if (!equals_ignoring_ascii_case(scheme, "http") && !equals_ignoring_ascii_case(scheme, "https"))
      return false;
    if (typed.substr(colon, 3) != "://") return false;
    host = colon + 3;
    whole = typed;
  } else {
    whole += "//";
    whole += typed;
  }
  url = std::move(whole);
  const std::string_view rest = std::string_view(url).substr(host);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  return !authority.empty() && authority.find('@') == std::string_view::npos &&
         rest.find(' ') == std::string_view::npos;
}

class Composer {
 public:
  Composer(const FormRules& rules, Refusal& refusal) : rules_(rules), refusal_(refusal) {}

  bool refuse(FormField field, RefusalCode code) {
    refusal_ = {field, code, 0, 0};
    return false;
  }
  bool fits(FormField field, std::string_view text, std::size_t most, bool required) {
    if (text.empty() && required) return refuse(field, RefusalCode::missing);
    const std::size_t count = count_code_points(text);
    if (count <= most) return true;
    refusal_ = {field, RefusalCode::too_long, count, most};
    return false;
  }

  bool read(const NewEvent& event) {
    if (event.kind != EventKind::remove) {
      body = comment_body(event.body);
      if (!fits(FormField::body, body, kMostBodyCharacters, true)) return false;
    }
    if (event.kind != EventKind::comment) return true;
    if (!rules_.name_hidden) {
      name = line_of(event.name);
      if (!fits(FormField::name, name, kMostNameCharacters, rules_.name_required)) return false;
    }
    if (!rules_.email_hidden) {
      const std::string email = line_of(event.email);
      if (!fits(FormField::email, email, kMostEmailCharacters, rules_.email_required)) return false;
      if (!email.empty() && !is_email(email)) return refuse(FormField::email, RefusalCode::malformed);
    }
    if (!rules_.url_hidden) {
      url = line_of(event.url);
      if (!url.empty() && !complete_url(url)) return refuse(FormField::url, RefusalCode::malformed);
      if (!fits(FormField::url, url, kMostUrlCharacters, false)) return false;
    }
    exact = replace_invalid_utf8(event.quote.exact);
    prefix = replace_invalid_utf8(event.quote.prefix);
    suffix = replace_invalid_utf8(event.quote.suffix);
    return fits(FormField::none, exact, kMostQuoteCharacters, false);
  }

  std::string body;
  std::string name;
  std::string url;
  std::string exact;
  std::string prefix;
  std::string suffix;

 private:
  const FormRules& rules_;
  Refusal& refusal_;
};

}  // namespace

// The first line keeps its indent, which means something in Markdown.
std::string comment_body(std::string_view typed) {
  std::string lines = replace_invalid_utf8(typed);
  char* const text = lines.data();
  const std::size_t end = lines.size();
  std::size_t size = std::min(lines.find('\r'), end);
  for (std::size_t i = size; i < end; ++i) {
    const bool ends_line = text[i] == '\r';
    if (ends_line && i + 1 < end && text[i + 1] == '\n') continue;
    text[size++] = ends_line ? '\n' : text[i];
  }
  std::size_t start = 0;
  for (std::size_t i = 0; i < size && is_ascii_space(text[i]); ++i) {
    if (text[i] == '\n') start = i + 1;
  }
  while (size > start && is_ascii_space(text[size - 1])) --size;
  const std::string_view body(text + start, size - start);
  return std::string(is_blank(body) ? std::string_view() : body);
}

Length body_length(std::string_view body) { return {count_code_points(body), kMostBodyCharacters}; }

// A comment answers the article or a comment; an author edits and deletes comments, and deletes deletes.
bool Conversation::is_allowed(EventKind kind, std::string_view target) const {
  if (kind == EventKind::comment && target.empty()) return true;
  const std::uint32_t name = log_.find_name(target);
  const std::uint32_t found = name == Log::kNone ? Log::kNone : log_.event_of(name);
  if (found == Log::kNone) return false;
  const LogEntry& entry = log_[found];
  if (log_.name(entry.thread) != thread_.name()) return false;
  if (kind == EventKind::comment) return entry.kind == EventKind::comment;
  if (log_.name(entry.actor) != thread_.actor()) return false;
  return entry.kind == EventKind::comment || (entry.kind == EventKind::remove && kind == EventKind::remove);
}

bool Conversation::compose(const NewEvent& event, const FormRules& rules, std::string& line,
                           Refusal& refusal) {
  Composer parts(rules, refusal);
  if (!is_event_id(event.id) || !is_event_time(event.at) || !is_thread_name(name()) ||
      !is_actor_key(thread_.actor())) {
    return parts.refuse(FormField::none, RefusalCode::invalid);
  }
  if (!is_allowed(event.kind, event.target)) return parts.refuse(FormField::none, RefusalCode::bad_target);
  if (!parts.read(event)) return false;

  CommentEvent made;
  made.kind = event.kind;
  made.id = event.id;
  made.thread = name();
  made.seq = next_seq(log_, made.thread);
  made.at = event.at;
  made.key = thread_.actor();
  made.name = parts.name;
  made.url = parts.url;
  made.body = parts.body;
  made.target = event.target;
  made.exact = parts.exact;
  made.prefix = last_characters(parts.prefix, kMostQuoteContextCharacters);
  made.suffix = first_characters(parts.suffix, kMostQuoteContextCharacters);
  line.clear();
  append_line(line, made);
  return true;
}

std::string Conversation::export_lines() const { return broadside::export_lines(log_, Origin::stored); }

}  // namespace broadside
