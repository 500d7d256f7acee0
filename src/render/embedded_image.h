#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "render/html_writer.h"
#include "text/url.h"

namespace broadside {

// The pictures that a page carries in itself, in place of the references to them. How they are found is left
// to those who have any, so that the widget, which has none, does not carry it.
class EmbeddedImages {
 public:
  // The picture with this reference, or null. It lives as long as the pictures do.
  [[nodiscard]] virtual const SafeUrl* find(const SafeUrl& reference) const = 0;

 protected:
  EmbeddedImages() = default;
  EmbeddedImages(const EmbeddedImages&) = default;
  EmbeddedImages& operator=(const EmbeddedImages&) = default;
  ~EmbeddedImages() = default;
};

class EmbeddedImageList final : public EmbeddedImages {
 public:
  // The references must come in the order of own_images.
  void add(const SafeUrl& reference, SafeUrl data) { images_.push_back({reference, std::move(data)}); }
  [[nodiscard]] const SafeUrl* find(const SafeUrl& reference) const override;

 private:
  struct Image {
    SafeUrl reference;
    SafeUrl data;
  };
  std::vector<Image> images_;
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
