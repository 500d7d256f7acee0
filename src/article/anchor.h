#pragma once
#include <string_view>

#include "base/arena.h"
#include "base/string_index.h"

namespace broadside {

// Names the places of one article that links can lead to. The same headings in the same order get the same
// names.
class Anchors {
 public:
  // The names are kept in `texts`, which outlives this.
  explicit Anchors(Arena& texts);

  // An id for a heading of that plain text: its letters and digits of any script in lower case, with "-"
  // between words. It is not given twice, and is none of the ids that the page uses itself: "-2", "-3", …
  // tell repetitions apart. A view of `texts`.
  std::string_view add(std::string_view heading);

 private:
  Arena& texts_;
  StringIndex taken_;  // id to the number to try next when it is wanted again
};

}  // namespace broadside
