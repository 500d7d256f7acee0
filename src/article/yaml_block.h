#pragma once
#include "article/yaml_reader.h"

namespace broadside {

// Reads the lines of YAML front matter, which are one map, from the end of the opening fence's line on.
bool read_yaml(YamlReader& in);

}  // namespace broadside
