#include "cli/terminal.h"

#include <unistd.h>

namespace broadside::cli {

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1) ++i;
    out += c1 || byte < 0x20 || byte == 0x7F ? '?' : text[i];
  }
  return out;
}

void tell(std::string_view lines) {
  while (!lines.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, lines.data(), lines.size());
    if (written <= 0) return;  // there is nobody left to tell
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
}

void complain(std::string_view sentence) { tell("broadside: " + printable(sentence) + "\n"); }

}  // namespace broadside::cli
