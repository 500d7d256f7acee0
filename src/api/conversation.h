#pragma once
// The library's face for conversations: keep the events of a thread, make new ones, show them.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/comment_event.h"
#include "store/draft.h"
#include "store/exchange.h"
#include "store/log.h"
#include "store/quote.h"
#include "store/thread.h"
#include "text/utf8.h"

namespace broadside {

// What the publisher decides about the form.
struct FormRules {
  bool name_required = true;
  bool email_required = true;
  bool url_hidden = false;
  bool name_hidden = false;  // comments are then anonymous
  bool email_hidden = false;
};

// What a reader wants to say: the parts of a new event that the page has. Of the e-mail address nothing is
// kept; it is only looked at.
struct NewEvent {
  EventKind kind = EventKind::comment;
  std::string_view id;  // a fresh UUID, version 7
  std::string_view at;  // the time, as in an event
  std::string_view name;
  std::string_view email;
  std::string_view url;   // as typed; "https://" is put before one without a scheme
  std::string_view body;  // as typed; line ends are made LF and the ends are trimmed
  std::string_view target;
  Quote quote;
};

enum class FormField : std::uint8_t {
  none,
  body,
  name,
  email,
  url
};  // none: the event itself; its quotation

enum class RefusalCode : std::uint8_t {
  none,
  missing,     // the field has to be filled in
  too_long,    // `count` characters, `most` at most
  malformed,   // an e-mail address or a website that is none
  bad_target,  // what it answers, edits or deletes is not there, or is not the reader's own
  invalid,     // id, time, thread or actor are none: a bug of the caller
};

// Why a new event was not made.
struct Refusal {
  FormField field = FormField::none;
  RefusalCode code = RefusalCode::none;
  std::size_t count = 0;
  std::size_t most = 0;
};

inline constexpr std::size_t kMostEmailCharacters = 100;

// How much of a text's limit is used, in characters.
struct Length {
  std::size_t count = 0;
  std::size_t most = 0;
  // Worth telling while somebody writes: nine tenths are used.
  [[nodiscard]] bool is_near() const { return count * 10 >= most * 9; }
};

// The text of a comment as compose() makes it of what was typed: well-formed, with LF for line ends, no blank
// lines around it.
[[nodiscard]] std::string comment_body(std::string_view typed);

// The length of what comment_body() made.
[[nodiscard]] Length body_length(std::string_view body);

// A conversation on one article, in one browser.
class Conversation {
 public:
  // `thread` is the article's identity, `actor` the reader's own key, or "" when nothing is to be written.
  // What is ill-formed in `thread` becomes U+FFFD.
  Conversation(std::string_view thread, std::string_view actor)
      : thread_(log_, replace_invalid_utf8(thread), actor) {}
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  // Adds lines; see Log::add.
  LogReport add(std::string_view lines, Origin origin) { return log_.add(lines, origin); }
  // The same, of lines that are a part of `owner`: see Log::take.
  LogReport take(std::string& owner, std::string_view lines, Origin origin) {
    return log_.take(owner, lines, origin);
  }

  // Makes the line of a new event, canonical and without a line feed, with the next clock; does not add it:
  // it is added when it is stored. `refusal` says why there is none when it returns false.
  bool compose(const NewEvent& event, const FormRules& rules, std::string& line, Refusal& refusal);

  // All lines of origin `stored`, sorted (docs/format.md, ExportIsSorted): canonical, so the same set is the
  // same bytes.
  [[nodiscard]] std::string export_lines() const;

  [[nodiscard]] std::string_view name() const { return thread_.name(); }  // the article's identity
  [[nodiscard]] const Log& log() const { return log_; }
  [[nodiscard]] Thread& thread() { return thread_; }

 private:
  [[nodiscard]] bool is_allowed(EventKind kind, std::string_view target) const;

  Log log_;
  Thread thread_;
};

}  // namespace broadside
