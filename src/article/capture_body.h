#pragma once
#include "article/capture_units.h"
#include "markup/event.h"

namespace broadside {

// Writes the units, none of them taken, into `document` as paragraphs, headings, lists, quotations and verse.
void write_body(Buffer<Unit>& units, Document& document);

}  // namespace broadside
