#include "text/typography.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

std::string set(std::string_view language, std::string_view text) {
  Typographer typographer(language);
  std::string out;
  typographer.append(out, text);
  return out;
}

}  // namespace

TEST_CASE("Quotes are those of the language") {
  CHECK(set("en", "\"a 'b' c\"") == "“a ‘b’ c”");
  CHECK(set("en-GB", "\"a\"") == "“a”");
  CHECK(set("ru", "\"a\"") == "«a»");
  CHECK(set("de", "\"a\"") == "„a“");
  CHECK(set("fr", "\"a\"") == "«\u202Fa\u202F»");
  CHECK(set("xx", "\"a\"") == "“a”");
}

TEST_CASE("An apostrophe is one inside words, before digits and at a word's end") {
  CHECK(set("en", "it's the '68 dogs' day") == "it’s the ’68 dogs’ day");
}

TEST_CASE("Hyphens and full stops in groups become dashes and an ellipsis") {
  CHECK(set("en", "a--b a---b a----b...") == "a–b a—b a----b…");
  CHECK(set("en", "a-b. c..d....") == "a-b. c..d....");
}

TEST_CASE("What stands before a piece decides whether its quote opens") {
  Typographer typographer("en");
  std::string out;
  typographer.append(out, "say ");
  typographer.append(out, "\"");
  typographer.see(U'x');
  typographer.append(out, "\"");
  CHECK(out == "say “”");
}

}  // namespace broadside
