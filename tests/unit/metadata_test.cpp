#include "article/metadata.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "article/source.h"

namespace broadside {
namespace {

// An article with the front matter of these lines: the first of them is line 2.
Article read(std::string_view lines) {
  Article article;
  apply_metadata(read_front_matter("---\n" + std::string(lines) + "\n---\n"), article);
  return article;
}

// The warnings of an article, "LINE:COLUMN message" each.
std::string warnings(const Article& article) {
  std::string out;
  for (const Diagnostic& diagnostic : article.diagnostics) {
    CHECK(diagnostic.severity == Severity::warning);
    out += std::to_string(diagnostic.at.line) + ":" + std::to_string(diagnostic.at.column) + " ";
    out += diagnostic.message;
    out += '\n';
  }
  return out;
}

std::string warnings(std::string_view lines) { return warnings(read(lines)); }

template <class T>
std::vector<T> all(const Buffer<T>& values) {
  return {values.begin(), values.end()};
}

}  // namespace

TEST_CASE("Metadata: every key fills its part of the article") {
  const Article article = read(
      "id: thread-1\nlang: ru\nkicker: Kazakhstan\ntitle: Headline\nstandfirst: Deck\nauthors: [Ann, Bob]\n"
      "date: 2026-06-04\nupdated: 2026-06-05 10:00\ntags: [a, b c]\n"
      "image: {src: a.jpg, alt: A picture, caption: By Ann}\n"
      "call_to_action: {text: 'Liked it?', label: Pay, link: 'https://example.org/'}\n"
      "comments: false\ntypography: true");
  CHECK(article.diagnostics.empty());
  CHECK(article.id == "thread-1");
  CHECK(article.language == "ru");
  CHECK_FALSE(article.direction_given);
  CHECK(article.kicker == "Kazakhstan");
  CHECK(article.headline == "Headline");
  CHECK(article.standfirst == "Deck");
  CHECK(all(article.authors) == std::vector<Author>{{"Ann", ""}, {"Bob", ""}});
  CHECK(article.published.iso() == "2026-06-04");
  CHECK(article.updated.iso() == "2026-06-05T10:00");
  CHECK(all(article.tags) == std::vector<std::string_view>{"a", "b c"});
  CHECK(article.image == Image{"a.jpg", "A picture", "By Ann"});
  CHECK(article.call_to_action == CallToAction{"Liked it?", "Pay", "https://example.org/"});
  CHECK_FALSE(article.comments);
  CHECK(article.typography);
}

TEST_CASE("Metadata: other tools' names for a key do the same") {
  CHECK(read("headline: x").headline == "x");
  for (const char* key : {"deck", "subtitle", "description"})
    CHECK(read(std::string(key) + ": x").standfirst == "x");
  CHECK(read("author: x").authors.size() == 1);
  CHECK(bool(read("published: 2026-06-04").published));
  for (const char* key : {"modified", "lastmod"})
    CHECK(bool(read(std::string(key) + ": 2026-06-04").updated));
  CHECK(read("language: ru").language == "ru");
  for (const char* key : {"keywords", "categories"}) CHECK(read(std::string(key) + ": x").tags.size() == 1);
  CHECK(read("cta: {label: x}").call_to_action.label == "x");
  CHECK(read("appeal: {text: x}").call_to_action.text == "x");
  CHECK(read("thread: x").id == "x");
}

TEST_CASE("Metadata: JSON front matter does the same") {
  Article article;
  apply_metadata(
      read_front_matter("{\"title\": \"x\", \"comments\": false, \"kicker\": null, \"tags\": [\"a\", 1]}\n"),
      article);
  CHECK(article.headline == "x");
  CHECK_FALSE(article.comments);
  CHECK(article.kicker.empty());
  CHECK(all(article.tags) == std::vector<std::string_view>{"a", "1"});
  CHECK(article.diagnostics.empty());
}

TEST_CASE("Metadata: null and empty values are as if not given") {
  for (const char* value : {"", "~", "null", "NULL", "''", "' '", "[]", "{}"}) {
    CAPTURE(value);
    for (const char* key : {"title", "authors", "date", "lang", "dir", "tags", "image", "cta", "comments"}) {
      const Article article = read(std::string(key) + ": " + value);
      CHECK(article.diagnostics.empty());
      CHECK(article.headline.empty());
      CHECK(article.comments);
      CHECK_FALSE(bool(article.image));
      CHECK_FALSE(bool(article.call_to_action));
    }
  }
  CHECK(read("title: 'null'").headline == "null");
  CHECK(read("title:\nheadline: x").headline == "x");
}

TEST_CASE("Metadata: a text may look like a number, a date or a switch, and is one line") {
  CHECK(read("title: 1984").headline == "1984");
  CHECK(read("title: true").headline == "true");
  CHECK(read("title: 2026-06-04").headline == "2026-06-04");
  CHECK(read("title: |\n  two\n   lines\n").headline == "two lines");
  CHECK(read("title: \" a\\t\\n b\\0\\e \"").headline == "a b\xEF\xBF\xBD");
}

TEST_CASE("Metadata: an unknown key is a warning at the key, with the key that may be meant") {
  CHECK(warnings("layout: post") == "2:1 the key `layout` is unknown: docs/articles.md lists the keys\n");
  CHECK(warnings("title: x\n  \ntilte: y") == "4:1 the key `tilte` is unknown: did you mean `title`?\n");
  CHECK(warnings("Title: x") == "2:1 the key `Title` is unknown: did you mean `title`?\n");
  CHECK(warnings("tag: x") == "2:1 the key `tag` is unknown: did you mean `tags`?\n");
  CHECK(warnings("title headline: x") ==
        "2:1 the key `title headline` is unknown: docs/articles.md lists the keys\n");
  CHECK(warnings("'': x") == "2:1 the key `` is unknown: docs/articles.md lists the keys\n");
  CHECK(warnings("__proto__: {a: b}\nconstructor: x").find("`__proto__` is unknown") != std::string::npos);
}

TEST_CASE("Metadata: a message shows no more than 40 bytes of a key, on one line") {
  const std::string shown = warnings("\"a\\nb" + std::string(100, 'x') + "\": y");
  CHECK(shown.find("`a b" + std::string(37, 'x') + "`") != std::string::npos);
  const std::string cut = warnings("\"" + std::string(39, 'x') + "\xD0\x96\": y");
  CHECK(cut.find("`" + std::string(39, 'x') + "`") != std::string::npos);
}

TEST_CASE("Metadata: the second key for the same thing is left out with a warning") {
  const Article article = read("subtitle: first\ndescription: second");
  CHECK(article.standfirst == "first");
  CHECK(warnings(article) == "3:1 `description` is left out, because `subtitle` is given already\n");
  CHECK(all(read("tags: [a]\ncategories: [b]").tags) == std::vector<std::string_view>{"a", "b"});
  CHECK(bool(read("date: never\npublished: 2026-06-04").published));
}

TEST_CASE("Metadata: a value of the wrong shape is a warning at the value that says what it takes") {
  CHECK(warnings("title: [a]") == "2:8 `title` takes a text\n");
  CHECK(warnings("comments: maybe") == "2:11 `comments` takes true or false\n");
  CHECK(warnings("comments: [true]") == "2:11 `comments` takes true or false\n");
  CHECK(warnings("dir: up") == "2:6 `dir` takes ltr or rtl\n");
  CHECK(warnings("tags: {a: b}") == "2:7 `tags` takes a list of words\n");
  CHECK(warnings("image: [a]") == "2:8 `image` takes an address, or a map of `src`, `alt` and `caption`\n");
  CHECK(warnings("image: {alt: a}") ==
        "2:8 `image` takes an address, or a map of `src`, `alt` and `caption`\n");
  CHECK(warnings("cta: Pay") == "2:6 `cta` takes a map of `text`, `label` and `link`\n");
  CHECK(warnings("cta: {link: x}") == "2:6 `cta` takes a map of `text`, `label` and `link`\n");
  CHECK_FALSE(bool(read("image: {alt: a}").image));
  CHECK_FALSE(bool(read("cta: {link: x}").call_to_action));
  CHECK(read("title: [a]").headline.empty());
}

TEST_CASE("Metadata: a date that is not in the calendar is a warning and no date") {
  for (const char* value :
       {"2026-02-30", "June 4th", "0000-00-00T25:61:61Z", "99999999999999999999", "[2026-06-04]"}) {
    const Article article = read("date: " + std::string(value));
    CHECK_FALSE(bool(article.published));
    CHECK(warnings(article).starts_with("2:7 `date` takes a date of the calendar"));
  }
  CHECK(read("date: '2026-06-04 10:00:00 +0800'").published.iso() == "2026-06-04T10:00:00+08:00");
}

TEST_CASE("Metadata: authors are a name, a map, or a list of these") {
  CHECK(all(read("author: Ann and Bob").authors) == std::vector<Author>{{"Ann and Bob", ""}});
  CHECK(all(read("author: {name: Ann, url: /ann}").authors) == std::vector<Author>{{"Ann", "/ann"}});
  CHECK(all(read("authors:\n- name: Ann\n  url: /ann\n- Bob\n-\n- ''").authors) ==
        std::vector<Author>{{"Ann", "/ann"}, {"Bob", ""}});
}

TEST_CASE("Metadata: an item of a list that does not fit is a warning at the item; the others are kept") {
  const Article article = read("authors:\n- Ann\n- [Bob]\n- {url: /c}\n- Dee");
  CHECK(all(article.authors) == std::vector<Author>{{"Ann", ""}, {"Dee", ""}});
  CHECK(warnings(article) ==
        "4:3 `authors` takes a name, a map of `name` and `url`, or a list of these\n"
        "5:3 `authors` takes a name, a map of `name` and `url`, or a list of these\n");
  CHECK(warnings("tags: [a, [b], c]") == "2:11 `tags` takes a list of words\n");
}

TEST_CASE("Metadata: a hundred warnings are enough") {
  std::string lines = "authors: [";
  for (int i = 0; i < 200; ++i) lines += "[a], ";
  const Article article = read(lines + "Ann]");
  CHECK(article.diagnostics.size() == 100);
  CHECK(article.authors.size() == 1);
}

TEST_CASE("Metadata: a key in a map that the field does not have is a warning at the key") {
  const Article article = read("image:\n  url: a.jpg\n  width: 100\n  alt: [x]");
  CHECK(article.image == Image{"a.jpg", "", ""});
  CHECK(warnings(article) ==
        "4:3 `image` takes an address, or a map of `src`, `alt` and `caption`\n"
        "5:3 `image` takes an address, or a map of `src`, `alt` and `caption`\n");
  CHECK(read("cta: {text: a, url: b}").call_to_action.link == "b");
}

TEST_CASE("Metadata: tags outside a list have commas between them") {
  CHECK(all(read("tags: a, b c,, d").tags) == std::vector<std::string_view>{"a", "b c", "d"});
  CHECK(all(read("tags: ['a, b', c]").tags) == std::vector<std::string_view>{"a, b", "c"});
}

TEST_CASE("Metadata: switches have three words for each side, in any case") {
  for (const char* word : {"true", "True", "on", "YES", "'true'"})
    CHECK(read("typography: " + std::string(word)).typography);
  for (const char* word : {"false", "FALSE", "off", "no"})
    CHECK_FALSE(read("comments: " + std::string(word)).comments);
}

TEST_CASE("Metadata: a language has the shape of a BCP 47 tag") {
  CHECK(read("lang: pt-BR").language == "pt-BR");
  CHECK(read("lang: no").language == "no");
  for (const char* value : {"en_US", "中文", "'\" onclick=alert(1)'", "[en]"}) {
    const Article article = read("lang: " + std::string(value));
    CHECK(article.language.empty());
    CHECK(warnings(article) == "2:7 `lang` takes a language tag, such as en or pt-BR\n");
  }
}

TEST_CASE("Metadata: the direction is that of the language unless it is given") {
  const auto direction = [](const std::string& lines) {
    return parse_article("---\n" + lines + "\n---\ntext\n", {}).value().direction;
  };
  CHECK(direction("lang: ar") == Direction::rtl);
  CHECK(direction("lang: az-Arab") == Direction::rtl);
  CHECK(direction("lang: ar\ndir: ltr") == Direction::ltr);
  CHECK(direction("dir: ltr\nlang: ar") == Direction::ltr);
  CHECK(direction("dir: rtl\nlang: en") == Direction::rtl);
  CHECK(direction("dir: rtl") == Direction::rtl);
  CHECK(direction("lang: ru") == Direction::ltr);
  CHECK(direction("lang: he\ndir: up") == Direction::rtl);
}

TEST_CASE("Metadata: what is not given stays as it was") {
  Article article;
  article.language = "he";
  article.direction = Direction::rtl;
  article.headline = "x";
  apply_metadata(read_front_matter("---\nkicker: y\ncomments: maybe\ndir: up\n---\n"), article);
  CHECK(article.language == "he");
  CHECK(article.direction == Direction::rtl);
  CHECK_FALSE(article.direction_given);
  CHECK(article.headline == "x");
  CHECK(article.kicker == "y");
  CHECK(article.comments);
}

TEST_CASE("Metadata: why front matter cannot be read is an error with its place") {
  Article article;
  apply_metadata(read_front_matter("---\ntitle: News: today\n---\n"), article);
  REQUIRE(article.diagnostics.size() == 1);
  CHECK(article.diagnostics[0].severity == Severity::error);
  CHECK(article.diagnostics[0].at == Position{2, 12});
  CHECK(article.headline.empty());
}

}  // namespace broadside
