#include "article/date.h"

#include <cstddef>

#include "text/ascii.h"

namespace broadside {
namespace {

int days_in_month(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void append_number(std::string& out, int value, int unit) {
  for (; unit > 0; unit /= 10) out += static_cast<char>('0' + value / unit % 10);
}

// Reads a date piece by piece; what belongs to the time of day is copied.
class IsoDateReader {
 public:
  IsoDateReader(std::string_view text, Date& out)
      : at_(text.data()), end_(text.data() + text.size()), out_(out) {}

  bool read() {
    const int century = number(99);
    const int year = century * 100 + number(99);
    const int month = skip('-') ? number(12) : 0;
    const int day = skip('-') ? number(31) : 0;
    if (failed_ || year == 0 || month == 0 || day == 0 || day > days_in_month(year, month)) return false;
    out_.year = static_cast<std::uint16_t>(year);
    out_.month = static_cast<std::uint8_t>(month);
    out_.day = static_cast<std::uint8_t>(day);
    if (at_ != end_) read_time();
    return !failed_ && at_ == end_;
  }

 private:
  bool skip(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  // Two digits that make `limit` at most.
  int number(int limit) {
    int value = 0;
    for (int i = 0; i < 2; ++i) {
      if (at_ == end_ || !is_ascii_digit(*at_)) {
        failed_ = true;
        return 0;
      }
      value = value * 10 + (*at_++ - '0');
    }
    if (value > limit) failed_ = true;
    return value;
  }

  // The same, copied after `before`.
  int copy_number(char before, int limit) {
    const int value = number(limit);
    out_.time += before;
    append_number(out_.time, value, 10);
    return value;
  }

  void read_time() {
    failed_ = !skip('T') && !skip('t') && !skip(' ');
    copy_number('T', 23);
    if (!skip(':')) failed_ = true;
    copy_number(':', 59);
    if (skip(':')) {
      copy_number(':', 59);
      if (skip('.')) read_fraction();
    }
    if (at_ != end_) read_zone();
  }

  void read_fraction() {
    const char* start = at_;
    while (at_ != end_ && is_ascii_digit(*at_)) ++at_;
    const auto size = static_cast<std::size_t>(at_ - start);
    if (size == 0) failed_ = true;
    out_.time += '.';
    out_.time.append(start, size < 3 ? size : 3);
  }

  // "Z" or an offset from UTC; the offset gets the colon that RFC 3339 asks for, and if it is zero is "Z".
  void read_zone() {
    skip(' ');
    const std::size_t size = out_.time.size();
    bool zero = skip('Z') || skip('z');
    if (!zero) {
      const char sign = skip('+') ? '+' : '-';
      if (sign == '-' && !skip('-')) failed_ = true;
      const int hours = copy_number(sign, 23);
      skip(':');
      zero = copy_number(':', 59) + hours == 0;
    }
    if (zero) {
      out_.time.resize(size);
      out_.time += 'Z';
    }
  }

  const char* at_;
  const char* end_;
  Date& out_;
  bool failed_ = false;
};

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
  std::optional<Date> date(std::in_place);
  if (!IsoDateReader(text, *date).read()) date.reset();
  return date;
}

}  // namespace broadside
