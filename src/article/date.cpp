#include "article/date.h"

#include "text/ascii.h"

namespace broadside {
namespace {

// Steps over what looks like `shape`, in which 0 is any digit; false where the text is something else.
bool match(const char*& at, const char* end, const char* shape) {
  const char* next = at;
  for (; *shape != '\0'; ++shape, ++next) {
    if (next == end || (*shape == '0' ? !is_ascii_digit(*next) : *next != *shape)) return false;
  }
  at = next;
  return true;
}

// The number that two digits make.
int two_digits(const char* at) { return (at[0] - '0') * 10 + (at[1] - '0'); }

int days_in_month(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// "Z" or an offset from UTC; the offset gets the colon that RFC 3339 asks for, and if it is zero is "Z".
bool read_zone(const char* at, const char* end, std::string& out) {
  const char* zone = at;
  if (match(at, end, "Z") || match(at, end, "z")) {
    out += 'Z';
    return at == end;
  }
  if (!match(at, end, "+00") && !match(at, end, "-00")) return false;
  match(at, end, ":");
  const char* minutes = at;
  if (!match(at, end, "00") || at != end || two_digits(zone + 1) > 23 || two_digits(minutes) > 59)
    return false;
  if (two_digits(zone + 1) + two_digits(minutes) == 0) {
    out += 'Z';
    return true;
  }
  out.append(zone, 3);
  out += ':';
  out.append(minutes, 2);
  return true;
}

// The time of day behind the "T".
bool read_time(const char* at, const char* end, std::string& out) {
  const char* time = at;
  if (!match(at, end, "00:00") || two_digits(time) > 23 || two_digits(time + 3) > 59) return false;
  out = 'T';
  out.append(time, 5);
  if (match(at, end, ":00")) {
    if (two_digits(time + 6) > 59) return false;
    out.append(time + 5, 3);
    if (match(at, end, ".0")) {
      while (match(at, end, "0")) continue;
      out.append(time + 8, static_cast<std::size_t>(at - time > 12 ? 4 : at - time - 8));
    }
  }
  if (at == end) return true;
  match(at, end, " ");
  return read_zone(at, end, out);
}

void append_number(std::string& out, int value, int unit) {
  for (; unit > 0; unit /= 10) out += static_cast<char>('0' + value / unit % 10);
}

}  // namespace

std::string Date::iso() const {
  std::string out;
  append_number(out, year, 1000);
  out += '-';
  append_number(out, month, 10);
  out += '-';
  append_number(out, day, 10);
  out += time;
  return out;
}

std::optional<Date> parse_date(std::string_view text) {
  std::optional<Date> date;
  const char* start = text.data();
  const char* end = start + text.size();
  const char* at = start;
  if (!match(at, end, "0000-00-00")) return date;
  const int year = two_digits(start) * 100 + two_digits(start + 2);
  const int month = two_digits(start + 5);
  const int day = two_digits(start + 8);
  if (year == 0 || month == 0 || month > 12 || day == 0 || day > days_in_month(year, month)) return date;
  date.emplace();
  date->year = static_cast<std::uint16_t>(year);
  date->month = static_cast<std::uint8_t>(month);
  date->day = static_cast<std::uint8_t>(day);
  if (at == end) return date;
  const bool separated = match(at, end, "T") || match(at, end, "t") || match(at, end, " ");
  if (!separated || !read_time(at, end, date->time)) date.reset();
  return date;
}

}  // namespace broadside
