#include "article/capture_title.h"

#include "article/capture_lines.h"
#include "article/capture_phrases.h"

namespace broadside {
namespace {

constexpr int kMostDividers = 6;

// A colon with a space after it, or a bar or dash with space on both sides; East Asian ones need no space.
bool is_divider(const char32_t* at) {
  if (*at == 0xFF1A || *at == 0xFF5C) return true;
  if (!is_space(at[1])) return false;
  return *at == ':' || (is(*at, mask(Kind::bar, Kind::dash, Kind::bullet)) && is_space(at[-1]));
}

// How many characters `text` and `name` have in common at their start.
std::size_t common_start(const Piece& text, const Piece& name) {
  std::size_t size = 0;
  while (size < name.size() && size < text.size() && text.begin[size] == name.begin[size]) ++size;
  return size;
}

// Whether the capture speaks of being "in" `name`, which makes it a place or a topic. Cyrillic names change
// their end
// ("в Алма-Ате"), Kazakh ones get longer ("Астанада").
bool is_place(const Piece& name, const Piece& capture) {
  const bool cyrillic = is_between(name.end[-1], 0x400, 0x52F);
  PhraseReader reader(capture);
  bool after_in = false;
  while (reader.next()) {
    const Piece rest{reader.word.begin, capture.end};
    const std::size_t common = common_start(rest, name);
    const char32_t* end = rest.begin + common;
    if (common == name.size() && cyrillic && end != reader.word.end && (*end == U'д' || *end == U'т') &&
        (end[1] == U'а' || end[1] == U'е')) {
      return true;
    }
    if (after_in && common + (cyrillic ? 1 : 0) >= name.size() && (cyrillic || !is_word(*end))) return true;
    after_in = is_one_of(reader.word, u"in en в во في ");
  }
  return false;
}

}  // namespace

TitleMatch match_title(const Piece& line, const Piece& title) {
  TitleMatch match;
  match.found = match.whole = same_words(line, title);
  if (match.whole || line.size() <= title.size()) return match;
  const char32_t* dividers[kMostDividers + 2];
  int count = 0;
  dividers[count++] = line.begin - 1;
  for (const char32_t* at = line.begin; at != line.end && count <= kMostDividers; ++at) {
    if (is_divider(at)) dividers[count++] = at;
  }
  dividers[count] = line.end;
  for (int first = 0; first < count; ++first) {
    for (int last = first + 1; last <= count; ++last) {
      const char32_t* end = dividers[last];
      if (last < count && kind_of(*end) == Kind::colon)
        continue;  // "Bread: a history" does not repeat "Bread"
      if (!same_words({dividers[first] + 1, end}, title)) continue;
      if (last < count) match.site = {end + 1, line.end};
      if (first > 0) {
        const Piece part = trimmed({dividers[first - 1] + 1, dividers[first]});
        const std::uint32_t words = measure(part).words;
        if (kind_of(*dividers[first]) == Kind::colon || classify(part) == Phrase::section) {
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

Piece find_kicker(const Piece& headline, const Piece& capture, Piece& rest) {
  const char32_t* at = headline.begin;
  while (at != headline.end && !is_divider(at)) ++at;
  if (at == headline.end) return {};
  const Piece kicker = trimmed({headline.begin, at});
  const Piece title = trimmed({at + 1, headline.end});
  const Shape shape = measure(kicker);
  const Shape title_shape = measure(title);
  if (shape.words > 3 || title_shape.words < 3 || title_shape.starts_small || kicker.size() < 2) return {};
  if (classify(kicker) != Phrase::section) {
    if (kind_of(*at) != Kind::colon || shape.starts_small) return {};
    const bool capitals = is_all_capitals(shape) && shape.capitals >= 5 && !is_all_capitals(title_shape);
    if (!capitals && (title_shape.words < 4 || !is_place(kicker, capture))) return {};
  }
  rest = title;
  return kicker;
}

}  // namespace broadside
