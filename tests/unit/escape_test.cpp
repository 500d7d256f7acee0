#include "text/escape.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace std::literals;

namespace broadside {

TEST_CASE("What HTML would read as something else is escaped") {
  std::string out;
  append_escaped(out, "a<b> & \"c\"\r\n'd'"sv);
  CHECK(out == "a&lt;b&gt; &amp; &quot;c&quot;\n\n'd'");
}

TEST_CASE("What is escaped is found wherever it stands, and nothing else is") {
  for (int c = 0; c < 256; ++c) {
    std::string alone;
    append_escaped(alone, std::string(1, static_cast<char>(c)));
    const bool special = "&<>\"\r\0"sv.find(static_cast<char>(c)) != std::string_view::npos;
    CHECK((alone != std::string(1, static_cast<char>(c))) == special);
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text = "$% plain text = ;/:?";
      text[at] = static_cast<char>(c);
      std::string out;
      append_escaped(out, text);
      CAPTURE(c);
      CHECK(out == text.substr(0, at) + alone + text.substr(at + 1));
    }
  }
}

TEST_CASE("NUL, which HTML cannot have, is U+FFFD") {
  std::string out;
  append_escaped(out, "a\0b"sv);
  CHECK(out ==
        "a\xEF\xBF\xBD"
        "b");
}

}  // namespace broadside
