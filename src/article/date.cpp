#include "article/date.h"

#include "text/ascii.h"

namespace broadside {
namespace {

unsigned days_in_month(unsigned year, unsigned month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return 30 + (month + (month > 7)) % 2;
}

void append(Date& date, char c) { date.text[date.size++] = c; }

void append_two(Date& date, char before, unsigned value) {
  if (before != 0) append(date, before);
  append(date, static_cast<char>('0' + value / 10));
  append(date, static_cast<char>('0' + value % 10));
}

// Reads a date piece by piece; what belongs to the time of day is copied.
class IsoDateReader {
 public:
  explicit IsoDateReader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  Date read() {
    const unsigned century = number(99);
    const unsigned year = century * 100 + number(99);
    const unsigned month = skip('-') ? number(12) : 0;
    const unsigned day = skip('-') ? number(31) : 0;
    if (!failed_) out_ = calendar_date(year, month, day);
    if (out_ && at_ != end_) read_time();
    return failed_ || at_ != end_ ? Date{} : out_;
  }

 private:
  bool skip(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  // Two digits that make `limit` at most.
  unsigned number(unsigned limit) {
    unsigned value = 0;
    for (int i = 0; i < 2; ++i) {
      if (at_ == end_ || !is_ascii_digit(*at_)) {
        failed_ = true;
        return 0;
      }
      value = value * 10 + static_cast<unsigned>(*at_++ - '0');
    }
    if (value > limit) failed_ = true;
    return value;
  }

  // The same, copied after `before`.
  unsigned copy_number(char before, unsigned limit) {
    const unsigned value = number(limit);
    append_two(out_, before, value);
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
    append(out_, '.');
    const char* start = at_;
    for (; at_ != end_ && is_ascii_digit(*at_); ++at_) {
      if (at_ < start + 3) append(out_, *at_);
    }
    if (at_ == start) failed_ = true;
  }

  // "Z" or an offset from UTC; the offset gets the colon that RFC 3339 asks for, and if it is zero is "Z".
  void read_zone() {
    skip(' ');
    const std::uint8_t size = out_.size;
    bool zero = skip('Z') || skip('z');
    if (!zero) {
      const char sign = skip('+') ? '+' : '-';
      if (sign == '-' && !skip('-')) failed_ = true;
      const unsigned hours = copy_number(sign, 23);
      skip(':');
      zero = copy_number(':', 59) + hours == 0;
    }
    if (zero) {
      out_.size = size;
      append(out_, 'Z');
    }
  }

  const char* at_;
  const char* end_;
  Date out_;
  bool failed_ = false;
};

}  // namespace

Date calendar_date(unsigned year, unsigned month, unsigned day) {
  Date date;
  if (year == 0 || month - 1 >= 12 || day - 1 >= days_in_month(year, month)) return date;
  date.year = static_cast<std::uint16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  append_two(date, 0, year / 100);
  append_two(date, 0, year % 100);
  append_two(date, '-', month);
  append_two(date, '-', day);
  return date;
}

Date parse_date(std::string_view text) { return IsoDateReader(text).read(); }

}  // namespace broadside
