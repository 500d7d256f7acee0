#include "store/comment_event.h"

#include <algorithm>

#include "base/eight_bytes.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace broadside {
namespace {

// The two digits at `at`.
int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

// Does `text` look like `model`, in which 0 stands for any digit and x for any digit of lower-case
// hexadecimal? A model has eight bytes at least.
bool has_form(std::string_view text, std::string_view model) {
  if (text.size() != model.size()) return false;
  for (std::size_t next = 0; next < text.size(); next += 8) {
    const std::size_t at = std::min(next, text.size() - 8);
    const std::uint64_t bytes = eight_bytes(text.data() + at);
    const std::uint64_t wanted = eight_bytes(model.data() + at);
    if ((bytes & kHighBits) != 0) return false;
    const std::uint64_t digits = each_between(bytes, '0', '9');
    const std::uint64_t hexadecimal = each_between(wanted, 'x', 'x');
    const std::uint64_t fits = (each_between(wanted, '0', '0') & digits) |
                               (hexadecimal & (digits | each_between(bytes, 'a', 'f'))) |
                               (each_between(bytes ^ wanted, 0, 0) & ~hexadecimal);
    if (fits != kHighBits) return false;
  }
  return true;
}

}  // namespace

bool is_event_id(std::string_view text) {
  constexpr std::string_view kModel = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return has_form(text, kModel);
}

bool is_event_time(std::string_view text) {
  constexpr std::string_view kModel = "0000-00-00T00:00:00.000Z";
  if (!has_form(text, kModel)) return false;
  const int year = two_digits(text, 0) * 100 + two_digits(text, 2);
  const int month = two_digits(text, 5);
  const int day = two_digits(text, 8);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int days = month == 2 ? 28 + (leap ? 1 : 0) : 30 + ((month + month / 8) & 1);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days && two_digits(text, 11) < 24 &&
         two_digits(text, 14) < 60 && two_digits(text, 17) < 60;
}

bool is_actor_key(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_alnum(c) && c != '-' && c != '_') return false;
  }
  return !text.empty() && text.size() <= 128;
}

bool is_thread_name(std::string_view text) {
  if (text.empty() || count_code_points(text) > kMostThreadCharacters) return false;
  bool controls = false;
  for_each_code_point(text, [&controls](char32_t c) { controls |= c < 0x20 || (c >= 0x7F && c < 0xA0); });
  return !controls;
}

}  // namespace broadside
