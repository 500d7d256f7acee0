#include "article/written_date.h"

#include <cstdint>

#include "article/capture_phrases.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

enum class Kind : std::uint8_t { number, month, filler, time, other };

struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  Kind kind = Kind::other;
  std::uint32_t value = 0;  // of a number, or of a month from 1
  std::uint32_t digits = 0;
  char32_t before = 0;  // the character in front of it
};

constexpr std::size_t kMostTokens = 24;

// The signs after year, month, day and the parts of the time of day in Chinese and Japanese.
bool is_date_sign(char32_t c) {
  for (const char32_t sign : {U'年', U'月', U'日', U'号', U'時', U'时', U'分'}) {
    if (c == sign) return true;
  }
  return false;
}

// Marks the numbers of a time of day, "10:30" or "10.30", and the time zone behind it.
void mark_times(std::string_view line, Token* tokens, std::size_t count) {
  const auto is_joined = [&](std::size_t i, char32_t sign) {
    return i > 0 && i < count && tokens[i].before == sign && tokens[i - 1].end + 1 == tokens[i].begin;
  };
  for (std::size_t i = 1; i < count; ++i) {
    Token& token = tokens[i];
    Token& before = tokens[i - 1];
    if (before.kind == Kind::time && token.kind == Kind::other && token.end - token.begin <= 4) {
      bool capitals = true;
      for (std::size_t k = token.begin; k < token.end; ++k) capitals = capitals && is_between(static_cast<unsigned char>(line[k]), 'A', 'Z');
      if (capitals) token.kind = Kind::filler;
    }
    if (token.kind != Kind::number || token.digits != 2 || before.digits == 0 || before.digits > 2) continue;
    const bool points = is_joined(i, '.') && !is_joined(i - 1, '.') && !is_joined(i + 1, '.');
    if (is_joined(i, ':') || points) before.kind = token.kind = Kind::time;
  }
}

// Splits `line` into runs of digits and runs of letters. Returns how many there are; more than fit in is 0.
std::size_t split(std::string_view line, Token (&tokens)[kMostTokens]) {
  std::size_t count = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded next = decode_utf8(line, at);
    if (!is_word(next.code_point)) {
      before = next.code_point;
      at += next.size;
      continue;
    }
    if (count == kMostTokens) return 0;
    Token& token = tokens[count++];
    token = {};
    token.begin = at;
    token.before = before;
    const bool number = digit_value(next.code_point) >= 0;
    while (at < line.size()) {
      const Decoded here = decode_utf8(line, at);
      const int digit = digit_value(here.code_point);
      if (!is_word(here.code_point) || (digit >= 0) != number) break;
      if (number && token.digits++ < 6) token.value = token.value * 10 + static_cast<std::uint32_t>(digit);
      before = here.code_point;
      at += here.size;
      if (is_date_sign(before)) break;
    }
    token.end = at;
    if (number) {
      token.kind = Kind::number;
      continue;
    }
    const std::string_view word = line.substr(token.begin, token.end - token.begin);
    const Phrase phrase = classify(word);
    if (is_month(phrase)) {
      token.kind = Kind::month;
      token.value = static_cast<std::uint32_t>(phrase) - static_cast<std::uint32_t>(Phrase::january) + 1;
      // "4 حزيران/يونيو 2026" names the month twice.
      if (count > 1 && tokens[count - 2].kind == Kind::month) token.kind = Kind::filler;
    } else if (phrase == Phrase::filler || (is_date_sign(before) && token.end - token.begin == 3)) {
      token.kind = Kind::filler;
    }
  }
  mark_times(line, tokens, count);
  return count;
}

bool is_skipped(const Token& token) { return token.kind == Kind::filler || token.kind == Kind::time; }

std::optional<Date> make_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  static constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return {};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (day > kDays[month - 1] + (leap && month == 2 ? 1u : 0u)) return {};
  Date date;
  date.year = static_cast<std::uint16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

// The date that three parts make in the order in which they stand.
std::optional<Date> read_parts(const Token& a, const Token& b, const Token& c) {
  const auto is_day = [](const Token& token) { return token.kind == Kind::number && token.digits <= 2; };
  const auto is_year = [](const Token& token) { return token.kind == Kind::number && token.digits == 4; };
  if (is_year(a)) {
    if (b.kind == Kind::month && is_day(c)) return make_date(a.value, b.value, c.value);
    if (is_day(b) && c.kind == Kind::month) return make_date(a.value, c.value, b.value);
    if (is_day(b) && is_day(c)) return make_date(a.value, b.value, c.value);
  }
  if (!is_year(c)) return {};
  if (is_day(a) && b.kind == Kind::month) return make_date(c.value, b.value, a.value);
  if (a.kind == Kind::month && is_day(b)) return make_date(c.value, a.value, b.value);
  if (!is_day(a) || !is_day(b) || b.before != c.before) return {};
  if (b.before == '.') return make_date(c.value, b.value, a.value);
  if (b.before != '/' && b.before != '-') return {};
  // Which of the two is the day can be known only when one of them is no month, or when they are equal.
  if (a.value > 12 || a.value == b.value) return make_date(c.value, b.value, a.value);
  return b.value > 12 ? make_date(c.value, a.value, b.value) : std::nullopt;
}

}  // namespace

std::optional<WrittenDate> find_written_date(std::string_view line) {
  Token tokens[kMostTokens];
  const std::size_t count = split(line, tokens);
  for (std::size_t first = 0; first < count; ++first) {
    if (is_skipped(tokens[first])) continue;
    std::size_t parts[3] = {first, first, first};
    std::size_t found = 1;
    for (std::size_t i = first + 1; i < count && found < 3; ++i) {
      if (!is_skipped(tokens[i])) parts[found++] = i;
    }
    if (found < 3) return {};
    const std::optional<Date> date = read_parts(tokens[parts[0]], tokens[parts[1]], tokens[parts[2]]);
    if (!date) continue;
    std::size_t last = parts[2];
    while (first > 0 && is_skipped(tokens[first - 1])) --first;
    // The hours, in "at 10 am" or "à 10h30", come after a word that belongs to them.
    while (last + 1 < count &&
           (is_skipped(tokens[last + 1]) || (tokens[last].kind == Kind::filler && tokens[last + 1].digits <= 2 &&
                                             tokens[last + 1].kind == Kind::number))) {
      ++last;
    }
    return WrittenDate{*date, tokens[first].begin, tokens[last].end};
  }
  return {};
}

}  // namespace broadside
