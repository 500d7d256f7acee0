#pragma once
#include <cstdint>
#include <string>

#include "article/article.h"
#include "render/embedded_image.h"
#include "render/messages.h"
#include "store/thread.h"

namespace broadside {

enum class Contents : std::uint8_t {
  detect,  // a table of contents where there are three sections or more
  on,
  off,
};

struct ArticleViewOptions {
  UiLanguage ui = UiLanguage::english;
  Contents contents = Contents::detect;
  bool typography = false;
  bool remote_images = false;                       // show images of other origins; else they are links
  bool parts = true;                                // name the CSS shadow parts, which only a shadow root has
  const EmbeddedImages* embedded_images = nullptr;  // pictures that the page carries, if any
  Thread* thread = nullptr;  // the comments to show below, for a page without scripts, if any
};

// Appends the article as one <div class="broadside">: the markup of docs/theming.md, written by HtmlWriter
// alone.
void append_article(std::string& out, const Article& article, const ArticleViewOptions& options);

// The same as a string of its own.
std::string render_article(const Article& article, const ArticleViewOptions& options);

}  // namespace broadside
