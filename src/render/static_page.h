#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"
#include "render/article_view.h"
#include "render/json_ld.h"
#include "render/page_writer.h"

namespace broadside {

// An inline style or script and the Base64 of its SHA-256, by which the page's policy allows it and no other.
struct PageAsset {
  InlineText text;
  std::string_view hash;
};

// The widget inside a page: it takes the place of the article's HTML once it runs.
struct PageWidget {
  PageAsset script;
  WidgetAttributes attributes;         // what makes the widget show what the page shows
  std::string_view source;             // the article's own bytes
  std::optional<InlineText> comments;  // the lines that the widget shows with it, if any (docs/format.md)
};

struct PageOptions {
  ArticleViewOptions view;
  ArticleType type = ArticleType::detect;
  std::string_view canonical;       // http or https URL of the page, or ""
  std::string_view theme;           // "light", "dark", or "" for the reader's own
  std::string_view fallback_title;  // for an article without a headline
  PageAsset stylesheet;
  std::optional<PageWidget> widget;
};

// The article as an HTML document of its own: readable with scripts off, it asks for nothing but the
// article's images, and its content security policy (docs/adr/0004-static-page-policy.md) holds it to that.
std::string static_page(const Article& article, const PageOptions& options);

}  // namespace broadside
