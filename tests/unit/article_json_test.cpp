#include "render/article_json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "article/outline.h"
#include "markup/parser.h"

namespace broadside {
namespace {

// The JSON without its line breaks and indents.
std::string packed(const Article& article) {
  std::string out;
  bool at_start = false;
  for (const char c : article_json(article)) {
    if (c == '\n') {
      at_start = true;
    } else if (!at_start || c != ' ') {
      at_start = false;
      out += c;
    }
  }
  return out;
}

Article with_body(std::string_view markdown) {
  Article article;
  article.body = parse_markdown(markdown, Dialect::article);
  build_outline(article);
  return article;
}

// The member `name`, a list, as it stands in the packed JSON.
std::string list(const Article& article, std::string_view name) {
  const std::string json = packed(article);
  const std::string start = "\"" + std::string(name) + "\": [";
  std::size_t at = json.find("," + start);
  REQUIRE(at != std::string::npos);
  at += start.size();
  const std::size_t from = at;
  for (int depth = 1; depth > 0;) {
    ++at;
    if (json[at] == '[') ++depth;
    if (json[at] == ']') --depth;
  }
  return json.substr(from, at + 1 - from);
}

std::string body(std::string_view markdown) { return list(with_body(markdown), "body"); }

}  // namespace

TEST_CASE("Every member is there when the article gives nothing") {
  CHECK(article_json(Article{}) == R"({
  "id": "",
  "language": "",
  "direction": "ltr",
  "kicker": "",
  "headline": "",
  "standfirst": "",
  "authors": [],
  "published": null,
  "updated": null,
  "tags": [],
  "image": null,
  "callToAction": null,
  "comments": true,
  "typography": false,
  "words": 0,
  "characters": 0,
  "readingMinutes": 0,
  "summary": "",
  "outline": [],
  "body": [],
  "footnotes": [],
  "problems": []
}
)");
}

TEST_CASE("Every member has what the article gives") {
  Article article;
  article.id = "i";
  article.language = "ar";
  article.direction = Direction::rtl;
  article.kicker = "k";
  article.headline = "h\n";
  article.standfirst = "s";
  article.authors.push_back({"a", "u"});
  article.authors.push_back({"b", ""});
  article.published = parse_date("2026-06-04T09:30:00Z");
  article.updated = parse_date("2026-06-05");
  article.tags.push_back("x");
  article.tags.push_back("y");
  article.image = Image{"p", "q", "r"};
  article.call_to_action = CallToAction{"t", "l", "m"};
  article.comments = false;
  article.typography = true;
  article.words = 1;
  article.characters = 2;
  article.reading_minutes = 3;
  article.summary = "z";
  article.diagnostics.add(Severity::warning, {3, 1}, {"w"});
  article.diagnostics.add(Severity::error, {}, {"e"});
  CHECK(packed(article) ==
        R"({"id": "i","language": "ar","direction": "rtl","kicker": "k","headline": "h\n","standfirst": "s",)"
        R"("authors": [{"name": "a","url": "u"},{"name": "b","url": ""}],)"
        R"("published": "2026-06-04T09:30:00Z","updated": "2026-06-05","tags": ["x","y"],)"
        R"("image": {"src": "p","alt": "q","caption": "r"},)"
        R"("callToAction": {"text": "t","label": "l","link": "m"},"comments": false,"typography": true,)"
        R"("words": 1,"characters": 2,"readingMinutes": 3,"summary": "z","outline": [],"body": [],)"
        R"("footnotes": [],"problems": [{"severity": "warning","line": 3,"column": 1,"message": "w"},)"
        R"({"severity": "error","line": 0,"column": 0,"message": "e"}]})");
}

TEST_CASE("Paragraphs have their plain text") {
  CHECK(body("One *two*\n`three` [four](x) &amp; ![five](y)\n") ==
        R"([{"type": "paragraph","text": "One two three four & five"}])");
}

TEST_CASE("Headings have their level and slug as shown") {
  const Article article = with_body("### A b\n\n#### A b");
  CHECK(list(article, "body") == R"([{"type": "heading","level": 2,"slug": "a-b","text": "A b"},)"
                                 R"({"type": "heading","level": 3,"slug": "a-b-2","text": "A b"}])");
  CHECK(list(article, "outline") ==
        R"([{"level": 2,"slug": "a-b","text": "A b"},{"level": 3,"slug": "a-b-2","text": "A b"}])");
}

TEST_CASE("The items of tight and loose lists have the same shape") {
  CHECK(body("- a\n- b\n  - c\n") ==
        R"([{"type": "list","ordered": false,"items": [{"blocks": [{"type": "paragraph","text": "a"}]},)"
        R"({"blocks": [{"type": "paragraph","text": "b"},{"type": "list","ordered": false,"items": )"
        R"([{"blocks": [{"type": "paragraph","text": "c"}]}]}]}]}])");
  CHECK(
      body("3. a\n\n4. b\n") ==
      R"([{"type": "list","ordered": true,"start": 3,"items": [{"blocks": [{"type": "paragraph","text": "a"}]},)"
      R"({"blocks": [{"type": "paragraph","text": "b"}]}]}])");
}

TEST_CASE("An empty item has no blocks") {
  CHECK(body("-\n- a\n") == R"([{"type": "list","ordered": false,"items": [{"blocks": []},)"
                            R"({"blocks": [{"type": "paragraph","text": "a"}]}]}])");
}

TEST_CASE("Tasks say whether they are done") {
  CHECK(
      body("- [x] a\n- [ ] b\n") ==
      R"([{"type": "list","ordered": false,"items": [{"task": "done","blocks": )"
      R"([{"type": "paragraph","text": "a"}]},{"task": "open","blocks": [{"type": "paragraph","text": "b"}]}]}])");
}

TEST_CASE("Quotes hold blocks") {
  CHECK(body("> a\n>\n> ---\n") ==
        R"([{"type": "quote","blocks": [{"type": "paragraph","text": "a"},{"type": "rule"}]}])");
}

TEST_CASE("Code keeps its white space, but for the last line break") {
  CHECK(body("```c++ x\n  a\n\n b\n```\n") == R"([{"type": "code","language": "c++","text": "  a\n\n b"}])");
}

TEST_CASE("Tables have a head and rows of texts") {
  CHECK(body("| a | *b* |\n|---|---|\n| 1 | |\n") ==
        R"([{"type": "table","head": ["a","b"],"rows": [["1",""]]}])");
  CHECK(body("| a |\n|---|\n") == R"([{"type": "table","head": ["a"],"rows": []}])");
}

TEST_CASE("Figures have their picture and caption") {
  CHECK(body("![a *b*](c.png \"d\")\n") ==
        R"([{"type": "figure","src": "c.png","alt": "a b","caption": "d"}])");
}

TEST_CASE("Footnotes are blocks of their own, and their numbers are not in the text") {
  const Article article = with_body("a[^x] b[^x]\n\n[^x]: c\n\n    d\n");
  CHECK(list(article, "body") == R"([{"type": "paragraph","text": "a b"}])");
  CHECK(list(article, "footnotes") ==
        R"([{"number": 1,"label": "x","references": 2,"blocks": [{"type": "paragraph","text": "c"},)"
        R"({"type": "paragraph","text": "d"}]}])");
}

}  // namespace broadside
