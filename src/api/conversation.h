#pragma once
// The library's face for conversations: keep the events of a thread, make new ones, show them.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "render/messages.h"
#include "store/comment_event.h"
#include "store/log.h"
#include "store/thread.h"

namespace broadside {

// What the publisher decides about the form.
struct FormRules {
  bool name_required = true;
  bool email_required = true;
  bool url_hidden = false;
  bool name_hidden = false;   // comments are then anonymous
  bool email_hidden = false;
};

// What a reader wants to say: the parts of a new event that the page has. The e-mail address is not among them.
struct NewEvent {
  EventKind kind = EventKind::comment;
  std::string_view id;    // a fresh UUID, version 7
  std::string_view at;    // the time, as in an event
  std::string_view name;
  std::string_view url;   // as typed; "https://" is put before one without a scheme
  std::string_view body;  // as typed; line ends are made LF and the ends are trimmed
  std::string_view target;
  Quote quote;
};

// Why a new event was not made: the field that it is about, and the sentence for the reader.
struct Refusal {
  std::string_view field;  // "body", "name", "email", "url" or "" for the event itself
  std::string sentence;    // in the language of the interface
};

// A conversation on one article, in one browser.
class Conversation {
 public:
  // `thread` is the article's identity, `actor` the reader's own key.
  Conversation(std::string_view thread, std::string_view actor, UiLanguage ui);

  // Adds lines; see Log::add.
  LogReport add(std::string_view lines, Origin origin);

  // Makes the line of a new event, canonical and without a line feed, with the next clock; does not add it: it is added
  // when it is stored. `refusal` says why there is none when it returns false.
  bool compose(const NewEvent& event, const FormRules& rules, std::string& line, Refusal& refusal);

  // All lines of origin `stored`, sorted (docs/format.md, ExportIsSorted): canonical, so the same set is the same bytes.
  [[nodiscard]] std::string export_lines() const;
};

}  // namespace broadside
