#pragma once
#include "article/capture_units.h"

namespace broadside {

// Whether the whole of `unit` is known from web pages and belongs to no article when it stands above the text
// or below it: navigation, the path of the page ("Home > News > Kazakhstan"), share links, counts, form
// fields.
bool is_page_line(const Unit& unit);

// "Photo: Ann Lee", "Image source, Ann Lee"; not "Image problems" or "Sources".
bool is_caption(const Unit& unit);

// "© 2026 The Daily Steppe. All rights reserved."
bool is_legal_line(const Unit& unit);

// Takes out lines that are known from web pages among the paragraphs units[from] to units[to]: labels of
// advertisements anywhere, links to other articles with their labels, share links where two or more follow
// each other apart from other short lines and one of them says to share or to print.
void take_chrome_between(Buffer<Unit>& units, std::size_t from, std::size_t to);

}  // namespace broadside
