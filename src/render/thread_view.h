#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "render/messages.h"
#include "store/thread.h"

namespace broadside {

// How a thread is shown.
struct ThreadStyle {
  UiLanguage ui = UiLanguage::english;
  std::uint32_t levels = 5;  // of replies that are set apart; deeper ones stand on the last
  bool stored = true;        // what is not published is saved in this browser
  bool interactive = true;   // with the shell's buttons, and shadow parts; else for a page without scripts

  // The items that stand in the page already, as "comment-ID:REVISION" with spaces between: of them, only
  // these two are written.
  std::string_view known = {};
};

// Appends the heading with the count, and the comments that `query` asks for, in the order of reading, as the
// markup of docs/theming.md. Returns how many they are, tombstones among them.
std::uint32_t render_thread(std::string& out, Thread& thread, const ThreadQuery& query,
                            const ThreadStyle& style);

}  // namespace broadside
