// Does one piece of work on what comes from standard input, and prints how many steps it took and how many
// bytes came out.  Usage: pathology JOB STEPS-AT-MOST < INPUT
#include <cstdio>
#include <cstdlib>
#include <string>

#include "jobs.h"
#include "steps.h"

int main(int count, char** arguments) {
  using namespace broadside;
  const Job* const job = count == 3 ? find_job(arguments[1]) : nullptr;
  if (job == nullptr) return 2;

  std::string input;
  char bytes[1 << 16];
  while (const std::size_t size = std::fread(bytes, 1, sizeof bytes, stdin)) input.append(bytes, size);

  const std::uint64_t before = steps();
  limit_steps(before + std::strtoull(arguments[2], nullptr, 10));
  const std::size_t out = job->run(input);
  limit_steps(UINT64_MAX);
  std::printf("%llu %zu\n", static_cast<unsigned long long>(steps() - before), out);
  return 0;
}
