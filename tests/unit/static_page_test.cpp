#include "render/static_page.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "api/published.h"
#include "made_events.h"
#include "markup/parser.h"

namespace broadside {
namespace {

PageAsset style(std::string_view text = "p{}") { return {InlineText::for_style(text).value(), "STYLE"}; }

PageOptions options() {
  return {.view = {},
          .type = ArticleType::detect,
          .canonical = {},
          .theme = {},
          .fallback_title = {},
          .stylesheet = style(),
          .widget = {}};
}

Article article(std::string_view headline, std::string_view markdown = "Text.") {
  Article made;
  made.headline = headline;
  made.body = parse_markdown(markdown, Dialect::article);
  return made;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("Text that would end its style element cannot be inline") {
  CHECK(InlineText::for_style("a > b { content: '<' }"));
  CHECK_FALSE(InlineText::for_style("</style"));
  CHECK_FALSE(InlineText::for_style("a</STYLE >"));
}

TEST_CASE("Text that would end its script element, or start a comment in it, cannot be inline") {
  CHECK(InlineText::for_script("a < b; '<script>'; '<\\/script>'"));
  CHECK_FALSE(InlineText::for_script("'</script'"));
  CHECK_FALSE(InlineText::for_script("'</ScRiPt\t>'"));
  CHECK_FALSE(InlineText::for_script("'<!--'"));
}

TEST_CASE("Text that a parser would not read back as it is cannot be inline") {
  CHECK_FALSE(InlineText::for_script("a\r\n"));
  CHECK_FALSE(InlineText::for_script(std::string_view("a\0", 2)));
  CHECK_FALSE(InlineText::for_style("a\xFF"));
}

TEST_CASE("A page is a whole document around the article") {
  const Article rain = article("Rain");
  const std::string page = static_page(rain, options());
  CHECK(page.substr(0, 15) == "<!doctype html>");
  CHECK(contains(page, "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""));
  CHECK(contains(page, "<title>Rain</title>\n"));
  CHECK(contains(page,
                 "<style>p{}</style>\n</head>\n<body>\n<main>\n" + render_article(rain, {}) + "</main>\n"));
  CHECK(page.substr(page.size() - 16) == "</body>\n</html>\n");
}

TEST_CASE("The policy comes before everything that it governs") {
  const std::string page = static_page(article("Rain"), options());
  CHECK(page.find("Content-Security-Policy") < page.find("<script"));
  CHECK(page.find("Content-Security-Policy") < page.find("<style"));
  CHECK(contains(page,
                 "content=\"default-src 'none'; img-src 'self' data:; style-src 'sha256-STYLE'; "
                 "base-uri 'none'; form-action 'none'\""));
}

TEST_CASE("A page without the widget allows no script") {
  CHECK_FALSE(contains(static_page(article("Rain"), options()), "script-src"));
}

TEST_CASE("Text of the article is escaped wherever it stands in the head") {
  Article hostile = article("</title><script>\"");
  hostile.summary = "\"><script>";
  hostile.authors.push_back({"\"><script>", ""});
  const std::string page = static_page(hostile, options());
  CHECK(contains(page, "<title>&lt;/title&gt;&lt;script&gt;&quot;</title>"));
  CHECK(contains(page, "<meta name=\"description\" content=\"&quot;&gt;&lt;script&gt;\">"));
  CHECK(contains(page, "<meta name=\"author\" content=\"&quot;&gt;&lt;script&gt;\">"));
}

TEST_CASE("A page always has a title") {
  PageOptions with_name = options();
  with_name.fallback_title = "late-rain";
  CHECK(contains(static_page(article(""), with_name), "<title>late-rain</title>"));
  CHECK(contains(static_page(article(""), options()), "<title>Article</title>"));
}

TEST_CASE("Only a picture with an address of its own is shown to those who share the page") {
  Article rain = article("Rain");
  rain.image = Image{"rain.jpg", "", ""};
  CHECK_FALSE(contains(static_page(rain, options()), "og:image"));
  rain.image.src = "//example.org/rain.jpg";
  CHECK_FALSE(contains(static_page(rain, options()), "og:image"));
  rain.image.src = "HTTPS://example.org/rain.jpg";
  CHECK(contains(static_page(rain, options()),
                 "<meta property=\"og:image\" content=\"HTTPS://example.org/rain.jpg\">"));
}

TEST_CASE("A page with the widget has the article, its source and the script, in this order") {
  PageOptions bundled = options();
  bundled.widget = PageWidget{
      {InlineText::for_script("run()").value(), "SCRIPT"},
      {.format = "markdown", .theme = "dark", .contents = {}, .typography = {}, .images = {}, .thread = {}},
      "# A <b>&\r\n",
      {}};
  const std::string page = static_page(article("A"), bundled);
  CHECK(contains(
      page, "<main>\n<broadside-article format=\"markdown\" data-theme=\"dark\">\n<div class=\"broadside\""));
  CHECK(contains(page,
                 "</div>\n<template># A &lt;b&gt;&amp;&#13;\n</template>\n</broadside-article>\n</main>\n"
                 "<script>run()</script>\n</body>"));
  CHECK(contains(page,
                 "; script-src 'wasm-unsafe-eval' 'sha256-SCRIPT'; require-trusted-types-for 'script'; "
                 "trusted-types broadside\""));
}

TEST_CASE("Comments stand below the article, in the linked data, and for the widget") {
  Log log;
  log.add(file_of({comment(1, 1), comment(2, 2, 1)}), Origin::published);
  Thread thread(log, "t", "");
  PageOptions with_comments = options();
  with_comments.view.parts = false;
  with_comments.view.thread = &thread;
  const std::string lines = script_lines(log, "t");
  with_comments.widget =
      PageWidget{{InlineText::for_script("run()").value(), "SCRIPT"},
                 {.format = {}, .theme = {}, .contents = {}, .typography = {}, .images = {}, .thread = "t"},
                 "# A",
                 InlineText::for_script(lines)};
  const std::string page = static_page(article("A"), with_comments);
  CHECK(contains(
      page,
      "</article>\n<section class=\"conversation\" aria-labelledby=\"comments\" lang=\"en\" dir=\"ltr\">"
      "<div class=\"thread-box\">\n<div class=\"thread-head\"><h2 class=\"comments-title\" "
      "id=\"comments\">2 comments</h2>"));
  CHECK(contains(page, "\"commentCount\":2"));
  CHECK(contains(page, "<broadside-article data-thread=\"t\">"));
  CHECK(contains(page, "# A</template>\n<script type=\"application/jsonl\">" + lines +
                           "</script>\n</broadside-article>"));
}

TEST_CASE("A page that could take no comments shows no empty conversation") {
  Log log;
  Thread thread(log, "t", "");
  PageOptions without = options();
  without.view.thread = &thread;
  CHECK_FALSE(contains(static_page(article("A"), without), "conversation"));
}

TEST_CASE("Lines for a script element are those of the thread, say the same, and cannot end it") {
  Log log;
  MadeEvent hostile = comment(1, 1);
  hostile.body = "</script><!-- \\<";
  MadeEvent other = comment(2, 2);
  other.thread = "other";
  const std::string kept = "{\"x\":1,\r" + comment(3, 3).line().substr(1);
  log.add(file_of({hostile.line(), other.line(), kept, R"({"v":2,"thread":"t","kind":"<"})", R"({"v":3})"}),
          Origin::published);
  const std::string lines = script_lines(log, "t");
  CHECK(InlineText::for_script(lines));
  CHECK_FALSE(contains(lines, "<"));
  Log again;
  const LogReport report = again.add(lines, Origin::published);
  CHECK(report.damaged.empty());
  CHECK(report.added == 3);
  Thread thread(again, "t", "");
  CHECK(thread.count() == 2);
  Arena arena;
  CHECK(thread.read(thread.find(made_id(1)), arena).body == hostile.body);
}

TEST_CASE(
    "Lines for a script element show what the file shows: a smaller line of another thread goes along") {
  MadeEvent smaller = comment(1, 1);
  smaller.body = "A";
  smaller.thread = "other";
  for (const bool is_last : {false, true}) {
    Log log;
    log.add(is_last ? file_of({comment(1, 1), smaller}) : file_of({smaller, comment(1, 1)}),
            Origin::published);
    Thread thread(log, "t", "");
    CHECK(thread.count() == 0);
    Log again;
    again.add(script_lines(log, "t"), Origin::published);
    Thread shown(again, "t", "");
    CHECK(shown.count() == 0);
  }
}

TEST_CASE("A picture that the page carries takes the place of the reference to it") {
  Article rain = article("Rain", "![a](b.png)\n\n![c](d.png)\n\nx[^1]\n\n[^1]: ![e](b.png \"t\")");
  rain.image = Image{"d.png", "", ""};
  const std::vector<SafeUrl> references = own_images(rain);
  REQUIRE(references.size() == 2);
  CHECK(references[0].text() == "b.png");
  CHECK(references[1].text() == "d.png");
  EmbeddedImages embedded;
  embedded.add(references[0], SafeUrl::to_image_data(ImageType::gif, "GIF89a"));
  PageOptions carrying = options();
  carrying.view.embedded_images = &embedded;
  const std::string page = static_page(rain, carrying);
  CHECK(contains(
      page, "<img src=\"data:image/gif;base64,R0lGODlh\" data-src=\"b.png\" alt=\"a\" loading=\"lazy\">"));
  CHECK(contains(
      page, "<img src=\"data:image/gif;base64,R0lGODlh\" data-src=\"b.png\" alt=\"e\" loading=\"lazy\">"));
  CHECK(contains(page, "<img src=\"d.png\" alt=\"c\" loading=\"lazy\">"));
  CHECK(contains(page, "<img src=\"d.png\" alt=\"\">"));
}

TEST_CASE("A picture above the text without an address is its alternative text") {
  Article made = article("Rain");
  made.image = Image{" \x01", "A wet field", "The first rain"};
  const std::string page = static_page(made, options());
  CHECK(contains(page, ">A wet field<figcaption>The first rain<"));
  CHECK_FALSE(contains(page, "<img"));
}

TEST_CASE("A picture of another origin is never looked for beside the article") {
  CHECK(
      own_images(article("", "![a](https://x.example/b.png) ![a](//x.example/c.png) ![a](data:,x)")).empty());
}

}  // namespace broadside
