// Runs one of the core's stages, for callgrind to count what run_stage() costs: broadside_cost FOLDER NUMBER.
// Without a number it lists their names.
#include <cstdio>
#include <cstdlib>

#include "stages.h"

// Not inlined and with C's name, so that --toggle-collect finds it.
extern "C" __attribute__((noinline)) void run_stage(const Stage& stage);
void run_stage(const Stage& stage) { stage.run(); }

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<Stage> stages = make_stages(argv[1]);
  if (argc < 3) {
    for (const Stage& stage : stages) std::puts(stage.name.c_str());
    return 0;
  }
  const std::size_t number = std::strtoul(argv[2], nullptr, 10);
  if (number >= stages.size()) return 2;
  stages[number].prepare();
  run_stage(stages[number]);
  return 0;
}
