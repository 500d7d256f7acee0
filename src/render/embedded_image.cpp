#include "render/embedded_image.h"

#include <algorithm>
#include <utility>

namespace broadside {
namespace {

void add_image(std::vector<SafeUrl>& references, std::string_view src) {
  if (auto url = SafeUrl::make(src, UrlUse::own_image)) references.push_back(std::move(*url));
}

void add_images(std::vector<SafeUrl>& references, const Document& document, const Buffer<Event>& events) {
  for (const Event& event : events) {
    if (event.node == Node::image && event.step == Step::enter) {
      add_image(references, document.targets[event.value].url);
    }
  }
}

}  // namespace

std::vector<SafeUrl> own_images(const Article& article) {
  std::vector<SafeUrl> references;
  if (article.image) add_image(references, article.image.src);
  add_images(references, article.body, article.body.events);
  add_images(references, article.body, article.body.notes);
  const auto before = [](const SafeUrl& a, const SafeUrl& b) { return a.text() < b.text(); };
  const auto same = [](const SafeUrl& a, const SafeUrl& b) { return a.text() == b.text(); };
  std::sort(references.begin(), references.end(), before);
  references.erase(std::unique(references.begin(), references.end(), same), references.end());
  return references;
}

void EmbeddedImages::add(const SafeUrl& reference, SafeUrl data) {
  images_.push_back({reference, std::move(data)});
  search_ = &EmbeddedImages::search;
}

const SafeUrl* EmbeddedImages::search(const EmbeddedImages& images, const SafeUrl& reference) {
  const auto before = [](const Image& image, const SafeUrl& other) {
    return image.reference.text() < other.text();
  };
  const auto found = std::lower_bound(images.images_.begin(), images.images_.end(), reference, before);
  return found != images.images_.end() && found->reference.text() == reference.text() ? &found->data
                                                                                      : nullptr;
}

std::optional<ImageSource> image_source(std::string_view src, UrlUse use, const EmbeddedImages* embedded) {
  std::optional<SafeUrl> url = SafeUrl::make(src, use);
  if (!url || url->text().empty()) return std::nullopt;
  ImageSource source{std::move(*url), nullptr};
  if (embedded != nullptr) source.data = embedded->find(source.reference);
  return source;
}

void write_image_source(HtmlWriter& html, const ImageSource& source) {
  html.attribute(UrlAttr::src, source.data == nullptr ? source.reference : *source.data);
  if (source.data != nullptr) html.attribute(UrlAttr::data_src, source.reference);
}

}  // namespace broadside
