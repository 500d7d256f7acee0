#pragma once
#include <string>

#include "article/capture_text.h"
#include "markup/event.h"

namespace broadside {

// The first http or https URL in `piece`; an empty piece at its end for none. It ends at white space, "<", a
// quotation mark or a mark of punctuation outside ASCII; punctuation at its end and a closing bracket without
// an opening one belong to the sentence (GFM 0.29, "Autolinks (extension)").
Piece find_url(const Piece& piece);

// Appends the events for `piece`: its URLs are links.
void append_text(Document& document, const Piece& piece);

}  // namespace broadside
