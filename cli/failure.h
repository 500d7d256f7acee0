#pragma once
#include <optional>
#include <string>

namespace broadside::cli {

// Why something could not be done: one English sentence without the program's name and without a full stop.
struct Failure {
  std::string sentence;
};

// Nothing when all went well.
using Outcome = std::optional<Failure>;

}  // namespace broadside::cli
