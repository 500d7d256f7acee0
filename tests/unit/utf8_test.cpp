#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {

TEST_CASE("A truncated sequence becomes one replacement character") {
  CHECK(replace_invalid_utf8("a\xE2\x82") == "a\xEF\xBF\xBD");
}

TEST_CASE("Each maximal subpart becomes one replacement character") {
  CHECK(replace_invalid_utf8("\xF0\x80\x80\x41") ==
        "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
        "A");
  CHECK(replace_invalid_utf8("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(replace_invalid_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") ==
        "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
        "A");
}

TEST_CASE("Well-formed text is left as it is") {
  const std::string text =
      "plain, \xC3\xA9, \xE2\x82\xAC, \xF0\x9F\x98\x80, \xEF\xBF\xBD, plain again and long";
  CHECK(valid_utf8_prefix(text) == text.size());
  CHECK(replace_invalid_utf8(text) == text);
}

TEST_CASE("decode_utf8_before finds the code point that ends at the offset") {
  const std::string text =
      "a\xE2\x82\xAC"
      "b\xF0\x9F\x98\x80";
  CHECK(decode_utf8_before(text, 1).code_point == U'a');
  CHECK(decode_utf8_before(text, 4).code_point == U'\x20AC');
  CHECK(decode_utf8_before(text, text.size()).code_point == U'\x1F600');
}

TEST_CASE("Every scalar value survives encoding and decoding") {
  for (char32_t c = 1; c <= 0x10FFFF; c += 7) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const Decoded decoded = decode_utf8(text, 0);
    REQUIRE(decoded.code_point == c);
    REQUIRE(decoded.size == text.size());
  }
}

}  // namespace broadside
