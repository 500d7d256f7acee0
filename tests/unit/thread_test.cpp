#include "store/thread.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "made_events.h"

namespace broadside {
namespace {

// A log and its thread "t", read by "ann".
struct Shown {
  Shown() : thread(log, "t", "ann") {}
  explicit Shown(const std::vector<MadeEvent>& events) : Shown() { add(events); }

  void add(const std::vector<MadeEvent>& events) {
    const LogReport report = log.add(file_of(events), Origin::stored);
    REQUIRE(report.damaged.empty());
  }

  // The numbers of the comments in order, each with a mark for its depth: "1 .2 ..3" has 3 below 2 below 1. A
  // deleted one is in brackets, a collapsed one has a plus behind it.
  std::string outline(const ThreadQuery& query = {}) {
    Buffer<ThreadItem> items;
    thread.list(query, items, more);
    std::string text;
    for (const ThreadItem& item : items) {
      const Comment comment = thread.read(item.comment, arena);
      if (!text.empty()) text += ' ';
      text += std::string(item.depth, '.');
      const std::string number = std::to_string(std::stoul(std::string(comment.id.substr(24)), nullptr, 16));
      text += comment.deleted ? "[" + number + "]" : number;
      if (item.collapsed) text += '+';
    }
    return text;
  }

  Comment read(std::uint32_t id) { return thread.read(thread.find(made_id(id)), arena); }

  Log log;
  Thread thread;
  Arena arena;
  std::uint32_t more = 0;
};

// All orders in which few events may come.
template <class Check>
void in_every_order(std::vector<MadeEvent> events, Check check) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < events.size(); ++i) order.push_back(i);
  do {
    Shown at_once;
    Shown one_by_one;
    std::vector<MadeEvent> permuted;
    std::string said;
    for (const std::size_t i : order) {
      permuted.push_back(events[i]);
      said += std::to_string(events[i].id) + " ";
      one_by_one.add({events[i]});
      one_by_one.outline();
    }
    at_once.add(permuted);
    CAPTURE(said);
    check(at_once);
    check(one_by_one);
  } while (std::next_permutation(order.begin(), order.end()));
}

MadeEvent by(std::string key, MadeEvent event) {
  event.key = std::move(key);
  return event;
}

}  // namespace

TEST_CASE("AnOrphanWaitsForItsParent") {
  Shown shown({comment(1, 1), comment(3, 3, 2), comment(4, 4, 3)});
  CHECK(shown.outline() == "1");
  CHECK(shown.thread.count() == 1);
  CHECK(shown.thread.orphans() == 2);
  shown.add({comment(2, 2, 1)});
  CHECK(shown.outline() == "1 .2 ..3 ...4");
  CHECK(shown.thread.count() == 4);
  CHECK(shown.thread.orphans() == 0);
  in_every_order({comment(1, 1), comment(2, 2, 1), comment(3, 3, 2), comment(4, 4, 1), comment(5, 1)},
                 [](Shown& any) {
                   CHECK(any.outline() == "1 .2 ..3 .4 5");
                   CHECK(any.thread.count() == 5);
                 });
}

TEST_CASE("AnOrphanWaitsForItsParent: parents that lead back, or to something that is no comment") {
  in_every_order({comment(1, 1, 3), comment(2, 2, 1), comment(3, 3, 2), comment(4, 4, 4), comment(5, 5, 2)},
                 [](Shown& shown) {
                   CHECK(shown.outline().empty());
                   CHECK(shown.thread.orphans() == 5);
                   CHECK(shown.thread.count() == 0);
                 });
  in_every_order({comment(1, 1), edit(2, 2, 1), removal(3, 3, 9), comment(4, 4, 2), comment(5, 5, 3)},
                 [](Shown& shown) {
                   CHECK(shown.outline() == "1");
                   CHECK(shown.thread.orphans() == 2);
                 });
  MadeEvent elsewhere = comment(1, 1);
  elsewhere.thread = "other";
  Shown shown({elsewhere, comment(2, 2, 1)});
  CHECK(shown.thread.orphans() == 1);
}

