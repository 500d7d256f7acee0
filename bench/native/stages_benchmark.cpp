// The stages of stages.h under Google Benchmark: broadside_stages FOLDER [--benchmark_…].
#include <benchmark/benchmark.h>

#include "stages.h"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  for (Stage& stage : make_stages(argv[1])) {
    benchmark::RegisterBenchmark(stage.name.c_str(), [stage](benchmark::State& state) {
      for ([[maybe_unused]] const auto& round : state) {
        state.PauseTiming();
        stage.prepare();
        state.ResumeTiming();
        stage.run();
      }
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
