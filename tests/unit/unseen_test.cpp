#include "text/unseen.h"

#include <doctest/doctest.h>

namespace broadside {
namespace {

TEST_CASE("What is not seen in a name, or turns it around, is written out") {
  // NOLINTNEXTLINE(misc-misleading-bidirectional): that is what it is about
  CHECK_EQ(with_unseen_shown("Ann\u202Eeel"), "Ann[U+202E]eel");
  CHECK_EQ(with_unseen_shown("\u2066\u2069\u200F\u061C"), "[U+2066][U+2069][U+200F][U+061C]");
  CHECK_EQ(with_unseen_shown("A\u00ADn\u200Bn\uFEFF"), "A[U+00AD]n[U+200B]n[U+FEFF]");
  CHECK_EQ(with_unseen_shown("\u3164"), "[U+3164]");
  CHECK_EQ(with_unseen_shown("\U000E0041"), "[U+E0041]");
  CHECK_EQ(with_unseen_shown("\u2800"), "[U+2800]");
  CHECK_EQ(with_unseen_shown("\u200D"), "[U+200D]");
  CHECK_EQ(with_unseen_shown("Ann\u200D"), "Ann[U+200D]");
  CHECK_EQ(with_unseen_shown("\uFE0FAnn\uFE0F"), "[U+FE0F]Ann[U+FE0F]");
  CHECK_EQ(with_unseen_shown("\u00A0\u2003"), "[U+00A0]\u2003");
  CHECK_EQ(with_unseen_shown("a\x01\r\n\tb"), "a[U+0001][U+000D][U+000A][U+0009]b");
}

TEST_CASE("A name of any script, with joiners, marks and emoji, stays as it is") {
  for (const char* name : {"", "Ann Lee", "Жанна Ә.", "می\u200Cخواهم", "क\u094D\u200Dष", "👩\u200D👩\u200D👧",
                           "❤\uFE0F", "1\uFE0F\u20E3", "Zoë", "e\u0301",
                           "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}) {
    CHECK_EQ(with_unseen_shown(name), name);
  }
}

}  // namespace
}  // namespace broadside
