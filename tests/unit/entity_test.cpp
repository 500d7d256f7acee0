#include "text/entity.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

std::string decoded(std::string_view text) {
  std::string out;
  append_decoded(out, text);
  return out;
}

ReferenceKind kind_of(std::string_view reference) {
  std::string out;
  return append_reference(out, reference);
}

}  // namespace

TEST_CASE("Named references of HTML 4 are decoded") {
  CHECK(decoded("&amp;&lt;&gt;&quot;") == "&<>\"");
  CHECK(decoded("&AElig;&zwnj;&zeta;&hellip;&nbsp;") == "Æ\u200Cζ…\u00A0");
}

TEST_CASE("Every name of an ASCII character is decoded, so that none can hide one in a URL") {
  CHECK(decoded("&Tab;&NewLine;&colon;&sol;&bsol;&lpar;&rpar;&num;&quest;&commat;&period;&lowbar;&fjlig;") ==
        "\t\n:/\\()#?@._fj");
}

TEST_CASE("Numeric references are decoded, and those that stand for no character become U+FFFD") {
  CHECK(decoded("&#65;&#x41;&#X1F600;") == "AA\xF0\x9F\x98\x80");
  CHECK(decoded("&#0;&#xD800;&#x110000;&#9999999;") == "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("What does not have the form of a reference is text") {
  CHECK(decoded("&;&#;&#x;&#xG;&12;&a b;& amp;&amp") == "&;&#;&#x;&#xG;&12;&a b;& amp;&amp");
  CHECK(reference_size("&#12345678;") == 0);
  CHECK(reference_size("&#x1234567;") == 0);
}

TEST_CASE("A name that is not in the table is passed on, unless a browser would read its start") {
  CHECK(kind_of("&ContourIntegral;") == ReferenceKind::unknown);
  CHECK(kind_of("&NoSuchName;") == ReferenceKind::unknown);
  CHECK(kind_of("&notit;") == ReferenceKind::text);
  CHECK(kind_of("&copyright;") == ReferenceKind::text);
  CHECK(kind_of("&ampx;") == ReferenceKind::text);
  CHECK(kind_of("&notin;") == ReferenceKind::decoded);
  CHECK(kind_of("&notinva;") == ReferenceKind::unknown);
  CHECK(kind_of("&ltrif;") == ReferenceKind::unknown);
}

}  // namespace broadside
