#include "text/word_list.h"

#include <doctest/doctest.h>

namespace broadside {

TEST_CASE("A word is listed when it is one of the words as a whole, in any ASCII case") {
  CHECK(is_listed("on", "true on yes"));
  CHECK(is_listed("YES", "true on yes"));
  CHECK(is_listed("True", "true on yes"));
  CHECK_FALSE(is_listed("o", "true on yes"));
  CHECK_FALSE(is_listed("one", "true on yes"));
  CHECK_FALSE(is_listed("true on", "true on yes"));
  CHECK_FALSE(is_listed("", "true on yes"));
  CHECK_FALSE(is_listed("on", ""));
}

TEST_CASE("A slip of the pen is near: one edit of a short word, two of a longer") {
  CHECK(near_match("tilte", "kicker title") == "title");
  CHECK(near_match("Title", "kicker title") == "title");
  CHECK(near_match("headlin", "headline") == "headline");
  CHECK(near_match("headllinee", "headline") == "headline");
  CHECK(near_match("dat", "date") == "date");
  CHECK(near_match("dates", "date") == "date");
}

TEST_CASE("A different word is not near") {
  CHECK(near_match("layout", "title date").empty());
  CHECK(near_match("dt", "date").empty());
  CHECK(near_match("ix", "id").empty());  // a word of two letters has no slips
  CHECK(near_match("", "date id title").empty());
  CHECK(near_match("a very long key that is nothing like it", "title").empty());
}

}  // namespace broadside
