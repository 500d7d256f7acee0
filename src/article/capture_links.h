#pragma once
#include <cstddef>
#include <string_view>

#include "markup/event.h"

namespace broadside {

// Where a URL stands in a text: `size` is 0 for none.
struct UrlPlace {
  std::size_t begin = 0;
  std::size_t size = 0;
};

// The first http or https URL in `text` from the byte offset `from` on. It ends at white space, "<", a quotation mark
// or a mark of punctuation outside ASCII; punctuation at its end and a closing bracket without an opening one belong to
// the sentence (GFM 0.29, "Autolinks (extension)").
UrlPlace find_url(std::string_view text, std::size_t from);

// Appends the events for `text`, a view that lives as long as the document: its URLs are links.
void append_text(Document& document, std::string_view text);

}  // namespace broadside
