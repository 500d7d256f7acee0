// The reader against JSONTestSuite and what once crashed Boost.JSON, from the shared folder.
#include "base/json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "shared.h"

namespace broadside {
namespace {

struct File {
  std::string name;
  std::string expect;  // "accept", "reject", "either", or "" where the corpus does not say
  std::string bytes;
};

std::string from_base64(std::string_view text) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) break;
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFF;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count);
  }
  return bytes;
}

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
