#include "article/detect_format.h"

#include <doctest/doctest.h>

namespace broadside {

TEST_CASE("One sure sign makes Markdown") {
  for (const char* text :
       {"# Title\n\ntext", "text\n\n## Section\n\ntext", "a\n\n```\ncode\n```\n",
        "see [this](https://example.org)", "see [this](other.md \"title\")", "![](picture.png)",
        "a | b\n--|--\n1 | 2\n", "| a |\n|:-:|\n", "[1]: https://example.org\n", "text[^1]\n\n[^1]: note\n",
        "- [ ] task\n", "* [x] task\n", "text\r\n\r\n## Section\r\n", "text\n\n# One\n\n# Two\n", "# Title",
        "- [ ] task", "a\n\n[b](c)"}) {
    CAPTURE(text);
    CHECK(looks_like_markdown(text));
  }
}

TEST_CASE("Bold text or code twice makes Markdown") {
  CHECK(looks_like_markdown("This is **bold**.\n\nSo is **this**.\n"));
  CHECK(looks_like_markdown("Run `make`.\n\nThen it is **done**.\n"));
}

TEST_CASE("What captures have too does not make Markdown") {
  for (const char* text : {"",
                           "Headline\n\nText of an article.\n",
                           "We are #1\n\n#1 is what we are.\n",
                           "1. One\n2. Two\n",
                           "* one\n* two\n",
                           "- one\n- two\n",
                           "> quoted\n",
                           "* Names have been changed.\n",
                           "It cost 5 * 3 * 2.\n",
                           "***\n",
                           "* * *\n",
                           "------\n",
                           "Title\n=====\n\ntext\n",
                           "see [1] (below)\n",
                           "[1] https://example.org\n",
                           "f(x)[i](",
                           "A **bold claim.\n",
                           "` and `",
                           "[Photo: Ann Lee]\n",
                           "-- \nAnn\n",
                           "a - b | c\n",
                           "Subject: [list] a thing\n",
                           "]("}) {
    CAPTURE(text);
    CHECK(!looks_like_markdown(text));
  }
}

}  // namespace broadside
