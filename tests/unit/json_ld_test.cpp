#include "render/json_ld.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "made_events.h"

namespace broadside {
namespace {

std::string linked(const Article& article, std::string_view canonical = "") {
  return json_ld(article, ArticleType::detect, canonical);
}

std::string type_of(const Article& article, ArticleType type = ArticleType::detect) {
  constexpr std::string_view kBefore = R"({"@context":"https://schema.org","@type":")";
  const std::string json = json_ld(article, type, "");
  REQUIRE(json.substr(0, kBefore.size()) == kBefore);
  return json.substr(kBefore.size(), json.find('"', kBefore.size()) - kBefore.size());
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("An article that gives nothing makes an object with its type alone") {
  CHECK(linked(Article{}) == R"({"@context":"https://schema.org","@type":"BlogPosting"})");
}

TEST_CASE("Everything the article gives is in the linked data") {
  Article article;
  article.language = "en-GB";
  article.kicker = "Kazakhstan";
  article.headline = "Rain at last";
  article.summary = "Farmers rejoice.";
  article.authors.push_back({"Ann", "https://example.org/ann"});
  article.authors.push_back({"Bob", ""});
  article.published = parse_date("2026-06-04T09:30:00Z");
  article.updated = parse_date("2026-06-05");
  article.tags.push_back("rain");
  article.tags.push_back("farms");
  article.image = Image{"rain.jpg", "A wet field", "The first rain"};
  article.words = 400;
  article.characters = 5;
  article.reading_minutes = 2;
  CHECK(linked(article, "https://example.org/rain") ==
        R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Rain at last",)"
        R"("description":"Farmers rejoice.","url":"https://example.org/rain",)"
        R"("author":[{"@type":"Person","name":"Ann","url":"https://example.org/ann"},)"
        R"({"@type":"Person","name":"Bob"}],)"
        R"("datePublished":"2026-06-04T09:30:00Z","dateModified":"2026-06-05",)"
        R"("image":{"@type":"ImageObject","url":"rain.jpg","caption":"The first rain"},)"
        R"("articleSection":"Kazakhstan","keywords":["rain","farms"],"inLanguage":"en-GB",)"
        R"("wordCount":405,"timeRequired":"PT2M"})");
}

TEST_CASE("An article is news when it has a kicker and a date") {
  Article article;
  article.kicker = "Kazakhstan";
  CHECK(type_of(article) == "BlogPosting");
  article.published = parse_date("2026-06-04");
  CHECK(type_of(article) == "NewsArticle");
  article.kicker = {};
  CHECK(type_of(article) == "BlogPosting");
}

TEST_CASE("A named type is taken as it is") {
  CHECK(type_of(Article{}, ArticleType::news) == "NewsArticle");
  CHECK(type_of(Article{}, ArticleType::blog) == "BlogPosting");
  CHECK(type_of(Article{}, ArticleType::article) == "Article");
}

TEST_CASE("Linked data cannot end its script element or open a comment in it") {
  Article article;
  article.headline = "</script><!--<script>";
  const std::string json = linked(article);
  CHECK_FALSE(contains(json, "<"));
  CHECK(contains(json, R"("headline":"\u003c/script>\u003c!--\u003cscript>")"));
}

TEST_CASE("A URL that may not stand in a page is not in the linked data either") {
  Article article;
  article.authors.push_back({"Mallory", "javascript:alert(1)"});
  article.image = Image{"data:text/html,x", "", ""};
  const std::string json = linked(article, "javascript:alert(2)");
  CHECK(contains(json, R"("author":[{"@type":"Person","name":"Mallory"}])"));
  CHECK_FALSE(contains(json, "alert"));
  CHECK_FALSE(contains(json, "image"));
}

TEST_CASE("The alternative text stands in for a missing caption") {
  Article article;
  article.image = Image{"https://example.org/a.png", "A cat", ""};
  CHECK(contains(linked(article), R"("url":"https://example.org/a.png","caption":"A cat")"));
}

TEST_CASE("The comments that can be read are in the linked data, each with the one that it answers") {
  Log log;
  MadeEvent first = comment(1, 1);
  first.body = "A *b*\n\n- c\n- d <e>";
  first.url = "https://ann.example";
  MadeEvent nameless = comment(2, 2, 1);
  nameless.name.clear();
  log.add(file_of({first, nameless, edit(3, 3, 1), comment(4, 4), removal(5, 5, 4), comment(6, 6, 4)}),
          Origin::published);
  Thread thread(log, "t", "");
  const std::string one = "#comment-" + made_id(1);
  const std::string two = "#comment-" + made_id(2);
  const std::string six = "#comment-" + made_id(6);
  MadeEvent second = edit(3, 3, 1);
  CHECK(
      json_ld(Article{}, ArticleType::detect, "", nullptr, &thread) ==
      R"({"@context":"https://schema.org","@type":"BlogPosting","commentCount":3,"comment":[)"
      R"({"@type":"Comment","@id":")" +
          one + R"(","url":")" + one +
          R"(","author":{"@type":"Person","name":"Ann","url":"https://ann.example"},)"
          R"("datePublished":"2026-06-04T09:30:00.000Z","dateModified":"2026-06-04T09:30:00.000Z","text":"Text 3"},)"
          R"({"@type":"Comment","@id":")" +
          two + R"(","url":")" + two + R"(","parentItem":{"@type":"Comment","@id":")" + one +
          R"("},"datePublished":"2026-06-04T09:30:00.000Z","text":"Text 2"},)"
          R"({"@type":"Comment","@id":")" +
          six + R"(","url":")" + six +
          R"(","author":{"@type":"Person","name":"Ann"},"datePublished":"2026-06-04T09:30:00.000Z","text":"Text 6"}]})");
}

TEST_CASE("A comment's text in the linked data is plain, a block a line, and cannot end the script element") {
  Log log;
  MadeEvent first = comment(1, 1);
  first.body = "# A *b*\n\nc\nd  \ne [f](https://g.example)\n\n- h\n- `</script><!--`";
  log.add(file_of({first}), Origin::published);
  Thread thread(log, "t", "");
  const std::string json =
      json_ld(Article{}, ArticleType::detect, "https://x.example/a?b#c", nullptr, &thread);
  CHECK(contains(json, R"("text":"A b\nc d\ne f\nh\n\u003c/script>\u003c!--"})"));
  CHECK(contains(json, R"("@id":"https://x.example/a?b#comment-)" + made_id(1)));
}

TEST_CASE("A thread without comments has their number") {
  Log log;
  Thread thread(log, "t", "");
  CHECK(json_ld(Article{}, ArticleType::detect, "", nullptr, &thread) ==
        R"({"@context":"https://schema.org","@type":"BlogPosting","commentCount":0})");
}

}  // namespace broadside
