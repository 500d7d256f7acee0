#pragma once
#include "cli/options.h"

namespace broadside::cli {

// What the program exits with.
enum ExitStatus : int { kDone = 0, kProblems = 1, kFailed = 2 };

// Does what the options ask for and says on standard error what went wrong.
ExitStatus run(const Options& options);

}  // namespace broadside::cli
