#include "text/case_fold.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/punctuation.h"
#include "text/utf8.h"

namespace broadside {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  for_each_code_point(text, [&](char32_t c) { append_case_folded(out, c); });
  return out;
}

}  // namespace

TEST_CASE("Letters that differ in case alone fold to the same") {
  CHECK(folded("Az09-") == "az09-");
  CHECK(folded("ΣΤΙΓΜΑΣ") == folded("στιγμας"));
  CHECK(folded("Қазақ ЁЖ") == "қазақ ёж");
  CHECK(folded("Ƃ ƃ Ɓ Ꙁ Ａ") == "ƃ ƃ ɓ ꙁ ａ");
  CHECK(folded("ꭰᏸ") == "ᎠᏰ");
  CHECK(folded("𐐀𞤀") == "𐐨𞤢");
}

TEST_CASE("A letter may fold to several") {
  CHECK(folded("Straße ẞ") == "strasse ss");
  CHECK(folded("ﬃ և ᾀ") == "ffi եւ ἀι");
  CHECK(folded("İ") == "i\u0307");
}

TEST_CASE("Punctuation is what Unicode calls punctuation or a symbol") {
  for (const char32_t c : {U'!', U'~', U'«', U'—', U'€', U'。', U'✓', U'𐄀', U'🙂'})
    CHECK(is_punctuation(c));
  for (const char32_t c : {U' ', U'0', U'a', U'ª', U'²', U'я', U'中', U'\u0301', U'\U0010FFFF'}) {
    CHECK(!is_punctuation(c));
  }
}

}  // namespace broadside
