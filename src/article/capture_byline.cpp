#include "article/capture_byline.h"

#include "article/capture_lines.h"
#include "article/capture_phrases.h"

namespace broadside {
namespace {

constexpr std::size_t kMostBylineCharacters = 200;

// Without space and marks of punctuation at either end; brackets and the full stop of an initial stay.
Piece trim_marks(Piece piece) {
  while (!piece.empty() && !is(*piece.begin, kWordKinds | mask(Kind::open))) ++piece.begin;
  while (!piece.empty() && !is(piece.end[-1], kWordKinds | mask(Kind::stop, Kind::close))) --piece.end;
  return piece;
}

// Whether the character at `at` divides the parts of a line.
bool divides_byline(const char32_t* at) {
  if (*at == '\t' || is(*at, mask(Kind::bullet))) return true;
  if (!is(*at, mask(Kind::bar, Kind::dash))) return false;
  return (*at != '/' && kind_of(*at) == Kind::bar) || (at[-1] == ' ' && at[1] == ' ');
}

// Whether a colon or the end of the line comes next.
bool ends_label(const char32_t* at) {
  while (kind_of(*at) == Kind::space) ++at;
  return is(*at, mask(Kind::colon, Kind::line_end));
}

// "By Ann Lee", "Author: Ann Lee".
bool read_authors(const Piece& part, Byline& byline) {
  const char32_t* label = match_start(part, Phrase::by);
  if (label == nullptr) {
    label = match_start(part, Phrase::author);
    if (label == nullptr || !ends_label(label)) return false;
    // "Post author", and "By Ann Lee" on the line below
    const char32_t* by = match_start({label, part.end}, Phrase::by);
    if (by != nullptr) label = by;
  }
  const Piece names = trim_marks({label, part.end});
  // "By our correspondent", "by admin"
  const bool office = measure(names).words <= 3 && !is_ended(measure(part));
  if (names.empty() || (!office && !is_name_like(names))) return false;
  byline.names = names;
  return true;
}

bool read_tags(const Piece& part, Byline& byline) {
  const char32_t* label = match_start(part, Phrase::tags);
  // "Topics" alone may start a sentence; "Tagged" does not.
  if (label == nullptr || (!ends_label(label) && !has_prefix(part, "Tagged"))) return false;
  byline.tags = trimmed({label, part.end});
  return !byline.tags.empty();
}

// "Updated 3 days ago"
bool is_ago(const Piece& part) {
  const char32_t* label = match_start(part, Phrase::updated);
  if (label == nullptr) label = match_start(part, Phrase::published);
  return label != nullptr && read_row({label, part.end}) != 0;
}

// Takes the word that tells what a date is of off the end of what stands in front of it.
Phrase take_label(Piece& before) {
  for (PhraseReader reader(before); reader.next();) {
    const Phrase phrase = classify({reader.word.begin, before.end});
    if (phrase != Phrase::published && phrase != Phrase::updated) continue;
    before.end = reader.word.begin;
    return phrase;
  }
  return Phrase::unknown;
}

// Reads one part of a line; false when it is not understood.
bool read_part(Piece part, Byline& byline) {
  for (;;) {
    part = trim_marks(part);
    if (part.empty() || read_row(part) != 0) return true;
    const WrittenDate found = find_written_date(part);
    if (!found.date) return read_authors(part, byline) || read_tags(part, byline) || is_ago(part);
    Piece before{part.begin, found.place.begin};
    const Phrase label = take_label(before);
    before = trim_marks(before);
    WrittenDate& date = label == Phrase::updated ? byline.updated : byline.published;
    if (date.date || (!before.empty() && !read_authors(before, byline))) return false;
    date = found;
    byline.only_date = label == Phrase::unknown && before.empty();
    part.begin = found.place.end;
  }
}

// Adds what stands between dividers to the tags or to the authors.
void add_items(const Piece& list, std::uint32_t dividers, bool tags, Article& article) {
  const char32_t* from = list.begin;
  for (const char32_t* at = from;; ++at) {
    if (at != list.end && (*at == '/' || !is(*at, dividers))) continue;
    const Piece item = trim_marks({from, at});
    if (!item.empty()) {
      const std::string_view text = line_of(item, article.texts);
      if (tags) {
        article.tags.push_back(text);
      } else {
        article.authors.push_back({text, {}});
      }
    }
    if (at == list.end) return;
    from = at + 1;
  }
}
constexpr std::uint32_t kCommas = mask(Kind::comma, Kind::line_end, Kind::bar);

// "Ann Lee, Bob Ray and Cy Orr". Without an "and" what comes after a comma may be an office or a place, and
// stays with the name.
void add_names(Piece names, Article& article) {
  for (PhraseReader reader(names); reader.next();) {
    if (!is_one_of(reader.word, u"and und et y и және و ")) continue;
    add_items({names.begin, reader.word.begin}, kCommas, false, article);
    names.begin = reader.word.end;
  }
  add_items(names, 0, false, article);
}

// False when there is another date already.
bool set_date(Date& date, const Date& found) {
  if (!date) date = found;
  return !found || (date.year == found.year && date.month == found.month && date.day == found.day);
}

}  // namespace

bool is_name_like(const Piece& piece) {
  const Shape shape = measure(piece);
  if (shape.words > 8 || shape.starts_small || shape.digits != 0 || is_unfinished(shape)) return false;
  for (PhraseReader reader(piece); reader.next();) {
    if (is_lower(*reader.word.begin) && reader.word.size() > 3) return false;
  }
  return shape.words != 0;
}

Byline read_byline(const Piece& line) {
  Byline byline;
  if (line.size() > kMostBylineCharacters) return byline;
  Piece unknown{};
  int parts = 0;
  const char32_t* from = line.begin;
  for (const char32_t* at = from;; ++at) {
    if (at != line.end && !divides_byline(at)) continue;
    const Piece part = trim_marks({from, at});
    const Shape shape = measure(part);
    // How many comments there are, or the time of day: "2", "06:15", "8h40".
    const bool count = shape.digits != 0 && shape.capitals == 0 && shape.small <= 1 && part.size() <= 5 &&
                       (shape.digits < 4 || part.size() == 5);
    parts += !part.empty() && !count;
    if (!count && !read_part(part, byline)) {
      if (!byline.tags.empty()) {
        byline.tags.end = part.end;
      } else if (!unknown.empty()) {
        return byline;
      } else {
        unknown = part;
      }
    }
    if (at == line.end) break;
    from = at + 1;
  }
  byline.understood = unknown.empty() && parts != 0;
  byline.only_date = byline.only_date && byline.understood && parts == 1;
  if (unknown.empty() || parts == 1 || (!byline.published.date && !byline.updated.date)) return byline;
  // Beside a date stands a name, or the section.
  const std::uint32_t words = measure(unknown).words;
  if (words == 1 || classify(unknown) == Phrase::section) {
    byline.section = unknown;
    byline.understood = true;
  } else if (byline.names.empty() && words <= 4 && is_name_like(unknown)) {
    byline.names = unknown;
    byline.understood = true;
  }
  return byline;
}

bool is_label(const Piece& line) {
  const Phrase phrase = classify(line);
  return phrase >= Phrase::published && phrase <= Phrase::tags;
}

bool apply_byline(const Byline& byline, Article& article) {
  if (!byline.names.empty()) {
    if (!article.authors.empty()) return false;
    add_names(byline.names, article);
  }
  if (article.kicker.empty()) article.kicker = line_of(byline.section, article.texts);
  add_items(byline.tags, kCommas, true, article);
  return set_date(article.published, byline.published.date) && set_date(article.updated, byline.updated.date);
}

}  // namespace broadside
