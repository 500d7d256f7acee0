#pragma once
#include <string_view>

#include "article/article.h"

namespace broadside {

// The plain text of the events [from, to): what a reader reads, breaks as spaces, without footnote
// references. A view of `texts`.
std::string_view plain_text_of(const Buffer<Event>& events, std::size_t from, std::size_t to, Arena& texts);

// The index of the leave event that belongs to the enter event at `at`.
std::size_t leave_of(const Buffer<Event>& events, std::size_t at);

// Fills article.outline from the headings of the body and sets the levels as they are shown: the highest
// level in use is 2, under the headline, and no level is skipped on the way down.
void build_outline(Article& article);

}  // namespace broadside
