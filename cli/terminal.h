#pragma once
#include <string>
#include <string_view>

#include "cli/failure.h"

namespace broadside::cli {

// `text` without what could steer a terminal: a control character becomes "?".
std::string printable(std::string_view text);

// Writes a sentence to standard error, after the program's name.
void complain(std::string_view sentence);

// Writes lines to standard error as they are.
void tell(std::string_view lines);

}  // namespace broadside::cli
