#pragma once
#include <cstdint>
#include <string>

#include "render/messages.h"

namespace broadside {

// What is stored in the reader's browser.
struct StoredData {
  std::uint32_t comments = 0;
  std::uint32_t drafts = 0;
  std::uint32_t old_drafts = 0;  // of them, above 90 days
  std::uint32_t bytes = 0;
  bool memory = false;  // nothing is stored: all is gone with the page
  bool file = false;    // the page is a file
};

// Appends "Your data": what is stored, as a file, from a file, and away. The markup is in docs/theming.md.
void render_panel(std::string& out, const StoredData& data, UiLanguage ui);

}  // namespace broadside
