#pragma once

namespace broadside {

// Whether `c` is a punctuation character as CommonMark means it (0.31.2, section 2.1): of the Unicode
// categories P or S. It is finer than Kind (text/characters.h), as emphasis has to be read alike everywhere.
bool is_punctuation(char32_t c);

}  // namespace broadside
