#pragma once
#include <vector>

#include "article/capture_units.h"
#include "markup/event.h"

namespace broadside {

// Writes the units, none of them taken, into `document` as paragraphs, headings, lists, quotations and verse. The
// units' text lives as long as the document.
void write_body(std::vector<Unit>& units, Document& document);

}  // namespace broadside
