#include "store/draft.h"

#include "base/sort.h"
#include "text/ascii.h"

namespace broadside {

DraftChoice choose_draft(const Buffer<Draft>& drafts, std::string_view box, std::string_view tab) {
  DraftChoice choice;
  Buffer<std::uint32_t> left;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (draft.box != box || trim(draft.body).empty()) continue;
    if (draft.tab == tab) {
      choice.restore = i;
    } else if (!draft.alive) {
      left.push_back(i);
    }
  }
  // Newest first; of one moment, by tab, so that every page chooses alike.
  sort_numbers(
      left, 0,
      [](const void* context, std::uint32_t a, std::uint32_t b) {
        const Buffer<Draft>& all = *static_cast<const Buffer<Draft>*>(context);
        return all[a].at != all[b].at ? all[a].at > all[b].at : all[a].tab < all[b].tab;
      },
      &drafts);
  for (const std::uint32_t number : left) {
    const Draft& draft = drafts[number];
    bool copy = choice.restore != kNoDraft && drafts[choice.restore].body == draft.body;
    for (const std::uint32_t other : choice.others) copy = copy || drafts[other].body == draft.body;
    if (copy) continue;
    if (choice.restore == kNoDraft) {
      choice.restore = number;
    } else {
      choice.others.push_back(number);
    }
  }
  return choice;
}

}  // namespace broadside
