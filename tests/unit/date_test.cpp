#include "article/date.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

// What a text is read as, "" when it is no date.
std::string read(std::string_view text) {
  const Date date = parse_date(text);
  return std::string(date.iso());
}

}  // namespace

TEST_CASE("A date is four, two and two digits with hyphens") {
  CHECK(read("2026-06-04") == "2026-06-04");
  CHECK(read("0001-01-01") == "0001-01-01");
  CHECK(read("9999-12-31") == "9999-12-31");
  for (const char* text :
       {"", "2026", "2026-06", "2026-6-4", "26-06-04", "2026/06/04", "20260604", "2026-06-04x", " 2026-06-04",
        "2026-06-04 ", "12026-06-04", "-026-06-04", "2026-06-0a"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("A date gives its parts") {
  const Date date = parse_date("2026-06-04T09:30:00+05:00");
  REQUIRE(bool(date));
  CHECK(date.year == 2026);
  CHECK(date.month == 6);
  CHECK(date.day == 4);
  CHECK(date.iso() == "2026-06-04T09:30:00+05:00");
}

TEST_CASE("A date that is not in the calendar is none") {
  for (const char* text : {"0000-01-01", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31",
                           "2026-06-31", "2026-09-31", "2026-11-31", "2026-02-30"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
  CHECK(read("2026-01-31") == "2026-01-31");
  CHECK(read("2026-04-30") == "2026-04-30");
  CHECK(read("2026-12-31") == "2026-12-31");
}

TEST_CASE("Leap years are those of the Gregorian calendar") {
  CHECK(read("2024-02-29") == "2024-02-29");
  CHECK(read("2000-02-29") == "2000-02-29");
  CHECK(read("2025-02-29").empty());
  CHECK(read("1900-02-29").empty());
  CHECK(read("2100-02-29").empty());
  CHECK(read("2025-02-28") == "2025-02-28");
}

TEST_CASE("A time follows T, t or one space") {
  CHECK(read("2026-06-04T09:30") == "2026-06-04T09:30");
  CHECK(read("2026-06-04t09:30") == "2026-06-04T09:30");
  CHECK(read("2026-06-04 09:30") == "2026-06-04T09:30");
  for (const char* text : {"2026-06-04T", "2026-06-04  09:30", "2026-06-04_09:30", "2026-06-04T9:30",
                           "2026-06-04T09", "2026-06-04T0930", "2026-06-04T09:30 "}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("Seconds and their fraction are optional, and three digits of a fraction are kept") {
  CHECK(read("2026-06-04T23:59:59") == "2026-06-04T23:59:59");
  CHECK(read("2026-06-04T00:00:00.5Z") == "2026-06-04T00:00:00.5Z");
  CHECK(read("2026-06-04T00:00:00.123") == "2026-06-04T00:00:00.123");
  CHECK(read("2026-06-04T00:00:00.123456789Z") == "2026-06-04T00:00:00.123Z");
  for (const char* text : {"2026-06-04T09:30:", "2026-06-04T09:30:5", "2026-06-04T09:30:00.",
                           "2026-06-04T09:30.5", "2026-06-04T09:30:00,5", "2026-06-04T09:30:00.Z"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("A time that no clock shows is none") {
  for (const char* text : {"2026-06-04T24:00", "2026-06-04T23:60", "2026-06-04T23:59:60",
                           "2026-06-04T99:99:99", "2026-06-04T-1:00"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("An offset is written with a colon, and an offset of zero as Z") {
  CHECK(read("2026-06-04T09:30Z") == "2026-06-04T09:30Z");
  CHECK(read("2026-06-04T09:30z") == "2026-06-04T09:30Z");
  CHECK(read("2026-06-04T09:30:00+05:00") == "2026-06-04T09:30:00+05:00");
  CHECK(read("2026-06-04T09:30:00-03:30") == "2026-06-04T09:30:00-03:30");
  CHECK(read("2026-06-04 09:30:00 +0500") == "2026-06-04T09:30:00+05:00");
  CHECK(read("2026-06-04 09:30:00 Z") == "2026-06-04T09:30:00Z");
  CHECK(read("2026-06-04T09:30:00+00:00") == "2026-06-04T09:30:00Z");
  CHECK(read("2026-06-04T09:30:00-00:00") == "2026-06-04T09:30:00Z");
  CHECK(read("2026-06-04T09:30:00+00:30") == "2026-06-04T09:30:00+00:30");
  for (const char* text :
       {"2026-06-04T09:30+5", "2026-06-04T09:30+05", "2026-06-04T09:30+05:0", "2026-06-04T09:30+24:00",
        "2026-06-04T09:30+05:60", "2026-06-04T09:30+05:000", "2026-06-04T09:30ZZ", "2026-06-04T09:30UTC",
        "2026-06-04T09:30  Z", "2026-06-04+05:00", "2026-06-04Z"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("What is read reads the same again") {
  for (const char* text :
       {"2026-06-04", "2026-06-04 09:30", "2026-06-04t09:30:00.5z", "2026-06-04 09:30:00 -0330"}) {
    const std::string once = read(text);
    CHECK(!once.empty());
    CHECK(read(once) == once);
  }
}

}  // namespace broadside
