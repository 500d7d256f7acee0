#include "article/capture_title.h"

#include <cstddef>

#include "article/capture_lines.h"
#include "article/capture_phrases.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::size_t kMostDividers = 6;
constexpr std::uint32_t kMostKickerWords = 4;

struct Divider {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool colon = false;
};

bool is_bar(char32_t c) {
  switch (c) {
    case '|':
    case '-':
    case 0x2013:
    case 0x2014:
    case 0xB7:
    case 0x2022:
    case 0xBB:
    case 0xAB:
    case 0x203A:
      return true;
    default:
      return false;
  }
}

// The divider at `at`: a colon with a space after it, or a bar or dash with space on both sides.
Divider divider_at(std::string_view line, std::size_t at) {
  const Decoded here = decode_utf8(line, at);
  const std::size_t end = at + here.size;
  if (here.code_point == U'：' || here.code_point == U'｜') return {at, end, here.code_point == U'：'};
  if (end == line.size() || !is_space(decode_utf8(line, end).code_point)) return {};
  if (here.code_point == ':') return {at, end, true};
  if (at == 0 || !is_bar(here.code_point)) return {};
  return is_space(decode_utf8_before(line, at).code_point) ? Divider{at, end, false} : Divider{};
}

// Whether the text speaks of being "in" `name`, which makes it a place or a topic.
bool is_place(std::string_view name, std::string_view source) {
  // Cyrillic names change their end: "в Алма-Ате".
  std::string_view stem = name;
  const Decoded last = decode_utf8_before(name, name.size());
  const bool inflected = is_between(last.code_point, 0x400, 0x52F);
  if (last.code_point == U'а' || last.code_point == U'я' || last.code_point == U'ь' || last.code_point == U'й') {
    stem.remove_suffix(last.size);
  }
  for (std::size_t at = source.find(stem); at != std::string_view::npos; at = source.find(stem, at + 1)) {
    std::size_t end = at + stem.size();
    std::size_t extra = 0;
    while (end < source.size() && is_word(decode_utf8(source, end).code_point)) {
      const std::string_view suffix = source.substr(end, 4);
      if (extra <= 1 && (suffix == "да" || suffix == "де" || suffix == "та" || suffix == "те")) return true;
      if (++extra > 2) break;
      end += decode_utf8(source, end).size;
    }
    if (extra > (inflected ? 2u : 0u) || at == 0 || source[at - 1] != ' ') continue;
    const std::string_view before = source.substr(0, at - 1);
    for (const std::string_view in : {"in", "In", "en", "En", "в", "В", "во", "Во", "في"}) {
      if (before.size() <= in.size() || before.substr(before.size() - in.size()) != in) continue;
      if (!is_word(decode_utf8_before(before, before.size() - in.size()).code_point)) return true;
    }
  }
  return false;
}

}  // namespace

TitleMatch match_title(std::string_view line, std::string_view title) {
  TitleMatch match;
  if (same_words(line, title)) {
    match.found = match.whole = true;
    return match;
  }
  if (line.size() <= title.size()) return match;
  Divider dividers[kMostDividers];
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size() && count < kMostDividers; at += decode_utf8(line, at).size) {
    const Divider here = divider_at(line, at);
    if (here.end != 0) dividers[count++] = here;
  }
  for (std::size_t first = 0; first <= count; ++first) {
    for (std::size_t last = first; last <= count; ++last) {
      const std::size_t begin = first == 0 ? 0 : dividers[first - 1].end;
      const std::size_t end = last == count ? line.size() : dividers[last].begin;
      if (last < count && dividers[last].colon) continue;  // "Bread: a history" does not repeat "Bread"
      if (!same_words(line.substr(begin, end - begin), title)) continue;
      if (last < count) match.site = trim_spaces(line.substr(dividers[last].end));
      if (first > 0) {
        const std::size_t from = first == 1 ? 0 : dividers[first - 2].end;
        const std::string_view part = trim_spaces(line.substr(from, dividers[first - 1].begin - from));
        const std::uint32_t words = measure(part).words;
        if (dividers[first - 1].colon || classify(part) == Phrase::section) {
          if (words > kMostKickerWords) continue;
          match.kicker = part;
        } else {
          // The longer one of two is the headline, the other one the site.
          const std::uint32_t title_words = measure(title).words;
          if (title_words < 4 || title_words <= words) continue;
          match.site = part;
        }
      }
      match.found = true;
      return match;
    }
  }
  return match;
}

std::size_t kicker_size(std::string_view headline, std::string_view source) {
  for (std::size_t at = 0; at < headline.size(); at += decode_utf8(headline, at).size) {
    const Divider divider = divider_at(headline, at);
    if (divider.end == 0) continue;
    const std::string_view kicker = trim_spaces(headline.substr(0, divider.begin));
    const std::string_view rest = trim_spaces(headline.substr(divider.end));
    const Shape shape = measure(kicker);
    const Shape title = measure(rest);
    if (shape.words > 3 || title.words < 3 || title.starts_small) return 0;
    if (classify(kicker) == Phrase::section) return divider.begin;
    if (!divider.colon || shape.starts_small || kicker.size() < 2) return 0;
    if (is_all_capitals(shape) && shape.capitals >= 5 && !is_all_capitals(title)) return divider.begin;
    return title.words >= 4 && is_place(kicker, source) ? divider.begin : 0;
  }
  return 0;
}

}  // namespace broadside
