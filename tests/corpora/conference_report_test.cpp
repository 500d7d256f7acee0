// The captured page that the reader of captures has to get right, from the shared folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "api/article.h"
#include "shared.h"

namespace broadside {
namespace {

// The text of each block of that kind.
std::vector<std::string> blocks(const Article& article, Node node) {
  std::vector<std::string> texts;
  bool inside = false;
  for (const Event& event : article.body.events) {
    if (event.node == node) {
      inside = event.step == Step::enter;
      if (inside) texts.emplace_back();
    } else if (inside && event.node == Node::text) {
      texts.back() += event.text;
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("The conference report gives its parts, and every paragraph once and in order") {
  const std::optional<std::string> source = read_shared("samples/conference-report.txt");
  if (!source) return;
  std::vector<std::string> lines;  // those that are not blank
  std::istringstream in(*source);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  REQUIRE(lines.size() > 10);

  Result<Article> result = read_article(*source, {});
  REQUIRE(result.ok());
  const Article& article = result.value();
  CHECK(article.kicker == "Kazakhstan");
  CHECK(lines[0] == std::string(article.kicker) + ": " + std::string(article.headline));
  CHECK(lines[2] == article.headline);
  CHECK(article.standfirst == lines[1]);
  CHECK(article.authors.empty());
  CHECK(!article.published);
  CHECK(article.diagnostics.empty());

  // What remains between the head and the call to action is the body, line by line.
  const std::size_t comments = lines.size() - 3;
  REQUIRE(bool(article.call_to_action));
  CHECK(article.call_to_action.text == lines[comments - 2]);
  CHECK(article.call_to_action.label == lines[comments - 1]);
  const std::vector<std::string> body(lines.begin() + 3,
                                      lines.begin() + static_cast<std::ptrdiff_t>(comments) - 2);
  const std::vector<std::string> paragraphs = blocks(article, Node::paragraph);
  const std::vector<std::string> headings = blocks(article, Node::heading);
  std::vector<std::string> expected_headings;
  for (const std::size_t i : {10u, 19u, 26u, 31u}) expected_headings.push_back(lines[i]);
  CHECK(headings == expected_headings);
  std::vector<std::string> expected = body;
  expected.erase(std::remove_if(expected.begin(), expected.end(),
                                [&](const std::string& line) {
                                  return std::find(headings.begin(), headings.end(), line) != headings.end();
                                }),
                 expected.end());
  CHECK(paragraphs == expected);
  CHECK(paragraphs.size() + headings.size() == body.size());
}

}  // namespace broadside
