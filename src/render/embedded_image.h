#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "render/html_writer.h"
#include "text/url.h"

namespace broadside {

// The pictures that a page carries in itself, in place of the references to them.
class EmbeddedImages {
 public:
  // The references must come in the order of own_images.
  void add(const SafeUrl& reference, SafeUrl data);

  // The picture with this reference, or null. It stays where it is until another is added.
  [[nodiscard]] const SafeUrl* find(const SafeUrl& reference) const {
    return search_ == nullptr ? nullptr : search_(*this, reference);
  }

 private:
  struct Image {
    SafeUrl reference;
    SafeUrl data;
  };
  static const SafeUrl* search(const EmbeddedImages& images, const SafeUrl& reference);

  std::vector<Image> images_;
  // Known to `add` alone, so that the widget, which adds none, does not hold the search.
  decltype(&EmbeddedImages::search) search_ = nullptr;
};

// The references to pictures of the page's own origin that the article shows, each once, in the order of
// their bytes.
std::vector<SafeUrl> own_images(const Article& article);

// Where a shown picture comes from.
struct ImageSource {
  SafeUrl reference;
  const SafeUrl* data = nullptr;  // the picture itself, where the page carries it
};

// Nothing when the policy for `use` forbids to show `src`. `embedded` may be null, and outlives the result.
std::optional<ImageSource> image_source(std::string_view src, UrlUse use, const EmbeddedImages* embedded);

// The attributes of an img element. An embedded picture has its reference in data-src: by that the widget
// finds it again when it shows the article in place of the page's HTML.
void write_image_source(HtmlWriter& html, const ImageSource& source);

}  // namespace broadside
