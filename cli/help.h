#pragma once
#include <string_view>

namespace broadside::cli {

// The manual: `topic` is the name of a command, or "" for the program.
std::string_view help(std::string_view topic);

}  // namespace broadside::cli
