#pragma once
#include <cstddef>
#include <string_view>

namespace broadside {

// A piece of the core's work on an input.
struct Job {
  std::string_view name;
  // Does it, and gives the size of what came out in bytes.
  std::size_t (*run)(std::string_view input);
};

// The job of that name, or null.
[[nodiscard]] const Job* find_job(std::string_view name);

}  // namespace broadside
