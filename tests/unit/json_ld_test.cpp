#include "render/json_ld.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

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

}  // namespace broadside
