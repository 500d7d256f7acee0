#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broadside {

// A calendar date with an optional time of day, as an author wrote it. Proleptic Gregorian, years 1 to 9999.
struct Date {
  std::uint16_t year = 0;
  std::uint8_t month = 0;  // 1 to 12
  std::uint8_t day = 0;    // 1 to 31
  std::string time;        // "", or the part after the date: "T09:30", "T09:30:00Z" or "T09:30:00.5+05:00"

  // The value for <time datetime> and schema.org: "2026-06-04" or "2026-06-04T09:30:00Z".
  [[nodiscard]] std::string iso() const;
  friend bool operator==(const Date&, const Date&) = default;
};

// Reads "2026-06-04", or with a time after "T", "t" or one space: hours and minutes, optional seconds and
// fraction, optional "Z" or offset (RFC 3339, section 5.6, with seconds, offset and the offset's colon
// optional, and one space allowed before the offset). A date that is not in the calendar gives nothing. So
// does a leap second, which <time datetime> does not take either. Of a fraction three digits are kept; an
// offset of zero becomes "Z".
std::optional<Date> parse_date(std::string_view text);

}  // namespace broadside
