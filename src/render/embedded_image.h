#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "render/html_writer.h"
#include "text/url.h"

namespace broadside {

// A picture that the page carries in itself, in place of the reference to it.
struct EmbeddedImage {
  SafeUrl reference;
  SafeUrl data;
};

// The references to pictures of the page's own origin that the article shows, each once, in the order of
// their bytes.
std::vector<SafeUrl> own_images(const Article& article);

// Where a shown picture comes from.
struct ImageSource {
  SafeUrl reference;
  const SafeUrl* data = nullptr;  // of the EmbeddedImage, where there is one
};

// Nothing when the policy for `use` forbids to show `src`. `embedded` may be null, is in the order of
// own_images, and outlives the result.
std::optional<ImageSource> image_source(std::string_view src, UrlUse use,
                                        const std::vector<EmbeddedImage>* embedded);

// The attributes of an img element. An embedded picture has its reference in data-src: by that the widget
// finds it again when it shows the article in place of the page's HTML.
void write_image_source(HtmlWriter& html, const ImageSource& source);

}  // namespace broadside
