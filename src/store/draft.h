#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/buffer.h"

namespace broadside {

// A text that somebody was writing, as docs/format.md, "In the browser", keeps it: one for each box and tab.
struct Draft {
  std::string_view box;  // "new", "reply:ID" or "edit:ID"
  std::string_view tab;
  std::uint64_t at = 0;  // when it was last changed, in milliseconds since 1970
  std::string_view body;
  bool alive = false;  // that tab is still open
};

inline constexpr std::uint32_t kNoDraft = 0xFFFFFFFF;

// What to do with the drafts of a box. Numbers are indices of the drafts.
struct DraftChoice {
  std::uint32_t restore = kNoDraft;  // the text to put into the box
  Buffer<std::uint32_t> others;      // to be offered beside it, the newest first
};

// Decides for the box `box` that opens in the tab `tab`. The tab's own draft is restored, or else the newest
// that a tab left behind when it was closed, however old. What another open tab is writing is left alone.
// Blank drafts and copies of a text that was chosen before are passed over.
[[nodiscard]] DraftChoice choose_draft(const Buffer<Draft>& drafts, std::string_view box,
                                       std::string_view tab);

}  // namespace broadside
