#include "article/written_date.h"

#include <cstdint>

#include "article/capture_phrases.h"

namespace broadside {
namespace {

enum class Part : std::uint8_t { other, number, month, filler, time };

struct Token {
  Piece piece;
  Part part;
  std::uint32_t value;   // of a number, or of a month from 1
  std::uint32_t digits;  // of a number
};

constexpr int kMostTokens = 24;

// The signs after year, month and day and the parts of the time of day in Chinese and Japanese.
bool is_date_sign(const char32_t* at) { return is_one_of({at, at + 1}, u"年 月 日 号 時 时 分 "); }

class DateReader {
 public:
  explicit DateReader(const Piece& line) {
    for (const char32_t* at = line.begin; at != line.end && count_ < kMostTokens;) {
      if (!is_word(*at)) {
        ++at;
        continue;
      }
      add(at, line.end);
      at = tokens_[count_ - 1].piece.end;
    }
  }

  WrittenDate find() {
    for (int first = 0; first < count_; ++first) {
      int parts[3];
      int found = 0;
      for (int i = first; i < count_ && found < 3; ++i) {
        if (!is_skipped(i)) parts[found++] = i;
      }
      if (found < 3) break;
      first = parts[0];
      if (!read(tokens_[parts[0]], tokens_[parts[1]], tokens_[parts[2]])) continue;
      int last = parts[2];
      while (first > 0 && is_skipped(first - 1)) --first;
      // The hours, in "at 10 am" or "à 10h30", come after a word that belongs to them.
      while (last + 1 < count_ &&
             (is_skipped(last + 1) || (tokens_[last].part == Part::filler && is_day(tokens_[last + 1])))) {
        ++last;
      }
      date_.place = {tokens_[first].piece.begin, tokens_[last].piece.end};
      return date_;
    }
    return {};
  }

 private:
  // Adds the run of digits, or of letters, that starts at `at`.
  void add(const char32_t* at, const char32_t* end) {
    Token& token = tokens_[count_++];
    token = {{at, at}, Part::other, 0, 0};
    const bool number = kind_of(*at) == Kind::digit;
    while (at != end && is_word(*at) && (kind_of(*at) == Kind::digit) == number) {
      if (number && token.digits++ < 6) token.value = token.value * 10 + digit_value(*at);
      if (is_date_sign(at++)) break;
    }
    token.piece.end = at;
    Token* before = count_ > 1 ? &token - 1 : nullptr;
    if (number) {
      token.part = Part::number;
      // "10:30" and "10.30" are times of day, "04.06.2026" is none.
      if (before == nullptr || !is_day(*before) || token.digits != 2) return;
      if (*before->piece.end == ':' ||
          (*before->piece.end == '.' && *at != '.' && before->piece.begin[-1] != '.')) {
        if (before->piece.end + 1 == token.piece.begin) {
          before->part = token.part = Part::time;
          timed_ = true;
        }
      }
      return;
    }
    const Phrase phrase = classify(token.piece);
    if (is_month(phrase)) {
      token.part = Part::month;
      token.value = static_cast<std::uint32_t>(phrase) - static_cast<std::uint32_t>(Phrase::january) + 1;
      // "4 حزيران/يونيو 2026" names the month twice.
      if (before != nullptr && before->part == Part::month) token.part = Part::filler;
    } else if (phrase == Phrase::filler || is_date_sign(token.piece.begin) ||
               (timed_ && token.piece.size() <= 4 && is_upper(at[-1]))) {
      token.part = Part::filler;  // the last of these is a time zone
    }
  }

  bool is_skipped(int i) const { return tokens_[i].part == Part::filler || tokens_[i].part == Part::time; }

  static bool is_day(const Token& token) {
    return (token.part == Part::number || token.part == Part::time) && token.digits <= 2;
  }

  // The date that three tokens make in the order in which they stand.
  bool read(const Token& a, const Token& b, const Token& c) {
    if (a.part == Part::number && a.digits == 4) {
      if (c.part == Part::month) return set(a, c, b);
      return is_day(c) && set(a, b, c);
    }
    if (c.part != Part::number || c.digits != 4) return false;
    if (b.part == Part::month) return set(c, b, a);
    if (a.part == Part::month) return set(c, a, b);
    const char32_t sign = *a.piece.end;
    if (sign != *b.piece.end || (sign != '.' && sign != '/' && sign != '-')) return false;
    // Which of the two is the day can be known only when one of them is no month, or when they are equal.
    if (sign == '.' || a.value > 12 || a.value == b.value) return set(c, b, a);
    return b.value > 12 && set(c, a, b);
  }

  bool set(const Token& year, const Token& month, const Token& day) {
    if (!is_day(day) || (month.part != Part::month && !is_day(month)) || year.value < 1000) return false;
    date_.date = calendar_date(year.value, month.value, day.value);
    return static_cast<bool>(date_.date);
  }

  Token tokens_[kMostTokens] = {};
  int count_ = 0;
  bool timed_ = false;  // a time of day was read
  WrittenDate date_;
};

}  // namespace

WrittenDate find_written_date(const Piece& line) { return DateReader(line).find(); }

}  // namespace broadside
