#include "store/draft.h"

#include <doctest/doctest.h>

#include <vector>

namespace broadside {
namespace {

constexpr std::uint64_t kNow = 1780000000000;
constexpr std::uint64_t kDay = std::uint64_t{24} * 60 * 60 * 1000;

using Numbers = std::vector<std::uint32_t>;

struct Choice {
  std::uint32_t restore;
  Numbers others;
};

Choice choose(const std::vector<Draft>& rows, const char* box = "new", const char* tab = "a") {
  Buffer<Draft> drafts;
  for (const Draft& draft : rows) drafts.push_back(draft);
  const DraftChoice choice = choose_draft(drafts, box, tab);
  return {choice.restore, Numbers(choice.others.begin(), choice.others.end())};
}

}  // namespace

TEST_CASE("A tab's own draft is restored, and what closed tabs left is offered, the newest first") {
  const Choice choice = choose({{"new", "b", kNow - 5, "of b", false},
                                {"new", "a", kNow - 9, "of a", true},
                                {"new", "c", kNow - 1, "of c", false},
                                {"reply:1", "a", kNow - 1, "elsewhere", false}});
  CHECK(choice.restore == 1);
  CHECK(choice.others == Numbers{2, 0});
}

TEST_CASE("Without a draft of its own a tab restores the newest that was left behind") {
  const Choice choice =
      choose({{"new", "b", kNow - 5, "of b", false}, {"new", "c", kNow - 1, "of c", false}});
  CHECK(choice.restore == 1);
  CHECK(choice.others == Numbers{0});
  CHECK(choose({}).restore == kNoDraft);
}

TEST_CASE("What another open tab is writing is left alone") {
  const Choice choice =
      choose({{"new", "b", kNow - 5, "of b", true}, {"new", "c", kNow - 100 * kDay, "of c", true}});
  CHECK(choice.restore == kNoDraft);
  CHECK(choice.others.empty());
}

TEST_CASE("A draft belongs to its box") {
  const std::vector<Draft> rows = {{"new", "a", kNow, "new", false}, {"reply:1", "a", kNow, "reply", false}};
  CHECK(choose(rows, "new").restore == 0);
  CHECK(choose(rows, "reply:1").restore == 1);
  CHECK(choose(rows, "edit:1").restore == kNoDraft);
}

TEST_CASE("Blank drafts and copies of a text are passed over") {
  const Choice choice = choose({{"new", "b", kNow - 1, " \n", false},
                                {"new", "c", kNow - 2, "text", false},
                                {"new", "d", kNow - 3, "text", false},
                                {"new", "e", kNow - 4, "other", false},
                                {"new", "f", kNow - 5, "other", false}});
  CHECK(choice.restore == 1);
  CHECK(choice.others == Numbers{3});
}

TEST_CASE("No draft is too old to be given back") {
  const Choice choice = choose({{"new", "b", kNow - 91 * kDay, "old", false},
                                {"new", "c", kNow - 90 * kDay, "newer", false},
                                {"new", "d", 0, "of 1970", false}});
  CHECK(choice.restore == 1);
  CHECK(choice.others == Numbers{0, 2});
}

}  // namespace broadside
