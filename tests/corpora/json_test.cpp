// The readers of JSON and of a log's lines against JSONTestSuite and what once crashed Boost.JSON, from the
// shared folder.
#include "base/json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base64.h"
#include "shared.h"
#include "store/exchange.h"
#include "store/line_reader.h"
#include "store/log.h"

namespace broadside {
namespace {

struct File {
  std::string name;
  std::string expect;  // "accept", "reject", "either", or "" where the corpus does not say
  std::string bytes;
};

std::vector<File> read_files(const std::string& path) {
  std::vector<File> files;
  const std::optional<boost::json::value> list = read_shared_json(path);
  if (!list) return files;
  for (const boost::json::value& value : list->as_array()) {
    const boost::json::object& object = value.as_object();
    const boost::json::value* const expect = object.if_contains("expect");
    files.push_back({object.at("name").as_string().c_str(),
                     expect == nullptr ? "" : expect->as_string().c_str(),
                     from_base64(object.at("base64").as_string())});
  }
  REQUIRE(files.size() > 10);
  return files;
}

bool is_json(const std::string& text) {
  Arena strings;
  JsonText json;
  const bool read = json.read(text, strings);
  CHECK(read == json.problem().empty());
  CHECK(json.problem_at() <= text.size());
  if (read) CHECK(json[0].end == json.size());
  return read;
}

// What a log makes of a line of a later version that has `value` as a member.
LineReader::Kind read_as_member(const std::string& value) {
  const std::string line = R"({"v":2,"x":)" + value + "}";
  Arena texts;
  LineReader reader;
  const LineReader::Kind kind = reader.read(line, texts);
  CHECK((kind == LineReader::Kind::damaged) == !reader.problem().empty());
  CHECK(reader.problem_at() <= line.size());
  return kind;
}

// A log counts every line of `bytes`, and hands back or exports again what it read.
void check_log(const std::string& bytes) {
  Log log;
  const LogReport report = log.add(bytes, Origin::stored);
  CHECK(report.added == log.size());
  CHECK(report.entries.size() == report.added);
  CHECK(report.damaged.empty() == report.damaged_lines.empty());
  const std::string exported = export_lines(log, Origin::stored);
  Log again;
  CHECK(again.add(exported, Origin::stored).damaged.empty());
  CHECK(export_lines(again, Origin::stored) == exported);
}

}  // namespace

TEST_CASE("JSONTestSuite is accepted and rejected as its files' names say") {
  for (const File& file : read_files("corpora/json/jsontestsuite-parsing.json")) {
    CAPTURE(file.name);
    const bool read = is_json(file.bytes);
    // Two of them have a key twice, which is allowed in JSON but not here.
    const bool twins = file.name.find("duplicated_key") != std::string::npos;
    if (file.expect == "accept") CHECK(read == !twins);
    if (file.expect == "reject") CHECK(!read);
  }
}

TEST_CASE("A log reads what RFC 8259 accepts of JSONTestSuite, and calls the rest damaged") {
  int carried = 0;
  int damaged = 0;
  for (const File& file : read_files("corpora/json/jsontestsuite-parsing.json")) {
    CAPTURE(file.name);
    const bool read = read_as_member(file.bytes) == LineReader::Kind::foreign;
    const bool twins = file.name.find("duplicated_key") != std::string::npos;
    if (file.expect == "accept") CHECK(read == !twins);
    if (file.expect == "reject") CHECK(!read);
    ++(read ? carried : damaged);
    check_log(file.bytes);
    check_log(R"({"v":2,"x":)" + file.bytes + "}\n" + file.bytes);
  }
  MESSAGE("carried along ", carried, ", damaged ", damaged);
}

TEST_CASE("What parsers read in different ways, and old crashes, leave a log in order") {
  for (const char* const path :
       {"corpora/json/jsontestsuite-transform.json", "corpora/json/boost-json-old-crashes.json"}) {
    for (const File& file : read_files(path)) {
      CAPTURE(file.name);
      static_cast<void>(read_as_member(file.bytes));
      check_log(file.bytes);
      check_log(R"({"v":2,"x":)" + file.bytes + "}");
    }
  }
}

TEST_CASE(
    "The files of JSONTestSuite that parsers read in different ways, and old crashes, are read or refused") {
  int read = 0;
  for (const char* const path :
       {"corpora/json/jsontestsuite-transform.json", "corpora/json/boost-json-old-crashes.json"}) {
    for (const File& file : read_files(path)) {
      CAPTURE(file.name);
      read += is_json(file.bytes) ? 1 : 0;
    }
  }
  MESSAGE("read ", read);
}

}  // namespace broadside
