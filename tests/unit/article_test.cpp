#include "api/article.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

Article read(std::string_view source, const ArticleRequest& request = {}) {
  Result<Article> result = read_article(source, request);
  REQUIRE(result.ok());
  return std::move(result).value();
}

std::string html(std::string_view source, const ArticleRequest& request = {}) {
  const Article article = read(source, request);
  return render_article(article, view_options(article, request));
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr std::string_view kSections =
    "# Title\n\nText.\n\n## One\n\na\n\n## Two\n\nb\n\n### Deep\n\nc\n\n## Three\n\nd\n";

}  // namespace

TEST_CASE("A first-level heading at the start is the headline") {
  const Article article = read("# The *title* `x`\n\nText.\n");
  CHECK(article.headline == "The title x");
  CHECK(article.body.events.front().node == Node::paragraph);
}

TEST_CASE("A byte order mark is no text") {
  const Article markdown = read("\xEF\xBB\xBF# Title\n\nText.\n");
  CHECK(markdown.headline == "Title");
  const Article captured = read("\xEF\xBB\xBFHeadline\n\nA first paragraph, which ends in a full stop.\n");
  CHECK(captured.headline == "Headline");
  const Article front = read("\xEF\xBB\xBF---\ntitle: Title\ndate: never\n---\nText.\n");
  CHECK(front.headline == "Title");
  CHECK(front.diagnostics.front().at == Position{3, 7});
}

TEST_CASE("A heading that repeats the front matter's title is left out, another one stays") {
  CHECK(read("---\ntitle: T\n---\n# T\n\nx\n").outline.empty());
  CHECK(read("---\ntitle: T\n---\n# U\n\nx\n").outline.size() == 1);
}

TEST_CASE("Headings are shown from level 2 on and skip no level on the way down") {
  const Article article = read("---\ntitle: T\n---\n### a\n\n##### b\n\n# c\n\n#### d\n\n#### e\n");
  std::string levels;
  for (const Heading& heading : article.outline) levels += std::to_string(heading.level);
  CHECK(levels == "23233");
}

TEST_CASE("The table of contents comes with three sections, or when it is asked for") {
  CHECK(contains(html(kSections), "<nav"));
  CHECK(!contains(html("# T\n\n## a\n\nx\n"), "<nav"));
  ArticleRequest on;
  on.contents = true;
  CHECK(contains(html("# T\n\n## a\n\nx\n", on), "<nav"));
  ArticleRequest off;
  off.contents = false;
  CHECK(!contains(html(kSections, off), "<nav"));
}

TEST_CASE("The table of contents nests as the headings do") {
  const std::string page = html(kSections);
  CHECK(contains(page,
                 "<li><a href=\"#two\">Two</a><ol>\n<li><a href=\"#deep\">Deep</a></li></ol></li>\n<li><a "
                 "href=\"#three\">"));
}

TEST_CASE("Front matter that cannot be read is shown as a notice above the text") {
  const std::string page = html("---\ntitle: [\n---\nThe text.\n");
  CHECK(contains(page, "class=\"notice\""));
  CHECK(contains(page, "line 2"));
  CHECK(contains(page, "The text."));
}

TEST_CASE("An article over 8 MiB and an empty one are errors") {
  const std::string large(kMaxArticleBytes + 1, 'a');
  CHECK(read_article(large, {}).error().code == ErrorCode::too_large);
  CHECK(read_article("", {}).error().code == ErrorCode::empty_article);
  CHECK(read_article(" \n\n ", {}).error().code == ErrorCode::empty_article);
}

TEST_CASE("Invalid UTF-8 is replaced, with a warning that says where") {
  const Article article = read(
      "# T\n\nab\xFF"
      "c\n");
  REQUIRE(article.diagnostics.size() == 1);
  CHECK(article.diagnostics[0].at == Position{3, 3});
  CHECK(contains(html("# T\n\nab\xFF"
                      "c\n"),
                 "ab\uFFFDc"));
}

TEST_CASE("Direction follows the source, then its language, then its letters") {
  CHECK(read("---\ndir: ltr\nlang: ar\n---\nنص\n").direction == Direction::ltr);
  CHECK(read("---\nlang: he\n---\ntext\n").direction == Direction::rtl);
  CHECK(read("# عنوان\n\nنص عربي\n").direction == Direction::rtl);
  CHECK(read("# Title\n\ntext\n").direction == Direction::ltr);
}

TEST_CASE("The embedder's language is taken where the source has none and the letters fit") {
  ArticleRequest request;
  request.language = "en";
  CHECK(read("# Title\n\ntext\n", request).language == "en");
  CHECK(read("# عنوان\n\nنص عربي\n", request).language == "");
  CHECK(read("---\nlang: ru\n---\ntext\n", request).language == "ru");
}

TEST_CASE("Words of the interface carry their language where it is not the article's") {
  ArticleRequest request;
  request.ui_language = "ru";
  const std::string page = html("---\nlang: en\ntitle: T\n---\ntext\n", request);
  CHECK(contains(page, "<span class=\"reading-time\" lang=\"ru\">"));
  CHECK(!contains(html("---\nlang: ru\ntitle: T\n---\ntext\n", request), "reading-time\" lang"));
}

TEST_CASE("Hostile metadata is text") {
  const std::string page = html(
      "---\ntitle: \"<script>alert(1)</script>\"\nauthor: {name: \"\\\"><b>\", url: "
      "\"javascript:x\"}\n---\nx\n");
  CHECK(!contains(page, "<script"));
  CHECK(!contains(page, "<b>"));
  CHECK(!contains(page, "javascript"));
}

TEST_CASE("The call to action is a link where it has one, and words where not") {
  CHECK(contains(
      html("---\ntitle: T\ncta: {text: Liked it?, label: Pay, link: https://example.org/}\n---\nx\n"),
      "<a class=\"appeal-link\" href=\"https://example.org/\">Pay</a>"));
  CHECK(contains(html("---\ntitle: T\ncta: {text: Liked it?, label: Pay}\n---\nx\n"),
                 "<p class=\"appeal-action\">Pay</p>"));
}

TEST_CASE("The summary is the standfirst, else the start of the text, cut at a word") {
  CHECK(read("---\ntitle: T\nstandfirst: S\n---\nx\n").summary == "S");
  std::string words;
  for (int i = 0; i < 100; ++i) words += "words ";
  const std::string summary(read("# T\n\n" + words).summary);
  CHECK(summary.size() <= 203);
  CHECK(contains(summary, "words…"));
}

TEST_CASE("Smart typography is off unless the article or the embedder turns it on") {
  CHECK(contains(html("# T\n\n\"a\"\n"), "&quot;a&quot;"));
  CHECK(contains(html("---\ntitle: T\ntypography: true\nlang: ru\n---\n\"a\"\n"), "«a»"));
  ArticleRequest request;
  request.typography = true;
  CHECK(contains(html("# T\n\n\"a\" `\"b\"`\n", request), "“a” <code>&quot;b&quot;</code>"));
}

}  // namespace broadside