TEST_CASE("SiblingsAreInTheOrderOfTheirClocks") {
  in_every_order({comment(1, 5), comment(2, 3), comment(9, 4, 1), comment(4, 4, 1), comment(5, 3, 1)},
                 [](Shown& shown) { CHECK(shown.outline() == "2 1 .5 .4 .9"); });
  // Newest first is of the comments on the article; a reply follows what it replies to.
  Shown shown({comment(1, 1), comment(2, 2), comment(3, 3, 1), comment(4, 4, 1), comment(5, 5)});
  ThreadQuery query;
  query.order = CommentOrder::newest;
  CHECK(shown.outline(query) == "5 2 1 .3 .4");
}

TEST_CASE("OnlyTheAuthorEditsAndDeletes") {
  in_every_order({comment(1, 1), by("bek", edit(2, 2, 1)), by("bek", removal(3, 3, 1)), edit(4, 4, 1)},
                 [](Shown& shown) {
                   CHECK(shown.outline() == "1");
                   CHECK(shown.read(1).body == "Text 4");
                   CHECK(shown.read(1).history.size() == 1);
                 });
  // Nor does another author take a delete back.
  in_every_order({comment(1, 1), removal(2, 2, 1), by("bek", removal(3, 3, 2)), comment(4, 4)},
                 [](Shown& shown) {
                   CHECK(shown.outline() == "4");
                   CHECK(shown.thread.count() == 1);
                 });
}

TEST_CASE("TheLastEditCounts") {
  in_every_order({comment(1, 1), edit(5, 3, 1), edit(4, 4, 1), edit(6, 4, 1), edit(7, 2, 9)},
                 [](Shown& shown) {
                   const Comment comment = shown.read(1);
                   CHECK(comment.body == "Text 6");
                   CHECK(comment.edited_at == "2026-06-04T09:30:00.000Z");
                   REQUIRE(comment.history.size() == 3);
                   CHECK(comment.history[0].body == "Text 1");
                   CHECK(comment.history[1].body == "Text 5");
                   CHECK(comment.history[2].body == "Text 4");
                   CHECK(shown.thread.count() == 1);
                 });
  MadeEvent first = comment(1, 1);
  MadeEvent second = edit(2, 2, 1);
  second.at = "2026-06-05T00:00:00.000Z";
  Shown shown({first, second});
  CHECK(shown.read(1).history[0].at == first.at);
  CHECK(shown.read(1).edited_at == second.at);
  CHECK(shown.read(1).at == first.at);
  CHECK(shown.read(1).name == "Ann");
}

TEST_CASE("ADeleteIsATombstone") {
  MadeEvent quoting = comment(2, 2, 1);
  quoting.exact = "passage";
  in_every_order({comment(1, 1), quoting, comment(3, 3, 2), removal(4, 9, 2), edit(5, 12, 2)},
                 [](Shown& shown) {
                   CHECK(shown.outline() == "1 .[2] ..3");
                   const Comment gone = shown.read(2);
                   CHECK(gone.deleted);
                   CHECK(gone.name.empty());
                   CHECK(gone.key.empty());
                   CHECK(gone.body.empty());
                   CHECK(gone.quote.exact.empty());
                   CHECK(gone.history.empty());
                   CHECK(gone.edited_at.empty());
                   CHECK(gone.own);
                   CHECK(shown.read(3).parent_name.empty());
                   CHECK(shown.read(3).parent == made_id(2));
                   CHECK(shown.thread.count() == 2);
                   CHECK(shown.thread.deletion_of(shown.thread.find(made_id(2))) == made_id(4));
                 });
  // Without a reply that is to be seen it is left out.
  in_every_order({comment(1, 1), comment(2, 2, 1), removal(3, 3, 1), removal(4, 4, 2), comment(5, 5)},
                 [](Shown& shown) {
                   CHECK(shown.outline() == "5");
                   CHECK(shown.thread.count() == 1);
                 });
}

