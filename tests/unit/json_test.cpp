#include "base/json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace broadside {
namespace {

using Kind = JsonValue::Kind;

bool is_json(std::string_view text) {
  Arena strings;
  JsonText json;
  return json.read(text, strings);
}

std::string problem(std::string_view text) {
  Arena strings;
  JsonText json;
  REQUIRE(!json.read(text, strings));
  return std::to_string(json.problem_at()) + " " + std::string(json.problem());
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("JSON is read into a row of values") {
  const std::string source = R"( {"a":[1,"b",{}],"c\u0064":null,"e":true,"f":-1.5e3} )";
  Arena strings;
  JsonText json;
  REQUIRE(json.read(source, strings));
  const struct {
    Kind kind;
    std::uint32_t end;
    std::string_view text;
    std::uint64_t integer;
  } expected[] = {
      {Kind::object, 12, "", 0},  {Kind::string, 2, "a", 0},  {Kind::array, 6, "", 0},
      {Kind::integer, 4, "", 1},  {Kind::string, 5, "b", 0},  {Kind::object, 6, "", 0},
      {Kind::string, 7, "cd", 0}, {Kind::null, 8, "", 0},     {Kind::string, 9, "e", 0},
      {Kind::boolean, 10, "", 1}, {Kind::string, 11, "f", 0}, {Kind::number, 12, "", 0},
  };
  REQUIRE(json.size() == std::size(expected));
  for (std::size_t i = 0; i < json.size(); ++i) {
    CAPTURE(i);
    CHECK(json[i].kind == expected[i].kind);
    CHECK(json[i].end == expected[i].end);
    CHECK(json[i].text == expected[i].text);
    CHECK(json[i].integer == expected[i].integer);
  }
}

TEST_CASE("A string without escapes is a view of its source, and others live in the arena") {
  const std::string source = R"(["plain","\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00","mixed \n and more",""])";
  Arena strings;
  JsonText json;
  REQUIRE(json.read(source, strings));
  CHECK(json[1].text.data() == source.data() + 2);
  CHECK(json[2].text == "\"\\/\b\f\n\r\té😀");
  CHECK(json[3].text == "mixed \n and more");
  CHECK(json[4].text.empty());
}

TEST_CASE("A long string with escapes is put together") {
  std::string source = "[\"";
  std::string expected;
  for (int i = 0; i < 3000; ++i) {
    source += "abc\\u00e9\\n";
    expected += "abcé\n";
  }
  source += R"(","next"])";
  Arena strings;
  JsonText json;
  REQUIRE(json.read(source, strings));
  CHECK(json[1].text == expected);
  CHECK(json[2].text == "next");
}

TEST_CASE("Integers are exact up to 2^53-1, and other numbers are recognised") {
  Arena strings;
  JsonText json;
  REQUIRE(json.read(
      "[0,9007199254740991,9007199254740992,18446744073709551615,18446744073709551616,-1,1.0,1e0]", strings));
  CHECK(json[1].kind == Kind::integer);
  CHECK(json[1].integer == 0);
  CHECK(json[2].kind == Kind::integer);
  CHECK(json[2].integer == 9007199254740991);
  for (std::size_t i = 3; i < json.size(); ++i) {
    CAPTURE(i);
    CHECK(json[i].kind == Kind::number);
  }
}

TEST_CASE("What RFC 8259 does not allow is refused") {
  for (const char* const text : {"",          " ",          "{",
                                 "[1,]",      "{\"a\":1,}", "[1 2]",
                                 "{\"a\" 1}", "{a:1}",      "'a'",
                                 "[01]",      "[+1]",       "[.5]",
                                 "[5.]",      "[1e]",       "[0x1]",
                                 "[NaN]",     "nul",        "truefalse",
                                 "[1]x",      "[1],",       "// c\n1",
                                 "/**/1",     "\"a",        R"("\x")",
                                 R"("\u12")", "\"a\nb\"",   "\"\x01\"",
                                 "\"\t\"",    "[\"a\",",    "{\"a\":}",
                                 "{1:2}",     "[-]",        "\xEF\xBB\xBF[]",
                                 "[1]\x0C",   "\xC2\xA0[]", "[1\xC2\xA0]",
                                 "]",         "{]",         "[}",
                                 "{\"a\"}"}) {
    CAPTURE(text);
    CHECK(!is_json(text));
  }
  CHECK(!is_json(std::string_view("[1\0]", 4)));
  CHECK(!is_json(std::string_view("\"a\0b\"", 5)));
}

TEST_CASE("What RFC 8259 allows is read") {
  for (const char* const text : {"1", "-0", "\"\"", "null", " [ ] ", "\t{\r\n}\n", "[1e5,1E+5,1e-5,0.5,-0.0]",
                                 "\"\x7F\"", R"("\u0000")", R"({"":{"":[]}})", "\"\xF4\x8F\xBF\xBF\""}) {
    CAPTURE(text);
    CHECK(is_json(text));
  }
}

TEST_CASE("Half of a surrogate pair is refused, and so is ill-formed UTF-8") {
  for (const char* const text :
       {R"("\ud800")", R"("\udc00")", R"("\ud800\ud800")", R"("\ud800x")", R"("\ud800\n")",
        R"("\udbff\u0041")", "\"\x80\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"",
        "\"\xE2\x82\"", "\"\xFF\"", "{\"\xC3\":1}", "\"\xE2\x82\\n\""}) {
    CAPTURE(text);
    CHECK(!is_json(text));
  }
  CHECK(is_json(R"("\udbff\udfff")"));
}

TEST_CASE("A key that an object has twice is refused, however it is written") {
  CHECK(!is_json(R"({"a":1,"a":1})"));
  CHECK(!is_json(R"({"a":1,"\u0061":2})"));
  CHECK(!is_json(R"([{"b":{"a":1,"c":2,"a":3}}])"));
  CHECK(is_json(R"({"a":{"a":{"a":1}},"b":{"a":1}})"));
  std::string many = "{";
  for (int i = 0; i < 20000; ++i) many += "\"k" + std::to_string(i) + "\":0,";
  CHECK(is_json(many + "\"last\":0}"));
  CHECK(!is_json(many + "\"k7\":0}"));
}

TEST_CASE("Objects and arrays nest 32 deep") {
  CHECK(is_json(nested(32)));
  CHECK(!is_json(nested(33)));
  CHECK(!is_json(nested(1000000)));
  std::string objects;
  for (int i = 0; i < 33; ++i) objects += "{\"a\":";
  CHECK(problem(objects) == "160 nests objects and arrays more than 32 deep");
}

TEST_CASE("It is told what is wrong, and where") {
  CHECK(problem("[1,?]") == "3 is not JSON");
  CHECK(problem("[1") == "2 is cut off");
  CHECK(problem(R"({"a":1,"a":2})").find("has a member twice") != std::string::npos);
}

TEST_CASE("A reader is used again after an error") {
  Arena strings;
  JsonText json;
  CHECK(!json.read("[1,[2,", strings));
  CHECK(json.read("[3]", strings));
  CHECK(json.size() == 2);
  CHECK(json[0].end == 2);
}

}  // namespace broadside
