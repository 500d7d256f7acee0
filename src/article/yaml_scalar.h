#pragma once
#include <cstddef>

#include "article/yaml_reader.h"

namespace broadside {

// The readers of YAML 1.2 scalars. Each starts at the scalar's first character, appends its text to in.texts,
// and ends behind its last character. `least` is how far its further lines are indented at least.

// A text in double or single quotes. Lines are folded. Escapes that give NUL or half of a surrogate pair give
// U+FFFD.
bool read_quoted(YamlReader& in, std::size_t least);

// A text without quotes. Lines are folded. In a flow collection it ends at , [ ] { } and at a colon before
// one of these or a gap; elsewhere such a colon is an error.
bool read_plain(YamlReader& in, std::size_t least, bool in_flow);

// A text below | (literal) or > (folded), with an indentation indicator and a chomping indicator where given.
bool read_block_scalar(YamlReader& in, std::size_t least);

// A null, boolean or number of JSON, as it is written.
bool read_json_word(YamlReader& in);

// Why no plain scalar can start at in.at, as a sentence; null when one can.
const char* unsupported_start(const YamlReader& in, bool in_flow);

}  // namespace broadside
