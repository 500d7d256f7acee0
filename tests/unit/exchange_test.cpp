#include "store/exchange.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "made_events.h"

namespace broadside {

TEST_CASE("ExportIsSorted") {
  MadeEvent first = comment(9, 1);
  first.thread = "a";
  MadeEvent later = comment(3, 2);
  later.thread = "a";
  MadeEvent rival = comment(5, 2);
  rival.thread = "a";
  MadeEvent rival_too = rival;
  rival_too.body = "Text 6";
  MadeEvent large = comment(1, 10);
  large.thread = "a";
  const MadeEvent other_thread = comment(2, 1);  // "t"
  const std::vector<std::string> sorted = {
      first.line(), later.line(),        rival.line(),       rival_too.line(),
      large.line(), other_thread.line(), R"({"v":2,"a":1})", R"({"v":3,"thread":"a"})"};
  MadeHistory history(1);
  for (int i = 0; i < 50; ++i) {
    std::vector<std::string> lines = sorted;
    history.shuffle(lines);
    Log log;
    log.add(file_of(lines), Origin::stored);
    const std::string exported = export_lines(log, Origin::stored);
    REQUIRE(exported == file_of(sorted));
    Log again;
    CHECK(again.add(exported, Origin::stored).damaged.empty());
    REQUIRE(export_lines(again, Origin::stored) == exported);
  }
}

TEST_CASE("What was added is saved by thread") {
  MadeEvent other = comment(2, 1);
  other.thread = "other";
  Log log;
  log.add(comment(7, 7).line(), Origin::stored);
  LogReport report = log.add(file_of({comment(3, 3).line(), other.line(), "{\"v\":2}", comment(7, 7).line(),
                                      R"({"v":2,"thread":"t"})", comment(1, 1).line()}),
                             Origin::stored);
  std::vector<std::pair<std::string, std::string>> saved;
  visit_by_thread(log, report.entries, [&saved](std::string_view thread, std::string_view lines) {
    saved.emplace_back(thread, lines);
  });
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"other", other.line() + "\n"},
      {"t", file_of({comment(1, 1).line(), comment(3, 3).line(), R"({"v":2,"thread":"t"})"})},
      {"", "{\"v\":2}\n"},
  };
  CHECK(saved == expected);
  Buffer<std::uint32_t> none;
  visit_by_thread(log, none, [](std::string_view, std::string_view) { FAIL("nothing to save"); });
}

}  // namespace broadside
