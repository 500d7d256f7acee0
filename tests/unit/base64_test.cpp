#include "text/base64.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace broadside {
namespace {

std::string encoded(std::string_view bytes) {
  std::string out = "x";
  append_base64(out, bytes);
  return out.substr(1);
}

}  // namespace

TEST_CASE("Base64 is that of RFC 4648, section 10") {
  CHECK(encoded("").empty());
  CHECK(encoded("f") == "Zg==");
  CHECK(encoded("fo") == "Zm8=");
  CHECK(encoded("foo") == "Zm9v");
  CHECK(encoded("foob") == "Zm9vYg==");
  CHECK(encoded("fooba") == "Zm9vYmE=");
  CHECK(encoded("foobar") == "Zm9vYmFy");
}

TEST_CASE("Base64 has its own letters for the highest bits") {
  CHECK(encoded("\xFB\xFF\xBF") == "+/+/");
  CHECK(encoded(std::string_view("\0\0\0", 3)) == "AAAA");
}

}  // namespace broadside
