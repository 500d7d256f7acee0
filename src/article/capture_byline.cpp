#include "article/capture_byline.h"

#include "article/capture_lines.h"
#include "article/capture_phrases.h"
#include "article/written_date.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::size_t kMostBytes = 300;
constexpr std::uint32_t kMostNameWords = 8;

// Without space and marks of punctuation at either end; brackets and the full stop of an initial stay.
std::string_view trim_marks(std::string_view text) {
  while (!text.empty()) {
    const Decoded first = decode_utf8(text, 0);
    if (is_word(first.code_point) || first.code_point == '(') break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const Decoded last = decode_utf8_before(text, text.size());
    if (is_word(last.code_point) || last.code_point == '.' || last.code_point == ')') break;
    text.remove_suffix(last.size);
  }
  return text;
}

// The size in bytes of the divider of parts that stands at `at`, or 0.
std::size_t divider_at(std::string_view text, std::size_t at) {
  const Decoded here = decode_utf8(text, at);
  switch (here.code_point) {
    case '|':
    case 0xB7:
    case 0x2022:
    case 0x2502:
    case '\t':
      return here.size;
    case '/':
    case '-':
    case 0x2013:
    case 0x2014: {
      const std::size_t end = at + here.size;
      return at > 0 && text[at - 1] == ' ' && end < text.size() && text[end] == ' ' ? here.size : 0;
    }
    default:
      return 0;
  }
}

bool is_and(std::string_view word) {
  for (const std::string_view known : {"and", "und", "et", "y", "и", "және", "و"}) {
    if (word == known) return true;
  }
  return false;
}

// Appends what stands between commas in `list`.
template <class Add>
void split_at_commas(std::string_view list, Add add) {
  std::size_t from = 0;
  for (std::size_t at = 0; at <= list.size();) {
    const Decoded here = at < list.size() ? decode_utf8(list, at) : Decoded{',', 1};
    if (here.code_point == ',' || here.code_point == ';' || here.code_point == 0x60C || here.code_point == U'、' ||
        here.code_point == U'，') {
      const std::string_view item = trim_marks(list.substr(from, at - from));
      if (!item.empty()) add(item);
      from = at + here.size;
    }
    at += here.size;
  }
}

// Appends the names of "Ann Lee, Bob Ray and Cy Orr". Without an "and" what comes after a comma may be an office or a
// place, and stays with the name.
void add_names(std::string_view text, std::vector<Author>& authors) {
  const auto add = [&authors](std::string_view name) { authors.push_back({std::string(name), ""}); };
  PhraseReader reader(text);
  std::size_t from = 0;
  while (reader.next()) {
    if (!is_and(text.substr(reader.begin(), reader.end() - reader.begin()))) continue;
    split_at_commas(text.substr(from, reader.begin() - from), add);
    from = reader.end();
  }
  const std::string_view rest = trim_marks(text.substr(from));
  if (!rest.empty()) add(rest);
}

bool has_colon_at(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(decode_utf8(text, at).code_point)) at += decode_utf8(text, at).size;
  return at < text.size() && (text[at] == ':' || decode_utf8(text, at).code_point == U'：');
}

// "our correspondent", "the travel desk"
bool is_office(std::string_view text) {
  if (measure(text).words > 4) return false;
  for (const std::string_view start : {"the ", "our ", "a ", "staff "}) {
    if (text.substr(0, start.size()) == start) return true;
  }
  return false;
}

// "By Ann Lee", "Author: Ann Lee"; after a colon or beside a date a single name may be in small letters, as those of
// accounts are.
bool read_authors(std::string_view text, Byline& byline) {
  std::size_t label = starts_with(text, Phrase::by);
  if (label == 0) {
    label = starts_with(text, Phrase::author);
    if (label == 0 || !has_colon_at(text, label)) return false;
  }
  const std::string_view names = trim_marks(text.substr(label));
  const bool is_account = measure(names).words == 1 && (byline.published || has_colon_at(text, label));
  if (!is_name_like(names) && !is_office(names) && !is_account) return false;
  add_names(names, byline.authors);
  return true;
}

bool read_tags(std::string_view text, Byline& byline) {
  const std::size_t label = starts_with(text, Phrase::tags);
  if (label == 0) return false;
  // "Topics" alone may start a sentence; "Tagged" and "Filed under" do not.
  const std::string_view name = text.substr(0, label);
  if (!has_colon_at(text, label) && name != "Tagged" && name.find(' ') == std::string_view::npos) return false;
  split_at_commas(text.substr(label), [&byline](std::string_view tag) { byline.tags.emplace_back(tag); });
  return true;
}

// Takes the word that tells what a date is of off the end of what stands in front of it; gives the rest.
std::string_view label_before_date(std::string_view text, Phrase& label) {
  PhraseReader reader(text);
  while (reader.next()) {
    const Phrase phrase = classify(text.substr(reader.begin()));
    if (phrase != Phrase::published && phrase != Phrase::updated) continue;
    label = phrase;
    return trim_marks(text.substr(0, reader.begin()));
  }
  return trim_marks(text);
}

// Reads one part of a line; false when it is not understood.
bool read_part(std::string_view part, Byline& byline) {
  for (;;) {
    part = trim_marks(part);
    if (part.empty() || read_row(part).count != 0) return true;
    const std::optional<WrittenDate> found = find_written_date(part);
    if (!found) return read_authors(part, byline) || read_tags(part, byline);
    Phrase label = Phrase::unknown;
    const std::string_view before = label_before_date(part.substr(0, found->begin), label);
    if (label == Phrase::updated) {
      byline.updated = found->date;
    } else if (!byline.published) {
      byline.published = found->date;
    } else {
      return false;
    }
    if (!before.empty() && !read_authors(before, byline)) return false;
    byline.only_date = label == Phrase::unknown && before.empty();
    part.remove_prefix(found->end);
  }
}

}  // namespace

bool is_name_like(std::string_view text) {
  const Shape shape = measure(text);
  if (shape.words == 0 || shape.words > kMostNameWords || shape.starts_small) return false;
  if (shape.end != End::open && shape.end != End::stop) return false;
  PhraseReader reader(text);
  while (reader.next()) {
    const std::string_view word = text.substr(reader.begin(), reader.end() - reader.begin());
    const char32_t first = decode_utf8(word, 0).code_point;
    if (digit_value(first) >= 0 || (is_lower(first) && count_code_points(word) > 3)) return false;
  }
  return true;
}

std::optional<Byline> read_byline(std::string_view line) {
  if (line.size() > kMostBytes) return {};
  Byline byline;
  std::string_view unknown;
  std::size_t parts = 0;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const bool last = at == line.size();
    const std::size_t size = last ? 1 : divider_at(line, at);
    if (size != 0) {
      const std::string_view part = trim_marks(line.substr(from, at - from));
      if (!part.empty()) ++parts;
      if (!read_part(part, byline)) {
        if (!unknown.empty()) return {};
        unknown = part;
      }
      from = at + size;
    }
    at += size != 0 ? size : decode_utf8(line, at).size;
  }
  byline.only_date = byline.only_date && parts == 1;
  if (unknown.empty()) return byline;
  if (parts == 1 || !(byline.published || byline.updated)) return {};
  // Beside a date stands a name, or the section.
  const std::uint32_t words = measure(unknown).words;
  if (classify(unknown) == Phrase::section || words == 1) {
    byline.section = unknown;
  } else if (byline.authors.empty() && words <= 4 && is_name_like(unknown)) {
    add_names(unknown, byline.authors);
  } else {
    return {};
  }
  return byline;
}

}  // namespace broadside
