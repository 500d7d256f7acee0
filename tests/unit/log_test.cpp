#include "store/log.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "made_events.h"
#include "store/exchange.h"

namespace broadside {
namespace {

std::vector<std::uint32_t> damaged_lines(const LogReport& report) {
  std::vector<std::uint32_t> lines;
  for (const Diagnostic& diagnostic : report.damaged) lines.push_back(diagnostic.at.line);
  return lines;
}

}  // namespace

TEST_CASE("LinesEndWithLineFeed") {
  const std::string a = comment(1, 1).line();
  const std::string b = comment(2, 2).line();
  for (const std::string& file :
       {joined({a, "\n", b, "\n"}), joined({a, "\n", b}), joined({a, "\r\n", b, "\r\n"}),
        joined({"\xEF\xBB\xBF", a, "\n", b}), joined({"\n\n", a, "\n \t\r\n\n", b, "\n\n"}),
        joined({a, "\r\r\n", b, "\r"})}) {
    CAPTURE(file);
    Log log;
    const LogReport report = log.add(file, Origin::stored);
    CHECK(report.added == 2);
    CHECK(report.damaged.empty());
    CHECK(export_lines(log, Origin::stored) == file_of({a, b}));
  }
  Log log;
  CHECK(log.add("", Origin::stored).damaged.empty());
  CHECK(log.add("\xEF\xBB\xBF", Origin::stored).damaged.empty());
  CHECK(log.add("\xEF\xBB\xBF\n\xEF\xBB\xBF" + a, Origin::stored).damaged.size() == 1);
  CHECK(log.add(a + "\r" + b, Origin::stored).damaged.size() == 1);
  CHECK(log.size() == 0);
}

TEST_CASE("ALineIsReadAlone") {
  const std::string a = comment(1, 1).line();
  const std::string b = comment(2, 2).line();
  for (const char* const bad :
       {"{", "\"", "[[[", "\xFF", R"({"v":1,"kind":"comment")", "\\", "}}", "/*", "null"}) {
    Log log;
    const LogReport report = log.add(joined({a, "\n", bad, "\n", b, "\n", bad}), Origin::stored);
    CAPTURE(bad);
    CHECK(report.added == 2);
    CHECK(damaged_lines(report) == std::vector<std::uint32_t>{2, 4});
  }
}

TEST_CASE("DamagedLinesAreReportedAndKeptAside") {
  const std::string good = comment(1, 1).line();
  Log log;
  const LogReport report = log.add(
      "\n" + good + "\n{\"é\":?}\r\n\n" + good + "\n{\"v\":1,\"kind\":\"edit\"}\nlast", Origin::stored);
  CHECK(report.added == 1);
  CHECK(report.known == 1);
  REQUIRE(report.damaged.size() == 3);
  CHECK(report.damaged[0] == Diagnostic{Severity::error, {3, 6}, "The line is not JSON."});
  CHECK(report.damaged[1] == Diagnostic{Severity::error, {6, 0}, "\"author\" must be an object."});
  CHECK(report.damaged[2].at.line == 7);
  CHECK(report.damaged_lines == "{\"é\":?}\n{\"v\":1,\"kind\":\"edit\"}\nlast\n");
  CHECK(log.size() == 1);
  CHECK(export_lines(log, Origin::stored) == good + "\n");
}

TEST_CASE("ADamagedRecordIsKept") {
  // A stored record is a few lines: what is wrong with it is reported, its other lines count, and its bytes
  // are there to be saved. That the record stays is the page's part.
  const std::string record = comment(1, 1).line() + "\n" + comment(2, 2).line().substr(0, 90);
  Log log;
  const LogReport report = log.add(record, Origin::stored);
  CHECK(report.added == 1);
  CHECK(damaged_lines(report) == std::vector<std::uint32_t>{2});
  CHECK(report.damaged_lines == comment(2, 2).line().substr(0, 90) + "\n");
}

TEST_CASE("MergeIsTheUnionOfLines") {
  const std::string a = comment(1, 1).line();
  const std::string b = comment(2, 2).line();
  const std::string more = "{\"x\":1," + comment(3, 3).line().substr(1);
  const std::string foreign = "{\"v\":7}";
  Log log;
  LogReport report = log.add(file_of({a, foreign, more}), Origin::stored);
  CHECK(report.added == 3);
  CHECK(report.known == 0);
  report = log.add(file_of({more, b, a, b, foreign}), Origin::stored);
  CHECK(report.added == 1);
  CHECK(report.known == 4);
  CHECK(report.entries.size() == 1);
  CHECK(log[report.entries[0]].line == b);
  CHECK(log.size() == 4);
  // Kept byte for byte, lines with further members are others than those without, and than the same in other
  // bytes.
  report = log.add(file_of({comment(3, 3).line(), " " + more, "{\"v\": 7}"}), Origin::stored);
  CHECK(report.added == 3);
  CHECK(log.size() == 7);
}

TEST_CASE("What a line is known by: all its bytes, wherever its id seems to stand") {
  const std::string a = comment(1, 1).line();
  const std::string b = comment(2, 2).line();
  const std::size_t start = a.find("\"id\":\"");
  const std::string id = a.substr(start, 43);
  // Another's id before its own, the id cut off, and the same id with another text.
  const std::string earlier = "{\"a\":{" + id + "}," + b.substr(1);
  const std::string cut = a.substr(0, start + 20);
  std::string other = a;
  other.replace(other.find("\"seq\":1"), 7, "\"seq\":9");
  Log log;
  log.add(file_of({a, b}), Origin::stored);
  for (int i = 0; i < 2; ++i) {
    const LogReport report = log.add(file_of({earlier, other, a, b, cut}), Origin::stored);
    CHECK(report.added == (i == 0 ? 2 : 0));
    CHECK(report.known == (i == 0 ? 2 : 4));
    CHECK(report.damaged.size() == 1);
  }
  CHECK(log.size() == 4);
}

TEST_CASE("A line that the publisher shows and the reader has is in the set once, of both origins") {
  const std::string a = comment(1, 1).line();
  const std::string b = comment(2, 2).line();
  Log log;
  CHECK(log.add(file_of({a}), Origin::published).added == 1);
  CHECK(log.add(file_of({a, b}), Origin::stored).added == 2);
  CHECK(log.add(file_of({a, b}), Origin::published).added == 1);
  CHECK(log.add(file_of({a, b}), Origin::published).known == 2);
  CHECK(log.size() == 2);
  CHECK(log[0].is_of(Origin::stored));
  CHECK(log[0].is_of(Origin::published));
  Log published;
  published.add(file_of({a}), Origin::published);
  CHECK(export_lines(published, Origin::stored).empty());
  CHECK(export_lines(published, Origin::published) == a + "\n");
}

TEST_CASE("OfTwoEventsWithOneIdTheSmallerLineCounts") {
  std::vector<std::string> lines;
  for (const char* const body : {"b", "a", "c", "d"}) {
    MadeEvent made = comment(1, 1);
    made.body = body;
    lines.push_back(made.line());
  }
  MadeEvent elsewhere = comment(1, 9);
  elsewhere.thread = "other";
  elsewhere.body = "aa";
  lines.push_back(elsewhere.line());
  std::sort(lines.begin(), lines.end());
  const std::string smallest = lines.front();
  do {
    Log log;
    std::uint32_t added = 0;
    for (const std::string& line : lines) added += log.add(line, Origin::stored).added;
    CHECK(added == lines.size());
    CHECK(log.add(file_of(lines), Origin::stored).known == lines.size());
    const std::uint32_t counts = log.event_of(log.find_name(made_id(1)));
    REQUIRE(log[counts].line == smallest);
    REQUIRE(log.size() == lines.size());
  } while (std::next_permutation(lines.begin(), lines.end()));
}

TEST_CASE("No flip of a single bit of a log drops an event that it did not touch") {
  MadeEvent quoting = comment(2, 2, 1);
  quoting.exact = "a \"passage\" of\nthe article";
  const std::vector<std::string> lines = {comment(1, 1).line(), quoting.line(), edit(3, 3, 1).line(),
                                          R"({"v":2,"x":[1.5e3]})", removal(4, 4, 2).line()};
  const std::string file = file_of(lines);
  for (std::size_t at = 0; at < file.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = file;
      flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
      Log log;
      const LogReport report = log.add(flipped, Origin::stored);
      // The lines that are not touched; a flipped line feed joins two, and a new one divides one.
      std::size_t start = 0;
      std::size_t kept = 0;
      for (const std::string& line : lines) {
        const std::size_t end = start + line.size();
        const bool touched = at >= start && at <= end;
        const bool joined = start != 0 && at == start - 1;
        start = end + 1;
        if (touched || joined) continue;
        ++kept;
        bool found = false;
        for (std::uint32_t entry = 0; entry < log.size(); ++entry) found = found || log[entry].line == line;
        CAPTURE(at);
        CAPTURE(bit);
        REQUIRE(found);
      }
      REQUIRE(report.added + report.known + report.damaged.size() >= kept);
    }
  }
}

