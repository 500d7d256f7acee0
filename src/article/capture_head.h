#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/capture_units.h"

namespace broadside {

// Whether a unit can be a title: up to 25 words that are no sentence, no item of a list and no quotation.
bool is_title_like(const Unit& unit);

// Reads what stands above the text: fills the kicker, headline, standfirst, authors, dates and tags of `article` where
// they are empty, and takes their units and those of the page around them. Returns the index of the first unit that
// is a paragraph; untaken units in front of it belong to the body too. `source` is the text of the units.
std::size_t read_head(std::vector<Unit>& units, std::string_view source, Article& article);

}  // namespace broadside
