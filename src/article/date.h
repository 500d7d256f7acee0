#pragma once
#include <cstdint>
#include <string_view>

namespace broadside {

// A calendar date with an optional time of day, as an author wrote it. Proleptic Gregorian, years 1 to 9999.
struct Date {
  std::uint16_t year = 0;  // 0: there is no date
  std::uint8_t month = 0;  // 1 to 12
  std::uint8_t day = 0;    // 1 to 31
  std::uint8_t size = 0;   // of `text`
  char text[29] = {};      // "2026-06-04", or with a time as in "2026-06-04T09:30:00.5+05:00"

  explicit operator bool() const { return year != 0; }
  // The value for <time datetime> and schema.org; a view of this date.
  [[nodiscard]] std::string_view iso() const { return {text, size}; }
  friend bool operator==(const Date&, const Date&) = default;
};

// The date of that year, 1 to 9999, month and day; none where the calendar has no such day.
Date calendar_date(unsigned year, unsigned month, unsigned day);

// Reads "2026-06-04", or with a time after "T", "t" or one space: hours and minutes, optional seconds and
// fraction, optional "Z" or offset (RFC 3339, section 5.6, with seconds, offset and the offset's colon
// optional, and one space allowed before the offset). A date that is not in the calendar gives none. So
// does a leap second, which <time datetime> does not take either. Of a fraction three digits are kept; an
// offset of zero becomes "Z".
Date parse_date(std::string_view text);

}  // namespace broadside
