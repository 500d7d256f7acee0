#pragma once
#include "article/article.h"
#include "article/capture_text.h"
#include "article/written_date.h"

namespace broadside {

// What the small lines above and below an article say. A piece is empty where the line does not say it.
struct Byline {
  Piece names{};
  Piece tags{};
  Piece section{};  // "World news", or one word that is nothing else
  WrittenDate published;
  WrittenDate updated;
  bool only_date = false;  // a date and nothing else: it might as well be a heading of a diary
  bool understood = false;
};

// Reads a line such as "By Ann Lee | 4 June 2026 | 5 min read", "Last updated: 5 June 2026", "Tags: oil,
// strike". It is understood when every part of it is. Parts are divided by "|", "·", "•", " / " and spaced
// dashes.
Byline read_byline(const Piece& line);

// Whether a line is nothing but a label, "Published" or "Tags", of what stands on the line below. read_byline
// reads both together.
bool is_label(const Piece& line);

// Fills what `article` does not have yet; false when it has a different date, or authors, already.
bool apply_byline(const Byline& byline, Article& article);

// Whether `piece` can be the names of people: few words, no number, no sentence, and where the script has
// capitals, each word starts with one, short ones such as "and" and "de" left aside.
bool is_name_like(const Piece& piece);

}  // namespace broadside
