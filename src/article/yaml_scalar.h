#pragma once
#include <cstddef>

#include "article/yaml_reader.h"

namespace broadside {

// Reads a scalar of YAML 1.2, or of JSON where in.strict, from its first character to behind its last one;
// appends its text to in.texts and tells its kind. Further lines are indented by `least` at least.
//
// In quotes, escapes that give NUL or half of a surrogate pair give U+FFFD. Without quotes, a scalar of a
// flow collection ends at , [ ] { } and at a colon before one of these or a gap; elsewhere that colon is an
// error.
bool read_scalar(YamlReader& in, std::size_t least, bool in_flow, FrontMatterNode::Kind& kind);

// A text in double or single quotes.
bool read_quoted(YamlReader& in, std::size_t least);

// Why no plain scalar can start at in.at, as a sentence; null when one can.
const char* unsupported_start(const YamlReader& in, bool in_flow);

}  // namespace broadside