TEST_CASE("ADeleteOfADeleteBringsBack") {
  in_every_order({comment(1, 1), edit(2, 2, 1), removal(3, 3, 1), removal(4, 4, 3)}, [](Shown& shown) {
    CHECK(shown.outline() == "1");
    CHECK(shown.read(1).body == "Text 2");
    CHECK(shown.thread.count() == 1);
    CHECK(shown.thread.deletion_of(shown.thread.find(made_id(1))).empty());
  });
  // It can not itself be taken back; to delete again is a new delete of the comment.
  in_every_order({comment(1, 1), removal(3, 3, 1), removal(4, 4, 3), removal(5, 5, 4)},
                 [](Shown& shown) { CHECK(shown.outline() == "1"); });
  in_every_order({comment(1, 1), removal(3, 3, 1), removal(4, 4, 3), removal(5, 5, 1), removal(6, 6, 3)},
                 [](Shown& shown) {
                   CHECK(shown.outline().empty());
                   CHECK(shown.thread.deletion_of(shown.thread.find(made_id(1))) == made_id(5));
                 });
  // A delete of itself, and two of each other.
  in_every_order({comment(1, 1), removal(2, 2, 2), removal(3, 3, 4), removal(4, 4, 3)},
                 [](Shown& shown) { CHECK(shown.outline() == "1"); });
}

TEST_CASE("TheCountIsOfWhatCanBeRead") {
  Shown shown({comment(1, 1), comment(2, 2, 1), comment(3, 3, 9), removal(4, 4, 1), comment(5, 5, 2)});
  CHECK(shown.outline() == "[1] .2 ..5");
  CHECK(shown.thread.count() == 2);
  CHECK(shown.thread.orphans() == 1);
  shown.add({removal(6, 6, 4)});
  CHECK(shown.thread.count() == 3);
  Buffer<ThreadItem> items;
  std::uint32_t more = 0;
  shown.thread.list({}, items, more);
  CHECK(items[0].replies == 2);
  CHECK(items[1].replies == 1);
  CHECK(items[2].replies == 0);
}

TEST_CASE("An event that a smaller line replaces counts no more") {
  MadeEvent first = comment(1, 1);
  first.body = "b";
  MadeEvent smaller = comment(1, 1);
  smaller.body = "a";
  Shown shown({first, comment(2, 2, 1), removal(3, 3, 1)});
  CHECK(shown.outline() == "[1] .2");
  shown.add({smaller});
  CHECK(shown.outline() == "[1] .2");
  MadeEvent other = removal(3, 1, 2);  // of another comment, and the smaller line
  other.at = "2020-01-01T00:00:00.000Z";
  shown.add({other});
  CHECK(shown.outline() == "1");
  CHECK(shown.read(1).body == "a");
  MadeEvent moved = comment(1, 1);
  moved.at = "2020-01-01T00:00:00.000Z";
  moved.thread = "other";
  shown.add({moved});
  CHECK(shown.outline().empty());
  CHECK(shown.thread.find(made_id(1)) == Thread::kNone);
}

TEST_CASE("A comment tells whose it is and what it answers") {
  MadeEvent made = by("bek", comment(1, 1));
  made.name = "Bek \"B\"";
  made.url = "https://example.org/";
  made.exact = "a\nb";
  made.prefix = "p";
  made.suffix = "s";
  made.body = "Line\nline";
  Shown shown({made, comment(2, 2, 1)});
  const Comment comment = shown.read(1);
  CHECK(comment.id == made_id(1));
  CHECK(comment.parent.empty());
  CHECK(comment.parent_name.empty());
  CHECK(comment.at == made.at);
  CHECK(comment.key == "bek");
  CHECK(comment.name == made.name);
  CHECK(comment.url == made.url);
  CHECK(comment.body == made.body);
  CHECK(comment.quote.exact == made.exact);
  CHECK(comment.quote.prefix == "p");
  CHECK(comment.quote.suffix == "s");
  CHECK(!comment.own);
  CHECK(shown.read(2).own);
  CHECK(shown.read(2).parent == made_id(1));
  CHECK(shown.read(2).parent_name == "Bek \"B\"");
  CHECK(shown.thread.find(made_id(3)) == Thread::kNone);
  CHECK(shown.thread.find("") == Thread::kNone);
  CHECK(shown.thread.find("t") == Thread::kNone);
}

