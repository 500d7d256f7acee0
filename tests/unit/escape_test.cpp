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

TEST_CASE("NUL, which HTML cannot have, is U+FFFD") {
  std::string out;
  append_escaped(out, "a\0b"sv);
  CHECK(out ==
        "a\xEF\xBF\xBD"
        "b");
}

}  // namespace broadside
