#include "base/json_writer.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace broadside {
namespace {

std::string quoted(std::string_view text, bool html_safe = false) {
  std::string out;
  append_json_string(out, text, html_safe);
  return out;
}

void write_sample(JsonWriter& json) {
  json.begin_object();
  json.member("a", "x");
  json.member_unless_empty("left out", "");
  json.key("b");
  json.begin_array();
  json.number(0);
  json.boolean(true);
  json.null();
  json.begin_object();
  json.end_object();
  json.end_array();
  json.key("c");
  json.begin_array();
  json.end_array();
  json.key("d");
  json.boolean(false);
  json.end_object();
}

}  // namespace

TEST_CASE("A JSON string has the short escapes and lower-case \\u00xx of RFC 8785") {
  CHECK(quoted("\b\t\n\f\r\"\\") == R"("\b\t\n\f\r\"\\")");
  CHECK(quoted(std::string_view("\0\x01\x0B\x1F", 4)) == R"("\u0000\u0001\u000b\u001f")");
}

TEST_CASE("A JSON string leaves the slash, DEL and everything beyond ASCII as it is") {
  CHECK(quoted("/\x7F é € 😀 \xE2\x80\xA8") == "\"/\x7F é € 😀 \xE2\x80\xA8\"");
}

TEST_CASE("Only the HTML-safe style escapes the less-than sign") {
  CHECK(quoted("</script><!--") == "\"</script><!--\"");
  CHECK(quoted("</script><!--", true) == R"("\u003c/script>\u003c!--")");
}

TEST_CASE("Members and elements are separated by commas, compact without white space") {
  std::string out;
  JsonWriter json(out);
  write_sample(json);
  CHECK(out == R"({"a":"x","b":[0,true,null,{}],"c":[],"d":false})");
}

TEST_CASE("The pretty style has a line for each member and keeps empty values on theirs") {
  std::string out;
  JsonWriter json(out, {.pretty = true});
  write_sample(json);
  CHECK(out == R"({
  "a": "x",
  "b": [
    0,
    true,
    null,
    {}
  ],
  "c": [],
  "d": false
})");
}

TEST_CASE("Numbers are written in full") {
  std::string out;
  JsonWriter(out).number(std::numeric_limits<std::uint64_t>::max());
  CHECK(out == "18446744073709551615");
}

TEST_CASE("The HTML-safe style covers keys") {
  std::string out;
  JsonWriter json(out, {.html_safe = true});
  json.begin_object();
  json.member("<", "<");
  json.end_object();
  CHECK(out == R"({"\u003c":"\u003c"})");
}

}  // namespace broadside
