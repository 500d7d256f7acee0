// The captured pages of tests/captures: what comes of each NAME.txt stands in NAME.expected, a part a line.
#include <dirent.h>
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "article/detect_format.h"
#include "article/plain_text.h"
#include "article_outline.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr const char* kCaptures[] = {
    "arabic-report",   "block-theme",      "blog-post",       "broadcaster",
    "broadsheet",      "chinese-news",     "english-opinion", "french-reportage",
    "german-feature",  "headline-only",    "hebrew-report",   "indented-archive",
    "interview",       "japanese-article", "kazakh-news",     "kazakh-report",
    "listicle",        "mailing-list",     "newsletter",      "newspaper-theme",
    "numbered-report", "odd-spaces",       "one-paragraph",   "party-site",
    "platform-post",   "poem-and-letter",  "portuguese-news", "press-release",
    "recipe",          "russian-news",     "spanish-opinion", "story-with-dialogue",
    "unspaced-lines",  "wordpress-theme",
};

std::string file(const std::string& name) {
  std::ifstream in(std::string(BROADSIDE_CAPTURES) + "/" + name, std::ios::binary);
  REQUIRE_MESSAGE(in, name);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("Captured pages give what stands beside them") {
  for (const std::string name : kCaptures) {
    CAPTURE(name);
    const std::string text = file(name + ".txt");
    REQUIRE(valid_utf8_prefix(text) == text.size());
    Article article;
    read_plain_text(text, article);
    CHECK(outline_of(article) == file(name + ".expected"));
  }
}

TEST_CASE("Captured pages are not taken for Markdown") {
  for (const std::string name : kCaptures) {
    CAPTURE(name);
    CHECK(!looks_like_markdown(file(name + ".txt")));
  }
}

TEST_CASE("Every captured page is in the list") {
  std::size_t pages = 0;
  const auto close = [](DIR* folder) { closedir(folder); };
  const std::unique_ptr<DIR, decltype(close)> folder(opendir(BROADSIDE_CAPTURES), close);
  REQUIRE(folder);
  while (const dirent* entry = readdir(folder.get()))
    pages += std::string_view(entry->d_name).ends_with(".txt");
  CHECK(pages == std::size(kCaptures));
}

}  // namespace broadside
