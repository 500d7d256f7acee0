#pragma once
#include <cstdint>

#include "article/capture_text.h"

namespace broadside {

constexpr std::uint32_t kMostKickerWords = 4;

// A headline found inside of a line, with what stands beside it there.
struct TitleMatch {
  bool found = false;
  bool whole = false;  // the line is the headline and nothing else
  Piece kicker{};      // "Kazakhstan" of "Kazakhstan: Oil workers strike"
  Piece site{};        // "The Daily Steppe" of "Oil workers strike | The Daily Steppe"
};

// Looks for `title` in `line` as a whole line or as a part between dividers: ": ", " | ", " - " and the like.
// Case and punctuation may differ.
TitleMatch match_title(const Piece& line, const Piece& title);

// The kicker in a headline "Kicker: Headline" that stands nowhere without it; empty when the line is to be
// kept whole. It is a kicker when it is the name of a section ("Opinion: …"), a word in capitals of five
// letters or more, or a place or topic: up to three words that `capture` has elsewhere after "in" ("in
// Kazakhstan"). `rest` becomes what follows.
Piece find_kicker(const Piece& headline, const Piece& capture, Piece& rest);

}  // namespace broadside
