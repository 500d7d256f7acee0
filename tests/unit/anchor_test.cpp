#include "article/anchor.h"

#include <doctest/doctest.h>

namespace broadside {

TEST_CASE("A heading's id is its words in lower case, of any script") {
  Arena texts;
  Anchors anchors(texts);
  CHECK(anchors.add("Oil and Gas: the Boom!") == "oil-and-gas-the-boom");
  CHECK(anchors.add("Что дальше?") == "что-дальше");
  CHECK(anchors.add("مقدمة المقال") == "مقدمة-المقال");
  CHECK(anchors.add("第1章 はじめに") == "第1章-はじめに");
  CHECK(anchors.add("ÉTUDE — Œuvre") == "étude-œuvre");
}

TEST_CASE("Repeated headings get numbers, and never an id that is taken") {
  Arena texts;
  Anchors anchors(texts);
  CHECK(anchors.add("A") == "a");
  CHECK(anchors.add("A 2") == "a-2");
  CHECK(anchors.add("A") == "a-3");
  CHECK(anchors.add("A") == "a-4");
}

TEST_CASE("The ids that the page uses itself are not given to headings") {
  Arena texts;
  Anchors anchors(texts);
  CHECK(anchors.add("Contents") == "contents-2");
  CHECK(anchors.add("fn 1") == "section-fn-1");
  CHECK(anchors.add("comment-7") == "section-comment-7");
}

TEST_CASE("A heading without letters still gets an id") {
  Arena texts;
  Anchors anchors(texts);
  CHECK(anchors.add("***") == "section");
  CHECK(anchors.add("") == "section-2");
}

}  // namespace broadside
