#include "render/thread_view.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/conversation.h"
#include "api/published.h"
#include "html_check.h"
#include "made_events.h"
#include "render/author_mark.h"
#include "render/json_ld.h"

namespace broadside {
namespace {

// The thread "t" of some events, read by "ann".
struct Shown {
  explicit Shown(const std::vector<MadeEvent>& events, Origin origin = Origin::stored)
      : thread(log, "t", "ann") {
    REQUIRE(log.add(file_of(events), origin).damaged.empty());
  }

  std::string html(const ThreadQuery& query = {}) {
    std::string out;
    render_thread(out, thread, query, style);
    const HtmlCheck check(out);
    CHECK(check.problem == "");
    return out;
  }

  // The <li> of a comment.
  std::string item(std::uint32_t id) {
    const std::string all = html();
    const std::size_t from = all.find("<li id=\"comment-" + made_id(id));
    REQUIRE(from != std::string::npos);
    const std::size_t next = all.find("<li id=\"comment-", from + 1);
    return all.substr(from, next == std::string::npos ? std::string::npos : next - from);
  }

  Log log;
  Thread thread;
  ThreadStyle style;
};

MadeEvent by(std::string key, std::string name, MadeEvent event) {
  event.key = std::move(key);
  event.name = std::move(name);
  return event;
}

std::string revision(const std::string& item) {
  const std::size_t at = item.find("data-rev=\"");
  REQUIRE(at != std::string::npos);
  return item.substr(at, item.find('"', at + 10) - at);
}

}  // namespace

TEST_CASE("Without comments there is an invitation and no list") {
  Shown none(std::vector<MadeEvent>{});
  CHECK(contains(none.html(), ">Be the first to comment</h2>"));
  CHECK_FALSE(contains(none.html(), "<ol"));
  CHECK_FALSE(contains(none.html(), "thread-tools"));
}

TEST_CASE("The heading counts what can be read, in words of the language") {
  Shown two({comment(1, 1), comment(2, 2), comment(3, 3), removal(4, 4, 3)});
  CHECK(contains(two.html(), " id=\"comments\">2 comments</h2>"));
  two.style.ui = UiLanguage::russian;
  CHECK(contains(two.html(), ">2 комментария</h2>"));
  two.style.ui = UiLanguage::kazakh;
  CHECK(contains(two.html(), ">2 пікір</h2>"));
  two.style.ui = UiLanguage::arabic;
  CHECK(contains(two.html(), ">تعليقان</h2>"));
}

TEST_CASE("A comment has its author, time, text and tools") {
  Shown one({by("bob", "Bob", comment(1, 1))});
  const std::string item = one.item(1);
  CHECK(contains(item, "<li id=\"comment-" + made_id(1) + "\" data-rev=\""));
  CHECK(contains(item, "\" class=\"comment\" part=\"comment\" data-depth=\"0\">"));
  CHECK(contains(item, "aria-labelledby=\"comment-by-" + made_id(1) + "\""));
  CHECK(contains(item, "<bdi>Bob</bdi></span>"));
  CHECK(contains(item, "<a class=\"comment-time\" href=\"#comment-" + made_id(1) +
                           "\"><time datetime=\"2026-06-04T09:30:00.000Z\">4 June 2026</time></a>"));
  CHECK(contains(item, "<p>Text 1</p>\n</div>"));
  CHECK(contains(item, "data-action=\"reply\">Reply</button>"));
  CHECK(contains(item, "data-action=\"link\">Copy link</button>"));
  CHECK_FALSE(contains(item, "data-action=\"edit\""));
  CHECK_FALSE(contains(item, "data-action=\"delete\""));
  CHECK_FALSE(contains(item, "data-action=\"collapse\""));
  CHECK_FALSE(contains(item, "in-reply"));
}

TEST_CASE("Own comments can be edited and deleted") {
  Shown one({comment(1, 1)});
  CHECK(contains(one.item(1), " class=\"comment own\""));
  CHECK(contains(one.item(1), "data-action=\"edit\">Edit</button>"));
  CHECK(contains(one.item(1), "data-action=\"delete\">Delete</button>"));
}

TEST_CASE("What only this browser has says so, and what is published does not") {
  Shown local({comment(1, 1)});
  CHECK(contains(local.item(1), "<span class=\"local-note\">Saved in this browser only</span>"));
  Shown published({comment(1, 1)}, Origin::published);
  CHECK_FALSE(contains(published.item(1), "local-note"));
}

TEST_CASE("A comment without a name is anonymous, in its replies too") {
  Shown two({by("bob", "", comment(1, 1)), comment(2, 2, 1)});
  CHECK(contains(two.item(1), "<bdi>Anonymous</bdi>"));
  CHECK(
      contains(two.item(2), "In reply to <a href=\"#comment-" + made_id(1) + "\"><bdi>Anonymous</bdi></a>"));
}

TEST_CASE("A website is a link that nobody vouches for; one that may not stand in a page is none") {
  MadeEvent good = comment(1, 1);
  good.url = "https://ann.example";
  MadeEvent bad = comment(2, 2);
  bad.url = "javascript:alert(1)";
  Shown two({good, bad});
  CHECK(contains(two.item(1),
                 "<a href=\"https://ann.example\" rel=\"nofollow ugc noopener\"><bdi>Ann</bdi></a>"));
  CHECK(contains(two.item(2), "\"><bdi>Ann</bdi></span>"));
  CHECK_FALSE(contains(two.item(2), "alert"));
}

TEST_CASE("A name is text, isolated from the line it stands in, and shown with what is not seen") {
  const std::string overriding =
      std::string{'\xE2', '\x80', '\xAE'} + "مريم";  // a right-to-left override before it
  Shown two({by("b", "<b>\"'&</b>", comment(1, 1)), by("c", overriding, comment(2, 2, 1))});
  CHECK(contains(two.item(1), "<bdi>&lt;b&gt;&quot;'&amp;&lt;/b&gt;</bdi>"));
  CHECK(contains(two.item(2), "<bdi>[U+202E]مريم</bdi>"));
  CHECK(contains(two.item(2), "<bdi>&lt;b&gt;"));
}

TEST_CASE("Depth is capped, and every reply says whom it answers") {
  std::vector<MadeEvent> events;
  for (std::uint32_t i = 1; i <= 9; ++i)
    events.push_back(by("k", "N" + std::to_string(i), comment(i, i, i - 1)));
  Shown deep(events);
  CHECK(contains(deep.item(3), "data-depth=\"2\""));
  CHECK(contains(deep.item(9), "data-depth=\"5\""));
  CHECK(contains(deep.item(9), "<bdi>N8</bdi>"));
  deep.style.levels = 1;
  CHECK(contains(deep.item(3), "data-depth=\"1\""));
  deep.style.levels = 0;
  CHECK(contains(deep.item(3), "data-depth=\"0\""));
}

TEST_CASE("A deleted comment with replies is a tombstone that gives away nothing") {
  MadeEvent first = by("bob", "Bob", comment(1, 1));
  first.url = "https://bob.example";
  first.exact = "passage";
  Shown shown({first, by("bob", "Bob", edit(2, 2, 1)), by("bob", "Bob", removal(3, 3, 1)), comment(4, 4, 1)});
  const std::string item = shown.item(1);
  CHECK(contains(item, " class=\"comment deleted\""));
  CHECK(contains(item, ">This comment was deleted.</span>"));
  for (const std::string_view gone :
       {"Bob", "bob.example", "Text", "passage", "history", "class=\"mark\"", "Reply<"}) {
    CAPTURE(gone);
    CHECK_FALSE(contains(item, gone));
  }
  CHECK_FALSE(contains(item, "data-action=\"restore\""));
  CHECK(contains(shown.item(4), "<bdi>a deleted comment</bdi>"));
}

TEST_CASE("One's own deleted comment can be brought back") {
  Shown shown({comment(1, 1), removal(2, 2, 1), comment(3, 3, 1)});
  CHECK(contains(shown.item(1), " class=\"comment own deleted\""));
  CHECK(contains(shown.item(1), "data-action=\"restore\">Undo</button>"));
}

TEST_CASE("A deleted comment without replies is not there") {
  Shown shown({comment(1, 1), removal(2, 2, 1)});
  CHECK_FALSE(contains(shown.html(), "<li"));
}

TEST_CASE("An edited comment opens its history, the oldest text first") {
  MadeEvent later = edit(2, 2, 1);
  later.at = "2026-06-05T09:30:00.000Z";
  Shown shown({comment(1, 1), later, edit(3, 3, 1)});
  const std::string item = shown.item(1);
  CHECK(contains(item,
                 "<details class=\"history\"><summary>edited</summary><ol><li><time datetime=\"2026-06-04T"));
  CHECK(item.find("<p>Text 1</p>") < item.find("<p>Text 2</p>"));
  CHECK(item.find("<p>Text 2</p>") < item.find("<p>Text 3</p>"));
  CHECK(item.find("</details>") < item.find("<p>Text 3</p>"));
}

TEST_CASE("A quotation is a button that leads to its passage") {
  MadeEvent quoting = comment(1, 1);
  quoting.exact = "a \"b\" <c>";
  quoting.prefix = "p>";
  quoting.suffix = "<s";
  Shown shown({quoting});
  const std::string item = shown.item(1);
  CHECK(contains(
      item,
      "<blockquote class=\"comment-quote\" dir=\"auto\"><button type=\"button\" data-action=\"show-quote\""));
  CHECK(contains(item, "data-exact=\"a &quot;b&quot; &lt;c&gt;\""));
  CHECK(contains(item, "data-prefix=\"p&gt;\""));
  CHECK(contains(item, "data-suffix=\"&lt;s\""));
  CHECK(contains(item, ">a &quot;b&quot; &lt;c&gt;</button>"));
}

TEST_CASE("Replies can be hidden, and are counted in words") {
  Shown shown({comment(1, 1), comment(2, 2, 1), comment(3, 3, 2)});
  CHECK(contains(shown.item(1), "data-action=\"collapse\" aria-expanded=\"true\">Hide 2 replies</button>"));
  CHECK(contains(shown.item(2), "aria-expanded=\"true\">Hide 1 reply</button>"));
  const std::string id = made_id(1);
  ThreadQuery query;
  query.collapsed = id;
  CHECK(contains(shown.html(query), "aria-expanded=\"false\">Show 2 replies</button>"));
  CHECK_FALSE(contains(shown.html(query), "comment-" + made_id(2)));
}

TEST_CASE("More than one comment on the article can be put in another order") {
  Shown one({comment(1, 1), comment(2, 2, 1)});
  CHECK_FALSE(contains(one.html(), "thread-tools"));
  Shown two({comment(1, 1), comment(2, 2)});
  CHECK(contains(two.html(), "data-action=\"oldest\" aria-pressed=\"true\">Oldest first</button>"));
  ThreadQuery query;
  query.order = CommentOrder::newest;
  const std::string newest = two.html(query);
  CHECK(contains(newest, "data-action=\"newest\" aria-pressed=\"true\">Newest first</button>"));
  CHECK(newest.find("Text 2") < newest.find("Text 1"));
}

TEST_CASE("Of a long thread a page is shown, and how many more there are") {
  std::vector<MadeEvent> events;
  for (std::uint32_t i = 1; i <= 60; ++i) events.push_back(comment(i, i));
  Shown shown(events);
  const std::string html = shown.html();
  CHECK(count_of(html, "<li id=\"comment-") == 50);
  CHECK(contains(html, "data-action=\"more\">Show 10 more comments</button>"));
  CHECK(contains(html, ">60 comments</h2>"));
}

TEST_CASE("A comment's revision changes with what is shown of it, and with nothing else") {
  Shown before({comment(1, 1), comment(2, 2)});
  Shown replied({comment(1, 1), comment(2, 2), comment(3, 3, 1)});
  Shown edited({comment(1, 1), comment(2, 2), edit(3, 3, 1)});
  CHECK(revision(before.item(1)) != revision(replied.item(1)));
  CHECK(revision(before.item(1)) != revision(edited.item(1)));
  CHECK(revision(before.item(2)) == revision(replied.item(2)));
  CHECK(revision(before.item(2)) == revision(edited.item(2)));
}

TEST_CASE("What stands in the page already is named, and left empty") {
  const std::vector<MadeEvent> events = {comment(1, 1), comment(2, 2, 1), comment(3, 3)};
  Shown shown(events);
  const auto known = [&shown](std::uint32_t id, bool same) {
    const std::string rev = revision(shown.item(id)).substr(10);
    return "comment-" + made_id(id) + ":" + (same ? rev : rev + "0");
  };
  const std::string all = known(1, true) + " " + known(2, false) + " " + known(3, true);
  shown.style.known = all;
  CHECK(shown.item(1) == "<li id=\"comment-" + made_id(1) + "\" " + revision(shown.item(1)) + "\"></li>\n");
  CHECK(contains(shown.item(2), "<p>Text 2</p>"));
  CHECK(contains(shown.item(3), "\"></li>\n"));
  Shown changed({comment(1, 1), comment(2, 2, 1), comment(3, 3), edit(4, 4, 3)});
  changed.style.known = all;
  CHECK(contains(changed.item(1), "\"></li>\n"));
  CHECK(contains(changed.item(3), "<p>Text 4</p>"));
}

TEST_CASE("A page without scripts has no buttons, revisions or parts") {
  MadeEvent quoting = comment(1, 1);
  quoting.exact = "passage";
  std::vector<MadeEvent> events = {quoting, edit(2, 2, 1), removal(3, 3, 4)};
  for (std::uint32_t i = 4; i <= 60; ++i) events.push_back(comment(i, i + 4, i == 5 ? 4 : 0));
  Shown shown(events);
  shown.style.interactive = false;
  const std::string html = shown.html();
  for (const std::string_view part :
       {"<button", "data-rev", "part=", "data-action", "local-note", "thread-tools", "thread-more"}) {
    CAPTURE(part);
    CHECK_FALSE(contains(html, part));
  }
  CHECK(contains(html, "<blockquote class=\"comment-quote\" dir=\"auto\">passage</blockquote>"));
}

TEST_CASE("The same events are the same bytes, in whatever order they came") {
  std::vector<MadeEvent> events = {comment(1, 1), comment(2, 2, 1), edit(3, 3, 1),
                                   by("bob", "Bob", comment(4, 3)), removal(5, 4, 2)};
  const std::string expected = Shown(events).html();
  MadeHistory history(made_seed());
  for (int i = 0; i < 20; ++i) {
    history.shuffle(events);
    CHECK(Shown(events).html() == expected);
  }
}

TEST_CASE("The e-mail address is in nothing that is shown or published") {
  Conversation conversation("t", "ann");
  NewEvent event;
  const std::string id = made_id(1);
  event.id = id;
  event.at = "2026-06-04T09:30:00.000Z";
  event.name = "Ann";
  event.email = "secret@mail.example";
  event.url = "ann.example";
  event.body = "Text";
  std::string line;
  Refusal refusal;
  REQUIRE(conversation.compose(event, {}, line, refusal));
  conversation.add(line, Origin::stored);
  std::string out = script_lines(conversation.log(), "t");
  out += json_ld(Article{}, ArticleType::detect, "", nullptr, &conversation.thread());
  for (const bool interactive : {true, false}) {
    ThreadStyle style;
    style.interactive = interactive;
    render_thread(out, conversation.thread(), {}, style);
  }
  CHECK(count_of(out, "ann.example") == 4);
  CHECK_FALSE(contains(out, "secret"));
  CHECK_FALSE(contains(out, "mail.example"));
}

TEST_CASE("Generated histories are shown as balanced HTML with ids that are there once") {
  MadeHistory history(made_seed() + 7);
  for (int i = 0; i < 100; ++i) {
    Log log;
    log.add(file_of(history.lines(30, 12)), Origin::stored);
    Thread thread(log, "t", "ann");
    for (const bool interactive : {true, false}) {
      std::string out;
      ThreadStyle style;
      style.interactive = interactive;
      render_thread(out, thread, {}, style);
      CHECK(HtmlCheck(out).problem == "");
    }
  }
}

TEST_CASE("An author's picture follows from the key, and is symmetric") {
  const auto mark = [](std::string_view key) {
    std::string out;
    HtmlWriter html(out);
    write_author_mark(html, key);
    return out;
  };
  CHECK(mark("ann") == mark("ann"));
  CHECK(mark("ann") != mark("bob"));
  CHECK(contains(mark("ann"), "<svg class=\"mark\" aria-hidden=\"true\" viewBox=\"0 0 5 5\"><path d=\""));
  for (const char* const key : {"ann", "bob", "a", "Z_-9"}) {
    const std::string picture = mark(key);
    for (const char y : {'0', '1', '2', '3', '4'}) {
      const auto has = [&](char x) { return contains(picture, std::string("M") + x + " " + y); };
      CHECK(has('0') == has('4'));
      CHECK(has('1') == has('3'));
    }
  }
}

}  // namespace broadside
