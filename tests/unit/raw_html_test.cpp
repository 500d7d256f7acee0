#include "markup/raw_html.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

// The tokens of `html`: T text, S start tag with its attributes, E end tag, C comment.
std::string tokens(std::string_view html) {
  std::string out;
  RawHtmlReader reader(html);
  while (const auto token = reader.next()) {
    switch (token->kind) {
      case RawToken::Kind::text:
        out += "T[" + std::string(token->source) + "]";
        break;
      case RawToken::Kind::comment:
        out += "C";
        break;
      case RawToken::Kind::end_tag:
        out += "E[" + std::string(name_of(token->element)) + "]";
        break;
      case RawToken::Kind::start_tag:
        out += "S[" + std::string(name_of(token->element));
        for (std::size_t i = 0; i < kAttributeNames; ++i) {
          if (!token->attributes[i]) continue;
          out += " " + std::string(name_of(static_cast<AttributeName>(i))) + "=" +
                 std::string(*token->attributes[i]);
        }
        out += "]";
        break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Allowed tags are read in any case, others are text") {
  CHECK(tokens("<B>x</b >") == "S[b]T[x]E[b]");
  CHECK(tokens("<script>x</script>") == "T[<script>x]T[</script>]");
  CHECK(tokens("<img src=x onerror=alert(1)>") == "T[<img src=x onerror=alert(1)>]");
}

TEST_CASE("Of attributes only the allowed ones are kept, the first of each name") {
  CHECK(tokens("<a href=x onclick=y title='t' href=z style=s id=i>") == "S[a href=x title=t]");
  CHECK(tokens("<b href=x title>") == "S[b title=]");
  CHECK(tokens("<time datetime=\"2026\" lang=en>") == "S[time datetime=2026 lang=en]");
}

TEST_CASE("What only looks like a tag is text") {
  CHECK(tokens("<b") == "T[<b]");
  CHECK(tokens("<b title=\"x>") == "T[<b title=\"x>]");
  CHECK(tokens("<b title=>") == "T[<b title=>]");
  CHECK(tokens("<b title='x'lang=y>") == "T[<b title='x'lang=y>]");
  CHECK(tokens("< b>") == "T[< b>]");
  CHECK(tokens("</b title>") == "T[</b title>]");
  CHECK(tokens("<b/ >") == "T[<b/ >]");
}

TEST_CASE("Comments, instructions, declarations and CDATA are left out") {
  CHECK(tokens("a<!-- <b> -->b<?php x ?>c<!DOCTYPE x>d<![CDATA[<b>]]>e") == "T[a]CT[b]CT[c]CT[d]CT[e]");
  CHECK(tokens("<!-->x") == "CT[x]");
  CHECK(tokens("<!-- open <b>") == "T[<!-- open ]S[b]");
}

}  // namespace broadside
