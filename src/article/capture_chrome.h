#pragma once
#include <string_view>

#include "article/capture_units.h"

namespace broadside {

// Whether the whole of `unit` is known from web pages and belongs to no article, wherever it stands above the text or
// below it: navigation, share links, counts, form fields.
bool is_page_line(const Unit& unit);

// "Home > News > Kazakhstan": the path of a page, which starts at its home.
bool is_breadcrumb(std::string_view text);

// "© 2026 The Daily Steppe", "All rights reserved.", "Powered by …".
bool is_legal_line(const Unit& unit);

// Takes out lines that are known from web pages among the paragraphs: advertisements' labels anywhere, share links
// where two or more follow each other between paragraphs and one of them says to share or to print.
void take_chrome_between(std::vector<Unit>& units, std::size_t from, std::size_t to);

}  // namespace broadside