TEST_CASE("A comment is published when the publisher shows its text as it is") {
  Shown shown({comment(1, 1), comment(2, 2)});
  shown.log.add(comment(1, 1).line(), Origin::published);
  CHECK(shown.read(1).published);
  CHECK(!shown.read(2).published);
  shown.add({edit(3, 3, 1)});
  CHECK(!shown.read(1).published);
  shown.log.add(edit(3, 3, 1).line(), Origin::published);
  CHECK(shown.read(1).published);
}

TEST_CASE("A window shows the first items, and as many more as reach a comment") {
  Shown shown(
      {comment(1, 1), comment(2, 2, 1), comment(3, 3), comment(4, 4), comment(5, 5, 4), comment(6, 6)});
  ThreadQuery query;
  query.most = 3;
  CHECK(shown.outline(query) == "1 .2 3");
  CHECK(shown.more == 3);
  const std::string five = made_id(5);
  query.reach = five;
  CHECK(shown.outline(query) == "1 .2 3 4 .5");
  CHECK(shown.more == 1);
  const std::string one = made_id(1);
  query.reach = one;
  CHECK(shown.outline(query) == "1 .2 3");
  query.reach = "no comment";
  CHECK(shown.outline(query) == "1 .2 3");
  query.most = 0;
  CHECK(shown.outline(query).empty());
  CHECK(shown.more == 6);
}

TEST_CASE("A collapsed comment leaves out its replies, unless one of them is to be reached") {
  Shown shown({comment(1, 1), comment(2, 2, 1), comment(3, 3, 2), comment(4, 4), comment(5, 5, 4)});
  const std::string ids = made_id(1) + " " + made_id(4) + " nothing  " + made_id(3);
  ThreadQuery query;
  query.collapsed = ids;
  CHECK(shown.outline(query) == "1+ 4+");
  CHECK(shown.more == 0);
  query.most = 1;
  CHECK(shown.outline(query) == "1+");
  CHECK(shown.more == 2);
  const std::string three = made_id(3);
  query.reach = three;
  CHECK(shown.outline(query) == "1 .2 ..3");
  const std::string one = made_id(1);
  query.reach = one;
  query.most = 50;
  CHECK(shown.outline(query) == "1+ 4+");
  CHECK(shown.outline() == "1 .2 ..3 4 .5");  // nothing of it stays
}

TEST_CASE("A chain of 100,000 replies is folded, listed and read") {
  for (const bool forwards : {true, false}) {
    std::string file;
    constexpr std::uint32_t kCount = 100000;
    for (std::uint32_t i = 1; i <= kCount; ++i) {
      const std::uint32_t id = forwards ? i : kCount + 1 - i;
      file += comment(id, id, id - 1).line() + "\n";
    }
    Log log;
    Thread thread(log, "t", "ann");
    log.add(file, Origin::stored);
    CHECK(thread.count() == kCount);
    Buffer<ThreadItem> items;
    std::uint32_t more = 0;
    ThreadQuery query;
    const std::string last = made_id(kCount);
    query.reach = last;
    thread.list(query, items, more);
    CHECK(items.size() == kCount);
    CHECK(items.back().depth == kCount - 1);
    CHECK(items.front().replies == kCount - 1);
    // One more, and one deleted.
    log.add(file_of({comment(kCount + 1, kCount + 1, kCount), removal(kCount + 2, kCount + 2, 1)}),
            Origin::stored);
    CHECK(thread.count() == kCount);
    thread.list({}, items, more);
    CHECK(items.size() == 50);
    CHECK(items.front().replies == kCount);
  }
}

}  // namespace broadside
