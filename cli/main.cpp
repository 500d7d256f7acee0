#include <csignal>

#include "api/memory.h"
#include "cli/commands.h"
#include "cli/file.h"
#include "cli/heap.h"
#include "cli/options.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  using namespace broadside::cli;
  prepare_heap();
  // A closed pipe and a file size limit are errors of a write, to be said in words.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  const CommandLine line = read_command_line(argc, argv);
  if (line.options) {
    const broadside::Result<int> status =
        broadside::within_memory([&line] { return static_cast<int>(run(*line.options)); });
    if (status.ok()) return status.value();
    complain(status.error().message);
    return kFailed;
  }
  if (line.wrong) {
    complain(line.text);
    return kFailed;
  }
  if (const Outcome failure = write_file("-", line.text)) {
    complain(failure->sentence);
    return kFailed;
  }
  return kDone;
}
