#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace broadside {

// What the small lines above and below an article say.
struct Byline {
  std::vector<Author> authors;
  std::optional<Date> published;
  std::optional<Date> updated;
  std::vector<std::string> tags;
  std::string section;     // "World news", or one word that is nothing else
  bool only_date = false;  // a date and nothing else: it might as well be a heading of a diary
};

// Reads a line such as "By Ann Lee | 4 June 2026 | 5 min read", "Last updated: 5 June 2026", "Tags: oil, strike". Gives
// nothing unless every part of the line is understood. Parts are divided by "|", "·", "•", " / " and spaced dashes.
std::optional<Byline> read_byline(std::string_view line);

// Whether `text` can be the names of people: few words, no number, no sentence, and where the script has capitals,
// each word starts with one, short ones such as "and" and "de" left aside.
bool is_name_like(std::string_view text);

}  // namespace broadside
