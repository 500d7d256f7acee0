#pragma once
#include "article/article.h"
#include "article/capture_units.h"

namespace broadside {

// Reads what stands above the text: fills the kicker, headline, standfirst, authors, dates and tags of
// `article` where they are empty, and takes their units and those of the page around them. Returns the index
// of the first unit that is a paragraph; untaken units in front of it belong to the body too. `capture` is
// the text of the units.
std::size_t read_head(Buffer<Unit>& units, const Piece& capture, Article& article);

}  // namespace broadside
