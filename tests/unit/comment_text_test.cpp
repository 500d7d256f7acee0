#include "render/comment_text.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "api/conversation.h"
#include "html_check.h"
#include "made_events.h"
#include "render/thread_view.h"

namespace broadside {
namespace {

std::string shown(std::string_view markdown, UiLanguage ui = UiLanguage::english) {
  std::string out;
  HtmlWriter html(out);
  write_comment_text(html, markdown, ui);
  return out;
}

const std::set<std::string> kElements = {"a",     "blockquote", "br", "code", "del",   "div",    "em",
                                         "hr",    "li",         "ol", "p",    "pre",   "strong", "span",
                                         "table", "tbody",      "td", "th",   "thead", "tr",     "ul"};

const char* const kHostile[] = {
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>bold</b> <a href=\"https://x.example\">x</a>\n\n<div>\n\n</div>",
    "</div></article></li></ol><form action=\"https://x.example\">",
    "[a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) [c](data:text/html,x) [d](vbscript:x)",
    "[a](<java\tscript:alert(1)>) <javascript:alert(1)> [e]( &#1;javascript:alert(1))",
    R"([a](https://x.example "\" onclick=alert(1) \""))",
    "![a](javascript:alert(1)) ![\"><script>](https://x.example/a.png)",
    "![](https://x.example/a.png)",
    "[![a](https://x.example/a.png)](https://y.example)",
    "```\"><script>\n</code></pre><script>\n```",
    "~~~a&#32;data-panel\nx\n~~~",
    "| <script> | b |\n|:-:|--:|\n| `</td>` | <b> |",
    "[^1] text\n\n[^1]: A note.",
    "<!-- x --> &lt;b&gt; &#60;b&#62; &copy; &nosuch;",
    "[x]: javascript:alert(1)\n\n[x]",
    "# One\n\n## Two <h1>\n\nThree\n=====\n",
    "<https://x.example/\"onmouseover=\"alert(1)>",
};

}  // namespace

TEST_CASE("Whatever a reader writes becomes allowed elements and text") {
  for (const char* const hostile : kHostile) {
    const HtmlCheck html(shown(hostile));
    CAPTURE(hostile);
    CHECK(html.problem == "");
    std::string other;
    CHECK(html.has_only(kElements, other));
    CHECK(other == "");
    CHECK(html.ids.empty());
    for (const std::string& attribute : html.attributes) {
      CAPTURE(attribute);
      CHECK_FALSE(contains(attribute, " on"));
    }
    for (const std::string& link : html.links) {
      CAPTURE(link);
      CHECK((link.substr(0, 8) == "https://"));
    }
  }
}

TEST_CASE("Markdown is the Markdown of articles") {
  CHECK(shown("a *b* **c** ~~d~~ `e`") ==
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>\n");
  CHECK(shown("> a\n\n1. b") == "<blockquote><p>a</p>\n</blockquote>\n<ol>\n<li>b</li>\n</ol>\n");
}

TEST_CASE("Raw HTML is text") { CHECK(shown("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"); }

TEST_CASE("A heading is a paragraph: a reader has no say in the outline of the page") {
  CHECK(shown("# A\n\nb") == "<p><strong>A</strong></p>\n<p>b</p>\n");
}

TEST_CASE("A link says that nobody vouches for it") {
  CHECK(shown("[a](https://x.example \"t\")") ==
        "<p><a href=\"https://x.example\" title=\"t\" rel=\"nofollow ugc noopener\">a</a></p>\n");
  CHECK(shown("https://x.example") ==
        "<p><a href=\"https://x.example\" rel=\"nofollow ugc noopener\">https://x.example</a></p>\n");
}

TEST_CASE("A link whose words name another host tells its own") {
  CHECK(contains(shown("[https://bank.example](https://evil.example/x)"),
                 ">https://bank.example</a> (<bdi>evil.example</bdi>)</p>"));
  CHECK(contains(shown("[**bank**.example](//evil.example)"), "</a> (<bdi>evil.example</bdi>)</p>"));
  CHECK(contains(shown("![https://bank.example](https://evil.example/a.png)"),
                 ">https://bank.example</a> (<bdi>evil.example</bdi>)</p>"));
  CHECK(contains(shown("[https://bank.example](</&Tab;/evil.example/x>)"),
                 "</a> (<bdi>evil.example</bdi>)</p>"));
  CHECK_FALSE(contains(shown("[my bank](https://evil.example/x) https://evil.example"), "<bdi>"));
}

TEST_CASE("A picture is a link to it, wherever it is") {
  CHECK(shown("![a](https://x.example/b.png)") ==
        "<p><a href=\"https://x.example/b.png\" rel=\"nofollow ugc noopener\">a</a></p>\n");
  CHECK(shown("![a](b.png)") == "<p><a href=\"b.png\" rel=\"nofollow ugc noopener\">a</a></p>\n");
  CHECK(shown("![](b.png)") == "<p><a href=\"b.png\" rel=\"nofollow ugc noopener\">b.png</a></p>\n");
}

TEST_CASE("A footnote is text: comments have none") {
  CHECK_FALSE(contains(shown("a[^1]\n\n[^1]: b"), "<sup"));
}

TEST_CASE("What is wide scrolls in a box of its own that has a name") {
  CHECK(contains(shown("| a |\n|---|\n| b |"),
                 "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">"));
  CHECK(contains(shown("    a", UiLanguage::russian),
                 "<pre role=\"group\" tabindex=\"0\" aria-label=\"Код\">"));
}

TEST_CASE("The language of code is no class: it could be that of anything") {
  CHECK_FALSE(contains(shown("```a&#32;data-panel\nb\n```"), "class"));
}

TEST_CASE("A preview has the bytes of the posted comment") {
  std::uint32_t number = 0;
  for (const char* const text : kHostile) {
    Conversation conversation("t", "ann");
    const std::string typed = "\r\n\n" + std::string(text) + "\r\nmore \n\n";
    NewEvent event;
    const std::string id = made_id(++number);
    event.id = id;
    event.at = "2026-06-04T09:30:00.000Z";
    event.body = typed;
    std::string line;
    Refusal refusal;
    REQUIRE(conversation.compose(event, {.name_required = false, .email_required = false}, line, refusal));
    REQUIRE(conversation.add(line, Origin::stored).added == 1);
    std::string thread;
    render_thread(thread, conversation.thread(), {}, {});
    const std::string preview = shown(comment_body(typed));
    CAPTURE(text);
    CHECK(contains(thread, " dir=\"auto\">\n" + preview + "</div>\n<footer"));
  }
}

}  // namespace broadside
