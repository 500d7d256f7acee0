#pragma once
#include <string>

namespace broadside {

// Appends the full case folding of `c` (Unicode 15.1, CaseFolding.txt, statuses C and F), which makes letters
// equal that differ in case alone: what the labels of links are compared by (CommonMark 0.31.2, section 4.7).
void append_case_folded(std::string& out, char32_t c);

}  // namespace broadside
