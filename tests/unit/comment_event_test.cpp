#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "made_events.h"
#include "store/line_reader.h"

namespace broadside {
namespace {

using Kind = LineReader::Kind;

// A line that is read, and what it was read into.
struct Reading {
  explicit Reading(std::string text) : line(std::move(text)), kind(reader.read(line, texts)) {}

  std::string line;
  Arena texts;
  LineReader reader;
  Kind kind;
};

// Why a line is damaged, or "" when it is not.
std::string damage(const std::string& line) {
  const Reading reading(line);
  CHECK((reading.kind == Kind::damaged) == !reading.reader.problem().empty());
  return std::string(reading.reader.problem());
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// Without one member, which is the text up to and with the comma behind it.
std::string without(std::string_view member) { return replaced(quoting_comment().line(), member, ""); }

}  // namespace

TEST_CASE("AnEventIsAnObjectOfVersion1") {
  const Reading reading(quoting_comment().line());
  REQUIRE(reading.kind == Kind::event);
  const CommentEvent& event = reading.reader.event();
  CHECK(event.kind == EventKind::comment);
  CHECK(event.id == made_id(5));
  CHECK(event.thread == "t");
  CHECK(event.seq == 7);
  CHECK(event.at == "2026-06-04T09:30:00.000Z");
  CHECK(event.key == "ann");
  CHECK(event.name == "Ann");
  CHECK(event.url == "https://example.org/");
  CHECK(event.body == "Text 5");
  CHECK(event.target == made_id(4));
  CHECK(event.exact == "passage");
  CHECK(event.prefix == "before");
  CHECK(event.suffix == "after");
  CHECK(!reading.reader.has_more_members());
  CHECK(Reading(edit(6, 8, 5).line()).reader.event().kind == EventKind::edit);
  CHECK(Reading(removal(6, 8, 5).line()).reader.event().target == made_id(5));
}

TEST_CASE("AnEventIsAnObjectOfVersion1: a member that is missing is damage") {
  for (const char* const member :
       {R"("at":"2026-06-04T09:30:00.000Z",)",
        R"("author":{"key":"ann","name":"Ann","url":"https://example.org/"},)", R"("key":"ann",)",
        R"("body":"Text 5",)", R"("id":"01900000-0000-7000-8000-000000000005",)", R"("kind":"comment",)",
        R"("exact":"passage",)", "\"seq\":7,", R"("thread":"t",)", ",\"v\":1"}) {
    CAPTURE(member);
    CHECK(damage(without(member)) != "");
  }
  for (const char* const member : {R"("name":"Ann",)", R"(,"url":"https://example.org/")",
                                   R"("parent":"01900000-0000-7000-8000-000000000004",)",
                                   R"(,"prefix":"before")", R"(,"suffix":"after")"}) {
    CAPTURE(member);
    CHECK(damage(without(member)) == "");
  }
  CHECK(damage(replaced(edit(6, 8, 5).line(), "\"target\":\"01900000-0000-7000-8000-000000000005\",", "")) ==
        "\"target\" is missing.");
  CHECK(damage(replaced(edit(6, 8, 5).line(), "\"body\":\"Text 6\",", "")) == "\"body\" is missing.");
}

TEST_CASE("AnEventIsAnObjectOfVersion1: a value of the wrong type is damage") {
  const std::string line = quoting_comment().line();
  for (const char* const member :
       {"\"2026-06-04T09:30:00.000Z\"", R"({"key":"ann","name":"Ann","url":"https://example.org/"})",
        "\"ann\"", "\"Ann\"", "\"https://example.org/\"", "\"Text 5\"",
        "\"01900000-0000-7000-8000-000000000005\"", "\"comment\"", "\"01900000-0000-7000-8000-000000000004\"",
        R"({"exact":"passage","prefix":"before","suffix":"after"})", "\"passage\"", "\"before\"", "\"after\"",
        "\"t\""}) {
    for (const char* const value : {"null", "1", "true", "[\"x\"]"}) {
      CAPTURE(member);
      CAPTURE(value);
      CHECK(damage(replaced(line, member, value)) != "");
    }
  }
  for (const char* const value :
       {"null", "\"7\"", "0", "-1", "7.5", "7.0", "9007199254740992", "1e999", "[7]"}) {
    CAPTURE(value);
    CHECK(damage(replaced(line, "\"seq\":7", std::string("\"seq\":") + value)) ==
          "\"seq\" must be an integer from 1 to 9007199254740991.");
  }
  for (const char* const value : {"null", "\"1\"", "0", "-1", "1.0", "true"}) {
    CAPTURE(value);
    CHECK(damage(replaced(line, "\"v\":1", std::string("\"v\":") + value)) == "\"v\" must be 1.");
  }
  CHECK(damage("[]") == "The line is no object.");
  CHECK(damage("1") == "The line is no object.");
}

TEST_CASE("AnEventIsAnObjectOfVersion1: limits count code points") {
  const auto limit = [](std::string MadeEvent::*member, std::size_t most, bool may_be_empty) {
    for (const char* const letter : {"a", "é", "名", "😀"}) {
      CAPTURE(letter);
      CAPTURE(most);
      MadeEvent made = quoting_comment();
      made.*member = repeated(letter, most);
      CHECK(damage(made.line()) == "");
      made.*member += letter;
      CHECK(damage(made.line()) != "");
    }
    MadeEvent made = quoting_comment();
    made.*member = "@";
    CHECK(damage(replaced(made.line(), "\"@\"", "\"\"")).empty() == may_be_empty);
  };
  limit(&MadeEvent::name, 245, true);
  limit(&MadeEvent::url, 200, true);
  limit(&MadeEvent::body, 65525, false);
  limit(&MadeEvent::thread, 500, false);
  limit(&MadeEvent::exact, 2000, false);
  limit(&MadeEvent::prefix, 64, true);
  limit(&MadeEvent::suffix, 64, true);
  MadeEvent made = quoting_comment();
  made.key = std::string(128, 'k');
  CHECK(damage(made.line()) == "");
  made.key += 'k';
  CHECK(damage(made.line()) == "\"author.key\" must be 1 to 128 of A–Z a–z 0–9 - _.");
  made = quoting_comment();
  made.body = repeated("a", 65526);
  CHECK(damage(made.line()) == "\"body\" must be a text of 1 to 65525 characters.");
}

TEST_CASE("AnEventIsAnObjectOfVersion1: ids, times, actors and threads have their forms") {
  for (const char* const id :
       {"", "01900000-0000-7000-8000-00000000000", "01900000-0000-7000-8000-0000000000000",
        "01900000-0000-7000-8000-00000000000A", "01900000-0000-7000-8000-00000000000g",
        "01900000-0000-7000-8000_000000000000", "019000000000-7000-8000-0000-00000000"}) {
    CAPTURE(id);
    CHECK(!is_event_id(id));
    CHECK(damage(replaced(quoting_comment().line(), made_id(5), id)) ==
          "\"id\" must be a UUID in lower case.");
    CHECK(damage(replaced(quoting_comment().line(), made_id(4), id)) ==
          "\"parent\" must be a UUID in lower case.");
  }
  CHECK(is_event_id("ffffffff-ffff-ffff-ffff-ffffffffffff"));

  for (const char* const at :
       {"2026-06-04T09:30:00.000Z", "2024-02-29T00:00:00.000Z", "2000-02-29T23:59:59.999Z",
        "1999-12-31T12:00:00.000Z", "0001-01-01T00:00:00.000Z", "2026-11-30T00:00:00.000Z"}) {
    CAPTURE(at);
    CHECK(is_event_time(at));
  }
  for (const char* const at :
       {"0000-02-29T00:00:00.000Z", "", "2026-06-04", "2026-06-04T09:30:00Z", "2026-06-04T09:30:00.00Z",
        "2026-06-04T09:30:00.000+00:00", "2026-06-04t09:30:00.000z", "2026-13-04T09:30:00.000Z",
        "2026-00-04T09:30:00.000Z", "2026-06-31T09:30:00.000Z", "2026-06-00T09:30:00.000Z",
        "2026-02-29T09:30:00.000Z", "1900-02-29T09:30:00.000Z", "2026-06-04T24:30:00.000Z",
        "2026-06-04T09:60:00.000Z", "2026-06-04T09:30:60.000Z", "2026-11-31T00:00:00.000Z",
        "2026-06-04 09:30:00.000Z"}) {
    CAPTURE(at);
    CHECK(!is_event_time(at));
  }
  CHECK(damage(replaced(quoting_comment().line(), "09:30:00.000Z", "09:30:00Z")) ==
        "\"at\" must be a time like 2026-06-04T09:30:00.000Z.");

  CHECK(is_actor_key("AZaz09-_"));
  for (const char* const key : {"", "a b", "a.b", "é", "a\n", "a/b"}) CHECK(!is_actor_key(key));

  CHECK(is_thread_name("https://example.org/статья?a=b c"));
  for (const char* const name : {"", "a\nb", "\x7F", "\xC2\x85", "a\x1F"}) CHECK(!is_thread_name(name));
}

TEST_CASE(
    "AnEventIsAnObjectOfVersion1: a member given twice, a lone surrogate and ill-formed UTF-8 are damage") {
  const std::string line = quoting_comment().line();
  CHECK(damage(replaced(line, "\"v\":1", "\"v\":1,\"v\":1")) == "The line has a member twice.");
  CHECK(damage(replaced(line, "\"v\":1", "\"v\":1,\"x\":{\"a\":1,\"a\":1}")) ==
        "The line has a member twice.");
  CHECK(damage(replaced(line, "Text 5", "\\ud83d")) != "");
  CHECK(damage(replaced(line, "Text 5", "\xC3")) == "The line is not JSON.");
}

TEST_CASE("AnEventIsAnObjectOfVersion1: a member of another kind is one that is not known") {
  const std::string line = replaced(removal(6, 8, 5).line(), "\"v\":1", R"("v":1,"body":7,"parent":null)");
  const Reading reading(line);
  REQUIRE(reading.kind == Kind::event);
  CHECK(reading.reader.event().body.empty());
  CHECK(reading.reader.has_more_members());
}

TEST_CASE("UnknownMembersAreCarriedAlong") {
  for (const char* const more : {R"("v":1,"sig":"abc")", R"("v":1,"x":[1,{"y":null}])"}) {
    const Reading reading(replaced(quoting_comment().line(), "\"v\":1", more));
    REQUIRE(reading.kind == Kind::event);
    CHECK(reading.reader.event().body == "Text 5");
    CHECK(reading.reader.has_more_members());
  }
  CHECK(Reading(replaced(quoting_comment().line(), "\"key\":", "\"mail\":\"\",\"key\":"))
            .reader.has_more_members());
  CHECK(Reading(replaced(quoting_comment().line(), "\"exact\":", "\"start\":1,\"exact\":"))
            .reader.has_more_members());

  const std::string line = "  " + replaced(quoting_comment().line(), "\"v\":1", R"("sig" : "\u0061", "v":1)");
  Log log;
  CHECK(log.add(line + "\n", Origin::stored).added == 1);
  CHECK(log[0].line == line);
}

TEST_CASE("LaterVersionsAreCarriedAlong") {
  const std::string reaction =
      replaced(quoting_comment().line(), R"("kind":"comment")", R"("kind":"reaction")");
  for (const std::string& line :
       {std::string("{\"v\":2}"), std::string(R"({ "v" : 9007199254740991, "thread":"t"})"), reaction,
        std::string(R"({"v":1,"kind":""})"), std::string(R"({"v":2,"kind":7,"id":[]})")}) {
    CAPTURE(line);
    CHECK(Reading(line).kind == Kind::foreign);
    Log log;
    CHECK(log.add(line, Origin::stored).added == 1);
    CHECK(log[0].foreign);
    CHECK(log[0].line == line);
  }
  CHECK(Reading(reaction).reader.foreign_thread() == "t");
  CHECK(Reading("{\"v\":2,\"thread\":7}").reader.foreign_thread().empty());
  CHECK(Reading("{\"v\":2,\"thread\":\"\\n\"}").reader.foreign_thread().empty());
  CHECK(damage("{\"v\":1,\"kind\":7}") == "\"kind\" must be a text.");
  CHECK(damage("{\"v\":1}") == "\"kind\" must be a text.");
  CHECK(damage("{\"v\":2,\"v\":2}") != "");
}

TEST_CASE("ALineHasALimit") {
  const std::string start = replaced(quoting_comment().line(), "\"v\":1}", R"("v":1,"x":")");
  const std::string longest = start + std::string(kMostLineBytes - start.size() - 2, 'x') + "\"}";
  REQUIRE(longest.size() == 1048576);
  CHECK(damage(longest) == "");
  CHECK(damage(longest + " ") == "The line is longer than 1 MiB.");
  Log log;
  CHECK(log.add(longest + "\r\n" + longest + " \n", Origin::stored).damaged.size() == 1);
}

TEST_CASE("DeepNestingIsDamage") {
  // With the event itself.
  const auto nested = [](std::size_t depth) {
    return replaced(quoting_comment().line(), "\"v\":1",
                    R"("v":1,"x":)" + std::string(depth, '[') + std::string(depth, ']'));
  };
  CHECK(damage(nested(31)) == "");
  CHECK(damage(nested(32)) == "The line nests objects and arrays more than 32 deep.");
  CHECK(damage(std::string(500000, '[')) == "The line nests objects and arrays more than 32 deep.");
}

TEST_CASE("TheWriterIsCanonical") {
  CHECK(
      quoting_comment().line() ==
      R"({"at":"2026-06-04T09:30:00.000Z","author":{"key":"ann","name":"Ann","url":"https://example.org/"},)"
      R"("body":"Text 5","id":"01900000-0000-7000-8000-000000000005","kind":"comment",)"
      R"("parent":"01900000-0000-7000-8000-000000000004",)"
      R"("quote":{"exact":"passage","prefix":"before","suffix":"after"},"seq":7,"thread":"t","v":1})");
  CHECK(edit(6, 8, 5).line() ==
        R"({"at":"2026-06-04T09:30:00.000Z","author":{"key":"ann","name":"Ann"},"body":"Text 6",)"
        R"("id":"01900000-0000-7000-8000-000000000006","kind":"edit","seq":8,)"
        R"("target":"01900000-0000-7000-8000-000000000005","thread":"t","v":1})");
  MadeEvent escapes = comment(1, 1);
  escapes.name.clear();
  escapes.body = "\b\t\n\f\r\"\\/\x01\x1f\x7f é 😀 \xE2\x80\xA8";
  CHECK(
      escapes.line() ==
      "{\"at\":\"2026-06-04T09:30:00.000Z\",\"author\":{\"key\":\"ann\"},\"body\":\"\\b\\t\\n\\f\\r\\\"\\\\/"
      "\\u0001\\u001f\x7f é 😀 \xE2\x80\xA8\",\"id\":\"01900000-0000-7000-8000-000000000001\","
      "\"kind\":\"comment\",\"seq\":1,\"thread\":\"t\",\"v\":1}");

  // The same event, however it is written.
  const std::string written =
      " { \"v\" : 1, \"thread\":\"\\u0074\", \"seq\":7, "
      "\"quote\":{\"suffix\":\"after\",\"prefix\":\"before\",\"exact\":"
      "\"pass\\u0061ge\"},\"parent\":\"01900000-0000-7000-8000-000000000004\",\"kind\":\"comment\",\"id\":"
      "\"01900000-0000-7000-8000-00000000000\\u0035\",\"body\":\"Text 5\",\"author\":{\"url\":\"https:\\/\\/"
      "example.org\\/\",\"name\":\"Ann\",\"key\":\"ann\"},\"at\":\"2026-06-04T09:30:00.000Z\"} ";
  Log log;
  CHECK(log.add(written, Origin::stored).added == 1);
  CHECK(log[0].line == quoting_comment().line());
  CHECK(log.add(quoting_comment().line(), Origin::stored).known == 1);

  // Digits of hexadecimal in capitals, which change no size.
  CHECK(log.add(replaced(escapes.line(), "u001f", "u001F"), Origin::stored).added == 1);
  CHECK(log[1].line == escapes.line());

  // "" is the same as left out.
  const std::string empty = replaced(comment(9, 1).line(), R"("name":"Ann")", R"("name":"","url":"")");
  CHECK(log.add(empty, Origin::stored).added == 1);
  CHECK(log[2].line == replaced(comment(9, 1).line(), ",\"name\":\"Ann\"", ""));
}

}  // namespace broadside
