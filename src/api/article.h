#pragma once
// The library's face for articles: read one, then render it. Everything that a program needs is included from
// here.
#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"
#include "article/source.h"
#include "base/result.h"
#include "render/article_view.h"
#include "render/messages.h"

namespace broadside {

// What an embedder or a command line asks for beyond what the article says itself.
struct ArticleRequest {
  SourceFormat format = SourceFormat::detect;
  std::string_view language;     // BCP 47 tag of an article that names none; "" when not known
  std::string_view ui_language;  // BCP 47 tag of the interface; "" to follow the article
  std::optional<bool> contents;  // table of contents; nothing for one where there are three sections or more
  std::optional<bool> typography;  // smart typography; nothing to follow the article
  bool remote_images = false;      // show images of other origins; else they are links
};

// Reads an article from the bytes of its source, at most kMaxArticleBytes. For errors see parse_article.
Result<Article> read_article(std::string_view source, const ArticleRequest& request);

// How to show it, as the request and the article say together.
ArticleViewOptions view_options(const Article& article, const ArticleRequest& request);

// What is wrong with the source, a line each: "warning 3:1 message".
std::string list_problems(const Article& article);

}  // namespace broadside
