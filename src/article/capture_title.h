#pragma once
#include <string_view>

namespace broadside {

// A headline found inside of a line, with what stands beside it there.
struct TitleMatch {
  bool found = false;
  bool whole = false;       // the line is the headline and nothing else
  std::string_view kicker;  // "Kazakhstan" of "Kazakhstan: Oil workers strike"
  std::string_view site;    // "The Daily Steppe" of "Oil workers strike | The Daily Steppe"
};

// Looks for `title` in `line` as a whole line or as a part between dividers: ": ", " | ", " - " and the like. Case and
// punctuation may differ.
TitleMatch match_title(std::string_view line, std::string_view title);

// The size in bytes of the kicker in a headline "Kicker: Headline" that stands nowhere without it, or 0 when the line
// is to be kept whole. It is a kicker when it is the name of a section ("Opinion: …"), a word in capitals of five letters
// or more, or a place or topic: up to three words that `source` has elsewhere after "in" ("in Kazakhstan").
std::size_t kicker_size(std::string_view headline, std::string_view source);

}  // namespace broadside
