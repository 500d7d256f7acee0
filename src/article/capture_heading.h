#pragma once
#include "article/capture_units.h"

namespace broadside {

// Marks the section headings among the units of a body, none of them taken.
void find_headings(Buffer<Unit>& units);

}  // namespace broadside
