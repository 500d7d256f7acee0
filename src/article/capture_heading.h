#pragma once
#include <vector>

#include "article/capture_units.h"

namespace broadside {

// Marks the section headings among the units of a body.
void find_headings(std::vector<Unit>& units);

// Whether the number in front of units[i] stands alone: the units beside it do not count on.
bool is_lone_number(const std::vector<Unit>& units, std::size_t i);

}  // namespace broadside
