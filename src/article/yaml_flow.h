#pragma once
#include <cstddef>

#include "article/yaml_reader.h"

namespace broadside {

// Reads a list in [ ] or a map in { } that starts at in.at: YAML, or JSON where in.strict. Further lines are
// indented by `least` at least, but for those that start with a closing bracket.
bool read_flow(YamlReader& in, std::size_t least);

}  // namespace broadside
