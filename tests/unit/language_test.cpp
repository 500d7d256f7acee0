#include "text/language.h"

#include <doctest/doctest.h>

namespace broadside {

TEST_CASE("A language tag is parts of letters and digits with hyphens between") {
  for (const char* tag :
       {"en", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske-1994", "de-CH-x-phonebk", "ast", "EN"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char* tag : {"", "e", "en_US", "en-", "-en", "en--US", "en US", "1n", "en-USAUSAUSA",
                          "englishenglish", "中文", "en\"", "english language"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("Languages of the Arabic, Hebrew and Thaana scripts are written from right to left") {
  for (const char* tag :
       {"ar", "ar-EG", "he", "he-IL", "iw", "fa", "ur", "ps", "yi", "dv", "ug", "ckb", "sd", "AR"}) {
    CAPTURE(tag);
    CHECK(is_rtl_language(tag));
  }
  for (const char* tag : {"", "en", "ru", "kk", "zh", "ja", "az", "arn", "a", "hi", "art-x-ar"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_rtl_language(tag));
  }
}

TEST_CASE("A script in the tag decides the direction") {
  CHECK(is_rtl_language("az-Arab"));
  CHECK(is_rtl_language("ku-Arab-IQ"));
  CHECK(is_rtl_language("ff-adlm"));
  CHECK(is_rtl_language("en-Hebr"));
  CHECK_FALSE(is_rtl_language("ar-Latn"));
  CHECK_FALSE(is_rtl_language("ur-Deva-IN"));
  CHECK(is_rtl_language("ar-EG-1996"));       // a variant, no script
  CHECK_FALSE(is_rtl_language("en-x-arab"));  // of private use
}

}  // namespace broadside