TEST_CASE("Many lines with one id take their time once") {
  // A list that is walked for each would take 5,000,000,000 steps.
  std::string file;
  MadeEvent made = comment(1, 1);
  for (int i = 100000; i-- > 0;) {
    made.body = std::to_string(i);
    file += made.line() + "\n";
  }
  Log log;
  CHECK(log.add(file, Origin::stored).added == 100000);
  CHECK(log.add(file, Origin::stored).known == 100000);
}

TEST_CASE("A large text is taken, not copied, and says the same") {
  std::string file;
  for (std::uint32_t i = 1; i <= 1000; ++i) {
    MadeEvent made = comment(i, i);
    made.body = i % 3 == 0 ? "Ends with \"quoted\" words." : "Plain.";
    // Some lines are not canonical, and so are written anew.
    file += (i % 5 == 0 ? " " : "") + made.line() + (i % 7 == 0 ? "\n{\n" : "\n");
  }
  Log copied;
  const LogReport expected = copied.add(file, Origin::stored);
  Log log;
  {
    std::string owner = "front" + file;
    const LogReport report = log.take(owner, std::string_view(owner).substr(5), Origin::stored);
    CHECK(owner.empty());
    CHECK(report.added == expected.added);
    CHECK(damaged_lines(report) == damaged_lines(expected));
    owner = file;
    CHECK(log.take(owner, owner, Origin::stored).known == 1000);
    CHECK(owner == file);  // nothing was new
  }
  CHECK(export_lines(log, Origin::stored) == export_lines(copied, Origin::stored));
  CHECK(log.last_seq("t") == 1000);
}

TEST_CASE("A small part of a text, or a small text, is copied") {
  const std::string line = comment(1, 1).line() + "\n";
  for (const std::size_t rest : {std::size_t{0}, std::size_t{1000000}}) {
    Log log;
    std::string owner = line + std::string(rest, ' ');
    CHECK(log.take(owner, std::string_view(owner).substr(0, line.size()), Origin::stored).added == 1);
    CHECK(owner.size() == line.size() + rest);
  }
}

}  // namespace broadside
