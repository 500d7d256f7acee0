#pragma once
// The core's stages, each a piece of work on the files that bench/inputs/files.mjs writes: timed by
// stages_benchmark.cpp, counted by tests/cost/.
#include <functional>
#include <string>
#include <vector>

struct Stage {
  std::string name;
  std::function<void()> prepare;  // what it needs that is not part of it
  std::function<void()> run;
};

// The inputs of `folder` are read at once. A stage may be run any number of times, prepared each time.
std::vector<Stage> make_stages(const std::string& folder);
