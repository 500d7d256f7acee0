#include "api/conversation.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "made_events.h"
#include "store/line_reader.h"

namespace broadside {
namespace {

struct Written {
  bool made = false;
  std::string line;
  Refusal refusal;
};

// A form that is filled in well.
NewEvent form() {
  NewEvent event;
  event.id = "01900000-0000-7000-8000-0000000000aa";
  event.at = "2026-06-04T09:30:00.000Z";
  event.name = "Ann";
  event.email = "ann@example.org";
  event.body = "Text";
  return event;
}

Written compose(const NewEvent& event, const FormRules& rules = {}) {
  Conversation conversation("t", "ann");
  conversation.add(file_of({comment(1, 1), removal(2, 2, 1), edit(3, 3, 1)}), Origin::stored);
  MadeEvent other = comment(4, 4);
  other.key = "bek";
  conversation.add(other.line(), Origin::published);
  Written written;
  written.made = conversation.compose(event, rules, written.line, written.refusal);
  if (written.made) {
    const LogReport report = conversation.add(written.line, Origin::stored);
    CHECK(report.added == 1);
    CHECK(report.damaged.empty());
    CHECK(conversation.log()[report.entries[0]].line == written.line);
  }
  return written;
}

void check_refused(const NewEvent& event, FormField field, RefusalCode code, const FormRules& rules = {}) {
  const Written written = compose(event, rules);
  CHECK(!written.made);
  CHECK(written.line.empty());
  CHECK(written.refusal.field == field);
  CHECK(written.refusal.code == code);
}

std::string member(const std::string& line, const std::string& name) {
  Arena arena;
  LineReader reader;
  REQUIRE(reader.read(line, arena) == LineReader::Kind::event);
  const CommentEvent& event = reader.event();
  if (name == "thread") return std::string(event.thread);
  if (name == "body") return std::string(event.body);
  if (name == "name") return std::string(event.name);
  if (name == "url") return std::string(event.url);
  if (name == "prefix") return std::string(event.prefix);
  return std::string(event.suffix);
}

std::string url(std::string_view typed) {
  NewEvent event = form();
  event.url = typed;
  const Written written = compose(event);
  if (written.made) return member(written.line, "url");
  CHECK(written.refusal.field == FormField::url);
  CHECK(written.refusal.code == RefusalCode::malformed);
  return "refused";
}

}  // namespace

TEST_CASE("A form becomes the canonical line of an event with the next clock") {
  const Written written = compose(form());
  CHECK(written.line ==
        R"({"at":"2026-06-04T09:30:00.000Z","author":{"key":"ann","name":"Ann"},"body":"Text",)"
        R"("id":"01900000-0000-7000-8000-0000000000aa","kind":"comment","seq":5,"thread":"t","v":1})");
}

TEST_CASE("Texts are trimmed, and their line ends are LF") {
  NewEvent event = form();
  event.body = " \r\n\t\n    code\r\nnext\rlast \n \r\n";
  event.name = "\n Ann\tB. ";
  const Written written = compose(event);
  CHECK(member(written.line, "body") == "    code\nnext\nlast");
  CHECK(member(written.line, "name") == "Ann B.");
}

TEST_CASE("What is ill-formed becomes U+FFFD") {
  NewEvent event = form();
  event.body = "a\xFF";
  event.name = "\xC3";
  const Written written = compose(event);
  CHECK(member(written.line, "body") == "a\xEF\xBF\xBD");
  CHECK(member(written.line, "name") == "\xEF\xBF\xBD");
}

TEST_CASE("What is ill-formed in the name of a thread becomes U+FFFD too") {
  Conversation conversation("t\xB4", "ann");
  std::string line;
  Refusal refusal;
  REQUIRE(conversation.compose(form(), {}, line, refusal));
  CHECK(member(line, "thread") == "t\xEF\xBF\xBD");
  CHECK(conversation.add(line, Origin::stored).added == 1);
  CHECK(conversation.thread().count() == 1);
}

TEST_CASE("A field that is needed is asked for") {
  for (const char* const blank : {"", " \r\n\t", "\xC2\xA0\xE2\x80\x8B \xE3\x80\x80"}) {
    NewEvent event = form();
    event.body = blank;
    check_refused(event, FormField::body, RefusalCode::missing);
    event = form();
    event.name = blank;
    check_refused(event, FormField::name, RefusalCode::missing);
    event = form();
    event.email = blank;
    check_refused(event, FormField::email, RefusalCode::missing);
    FormRules rules;
    rules.name_required = rules.email_required = false;
    event.name = blank;
    CHECK(compose(event, rules).made);
  }
}

TEST_CASE("A field that the publisher hides is in no event") {
  NewEvent event = form();
  event.url = "example.org";
  event.email = "none";
  FormRules rules;
  rules.name_hidden = rules.email_hidden = rules.url_hidden = true;
  const Written written = compose(event, rules);
  CHECK(written.made);
  CHECK(member(written.line, "name").empty());
  CHECK(member(written.line, "url").empty());
}

TEST_CASE("A text that is too long is refused with its length, in characters") {
  NewEvent event = form();
  std::string text;
  for (int i = 0; i < 65526; ++i) text += "名";
  event.body = text;
  Written written = compose(event);
  CHECK(written.refusal.code == RefusalCode::too_long);
  CHECK(written.refusal.count == 65526);
  CHECK(written.refusal.most == 65525);
  const std::string_view most = std::string_view(text).substr(3);
  event.body = most;
  CHECK(compose(event).made);

  const auto check_limit = [](std::string_view NewEvent::*part, FormField field, std::size_t limit,
                              const std::string& start) {
    NewEvent with = form();
    const std::string fits = start + std::string(limit - start.size(), 'a');
    with.*part = fits;
    CHECK(compose(with).made);
    const std::string too_long = fits + "a";
    with.*part = too_long;
    const Written refused = compose(with);
    CHECK(refused.refusal.field == field);
    CHECK(refused.refusal.code == RefusalCode::too_long);
    CHECK(refused.refusal.count == limit + 1);
    CHECK(refused.refusal.most == limit);
  };
  check_limit(&NewEvent::name, FormField::name, 245, "");
  check_limit(&NewEvent::email, FormField::email, 100, "a@");
  check_limit(&NewEvent::url, FormField::url, 200, "https://");
}

TEST_CASE("A length near its limit is told before it is reached") {
  CHECK(body_length(comment_body("\r\na\r\nb ")).count == 3);
  CHECK(body_length("").most == 65525);
  CHECK(!body_length(std::string(58000, 'a')).is_near());
  CHECK(body_length(std::string(59000, 'a')).is_near());
}

TEST_CASE("A website gets https:// where it has no scheme, and is http or https") {
  CHECK(url("") == "");
  CHECK(url(" example.org ") == "https://example.org");
  CHECK(url("example.org:8080/a?b:c") == "https://example.org:8080/a?b:c");
  CHECK(url("//example.org") == "https://example.org");
  CHECK(url("http://example.org/a@b") == "http://example.org/a@b");
  CHECK(url("HTTPS://example.org") == "HTTPS://example.org");
  CHECK(url("пример.рф/а:б") == "https://пример.рф/а:б");
  for (const char* const typed :
       {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,a", "mailto:ann@example.org",
        "ftp://example.org", "http:", "https://", "https:///a", "http:example.org", "//", "/a", "?",
        "ann@example.org", "https://ann:pw@example.org", "example .org", "https://example.org/a b"}) {
    CAPTURE(typed);
    CHECK(url(typed) == "refused");
  }
}

TEST_CASE("An e-mail address has something on both sides of one @") {
  for (const char* const typed : {"ann", "@", "ann@", "@example.org", "a@b@c", "a b@c"}) {
    CAPTURE(typed);
    NewEvent event = form();
    event.email = typed;
    check_refused(event, FormField::email, RefusalCode::malformed);
  }
}

TEST_CASE("A comment answers what is there, and only the author edits and deletes") {
  const std::string own = made_id(1);
  const std::string own_delete = made_id(2);
  const std::string own_edit = made_id(3);
  const std::string of_bek = made_id(4);
  const std::string unknown = made_id(9);
  const auto allowed = [](EventKind kind, const std::string& target) {
    NewEvent event = form();
    event.kind = kind;
    event.target = target;
    const Written written = compose(event);
    if (!written.made) CHECK(written.refusal.code == RefusalCode::bad_target);
    return written.made;
  };
  CHECK(allowed(EventKind::comment, own));
  CHECK(allowed(EventKind::comment, of_bek));
  CHECK(!allowed(EventKind::comment, own_edit));
  CHECK(!allowed(EventKind::comment, unknown));
  CHECK(allowed(EventKind::edit, own));
  CHECK(!allowed(EventKind::edit, of_bek));
  CHECK(!allowed(EventKind::edit, own_delete));
  CHECK(!allowed(EventKind::edit, ""));
  CHECK(allowed(EventKind::remove, own));
  CHECK(allowed(EventKind::remove, own_delete));
  CHECK(!allowed(EventKind::remove, own_edit));
  CHECK(!allowed(EventKind::remove, of_bek));
  CHECK(!allowed(EventKind::remove, unknown));
}

TEST_CASE("An edit has a text, a delete has none, and neither has a form") {
  NewEvent event = form();
  event.kind = EventKind::edit;
  const std::string target = made_id(1);
  event.target = target;
  event.name = event.email = "";
  CHECK(compose(event).made);
  event.body = " ";
  check_refused(event, FormField::body, RefusalCode::missing);
  event.kind = EventKind::remove;
  CHECK(compose(event).line.find("body") == std::string::npos);
}

TEST_CASE("The surroundings of a quotation are cut to what an event has room for") {
  NewEvent event = form();
  const std::string around = "名" + std::string(64, 'x') + "名";
  event.quote = {"exact", around, around};
  const Written written = compose(event);
  CHECK(member(written.line, "prefix") == std::string(63, 'x') + "名");
  CHECK(member(written.line, "suffix") == "名" + std::string(63, 'x'));
  const std::string exact(2001, 'x');
  event.quote.exact = exact;
  check_refused(event, FormField::none, RefusalCode::too_long);
}

TEST_CASE("What the page has to give is checked too") {
  NewEvent event = form();
  event.id = "1";
  check_refused(event, FormField::none, RefusalCode::invalid);
  event = form();
  event.at = "2026-06-04";
  check_refused(event, FormField::none, RefusalCode::invalid);
  for (const auto& [thread, actor] : {std::pair{"", "ann"}, {"t", ""}, {"t\n", "ann"}, {"t", "a b"}}) {
    Conversation conversation(thread, actor);
    std::string line;
    Refusal refusal;
    CHECK(!conversation.compose(form(), {}, line, refusal));
    CHECK(refusal.code == RefusalCode::invalid);
  }
}

TEST_CASE("TheEmailAddressIsInNoEvent") {
  const std::uint32_t seed = made_seed();
  MESSAGE("seed ", seed);
  MadeHistory random(seed);
  Conversation conversation("t", "ann");
  std::vector<std::string> addresses;
  std::string last;
  for (std::uint32_t i = 0; i < 500; ++i) {
    std::string address = "reader" + std::to_string(i) + "q";
    address += random.below(2) == 0 ? "@example.org" : "@ПРИМЕР.рф";
    addresses.push_back(address);
    const std::string id = made_id(i + 1);
    const std::string name = "Reader " + std::to_string(random.below(9));
    NewEvent event = form();
    event.id = id;
    event.email = address;
    event.name = name;
    event.target = last;
    if (random.below(4) == 0) {
      event.url = address;  // in the wrong field
      std::string line;
      Refusal refusal;
      CHECK(!conversation.compose(event, {}, line, refusal));
      event.url = "example.org";
    }
    FormRules rules;
    rules.email_hidden = random.below(5) == 0;
    std::string line;
    Refusal refusal;
    REQUIRE(conversation.compose(event, rules, line, refusal));
    REQUIRE(conversation.add(line, Origin::stored).added == 1);
    if (random.below(3) != 0) last = id;
  }
  const std::string exported = conversation.export_lines();
  CHECK(exported.find('@') == std::string::npos);
  for (const std::string& address : addresses)
    CHECK(exported.find(address.substr(0, address.find('@'))) == std::string::npos);
  for (std::uint32_t i = 0; i < conversation.log().size(); ++i) {
    CHECK(conversation.log()[i].line.find('@') == std::string_view::npos);
  }
}

}  // namespace broadside
