#pragma once
#include <cstdint>

namespace broadside {

// The work that was done since the program started, the same in every run: one step for each branch of the
// compiled code that was taken, and one for each 16 bytes that the C library copied, compared or searched.
[[nodiscard]] std::uint64_t steps();

// Ends the program with status 3 once that many steps were made: what is quadratic would not end.
void limit_steps(std::uint64_t most);

}  // namespace broadside
