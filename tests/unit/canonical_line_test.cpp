#include "store/canonical_line.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "made_events.h"
#include "store/line_reader.h"

namespace broadside {
namespace {

bool is_canonical(std::string_view line) {
  Arena texts;
  CommentEvent event;
  return read_canonical(line, texts, event);
}

// The line of the event that is read, "" where it is none. A space behind the line has it read as JSON.
std::string written_again(const std::string& line) {
  Arena texts;
  LineReader reader;
  std::string again;
  if (reader.read(line, texts) == LineReader::Kind::event) append_line(again, reader.event());
  return again;
}

}  // namespace

TEST_CASE("A canonical line is read by its bytes, and is the same event that its JSON is") {
  MadeEvent plain = comment(1, 9007199254740991);
  plain.name = "";
  MadeEvent escaped = quoting_comment();
  escaped.body = "\n\"a\" \\ b\t\r\n\f\b/ \xC3\xA9 \xF0\x9F\x98\x80 " + std::string(300, 'x') + "\n";
  escaped.name = "\"";
  MadeEvent alone = comment(2, 3);
  alone.exact = "\xE5\x90\x8D";
  for (const MadeEvent& made : {plain, quoting_comment(), escaped, alone, edit(6, 8, 5), removal(6, 8, 5)}) {
    const std::string line = made.line();
    CAPTURE(line);
    Arena texts;
    CommentEvent event;
    REQUIRE(read_canonical(line, texts, event));
    std::string again;
    append_line(again, event);
    CHECK(again == line);
    CHECK(event.kind == made.kind);
    CHECK(event.seq == made.seq);
    CHECK(event.name == made.name);
    CHECK(event.exact == made.exact);
    if (made.kind != EventKind::remove) CHECK(event.body == made.body);
    CHECK(!is_canonical(line + " "));
    CHECK(written_again(line + " ") == line);
  }
}

TEST_CASE("A line in any other form is not canonical, and is read all the same") {
  const std::string line = quoting_comment().line();
  const std::string_view forms[][2] = {{"{\"at\"", "{ \"at\""},
                                       {"\"seq\":7", "\"seq\": 7"},
                                       {"Text 5", "T\\u0065xt 5"},
                                       {"example.org/", "example.org\\/"}};
  for (const auto& [from, to] : forms) {
    const std::string other = replaced(line, from, to);
    CAPTURE(other);
    CHECK(!is_canonical(other));
    CHECK(written_again(other) == line);
  }
  const std::string plain = comment(5, 7).line();
  for (const std::string_view more : {R"("name":"","url":"",)", R"("url":"","name":"",)"}) {
    const std::string other = replaced(replaced(plain, R"(,"name":"Ann")", ""), R"("key":"ann")",
                                       std::string(more) + R"("key":"ann")");
    CAPTURE(other);
    CHECK(!is_canonical(other));
    CHECK(written_again(other) == replaced(plain, R"(,"name":"Ann")", ""));
  }
  MadeEvent control = comment(5, 7);
  control.body = "\x01";
  CHECK(!is_canonical(control.line()));
  CHECK(written_again(control.line()) == control.line());
}

TEST_CASE("What is no event, or has more members, is not canonical") {
  const std::string line = quoting_comment().line();
  for (const auto& [from, to] : {
           std::pair<std::string_view, std::string_view>{"\"v\":1", "\"v\":2"},
           {"\"v\":1}", "\"v\":1}}"},
           {"\"v\":1}", "\"v\":1"},
           {"\"v\":1", "\"v\":1,\"w\":1"},
           {"\"seq\":7", "\"seq\":0"},
           {"\"seq\":7", "\"seq\":07"},
           {"\"seq\":7", "\"seq\":7.0"},
           {"\"seq\":7", "\"seq\":-7"},
           {"\"seq\":7", "\"seq\":9007199254740992"},
           {"\"seq\":7", "\"seq\":70000000000000000000"},
           {"\"seq\":7", "\"seq\":"},
           {"\"kind\":\"comment\"", "\"kind\":\"edit\""},
           {"\"kind\":\"comment\"", "\"kind\":\"delete\""},
           {"\"kind\":\"comment\"", "\"kind\":\"other\""},
           {"\"kind\":\"comment\"", "\"kind\":\"\""},
           {"\"exact\":\"passage\",", ""},
           {"\"key\":\"ann\"", "\"key\":\"\""},
           {"\"thread\":\"t\",", ""},
           {"\"at\":\"2026-06-04T", "\"at\":\"2026-02-30T"},
           {"Text 5", ""},
           {"Text 5", "\\"},
           {"Text 5", "a\nb"},
           {"Text 5", "\\ud83d"},
           {"Text 5", "\xC3"},
           {"Text 5", "\xED\xA0\x80"},
       }) {
    const std::string other = replaced(line, from, to);
    CAPTURE(other);
    CHECK(!is_canonical(other));
  }
  CHECK(!is_canonical(replaced(removal(6, 8, 5).line(), "\"id\":", "\"body\":\"x\",\"id\":")));
  CHECK(!is_canonical(
      replaced(edit(6, 8, 5).line(), "\"seq\":", "\"parent\":\"" + made_id(1) + "\",\"seq\":")));
  CHECK(!is_canonical(replaced(comment(6, 8).line(), "\"seq\":", "\"prefix\":\"x\",\"seq\":")));
  for (std::size_t size = 0; size < line.size(); ++size) CHECK(!is_canonical(line.substr(0, size)));
}

}  // namespace broadside
