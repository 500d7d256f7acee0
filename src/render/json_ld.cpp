#include "render/json_ld.h"

#include <optional>

#include "base/decimal.h"
#include "base/json_writer.h"
#include "text/url.h"

namespace broadside {
namespace {

std::string_view type_name(const Article& article, ArticleType type) {
  switch (type) {
    case ArticleType::news:
      return "NewsArticle";
    case ArticleType::blog:
      return "BlogPosting";
    case ArticleType::article:
      return "Article";
    case ArticleType::detect:
      break;
  }
  return !article.kicker.empty() && article.published ? "NewsArticle" : "BlogPosting";
}

void write_url(JsonWriter& json, std::string_view name, std::string_view url, UrlUse use) {
  if (url.empty()) return;
  if (const std::optional<SafeUrl> safe = SafeUrl::make(url, use)) json.member(name, safe->text());
}

void write_authors(JsonWriter& json, const Buffer<Author>& authors) {
  if (authors.empty()) return;
  json.key("author");
  json.begin_array();
  for (const Author& author : authors) {
    json.begin_object();
    json.member("@type", "Person");
    json.member("name", author.name);
    write_url(json, "url", author.url, UrlUse::link);
    json.end_object();
  }
  json.end_array();
}

void write_image(JsonWriter& json, const Image& image, const std::vector<EmbeddedImage>* embedded) {
  const std::optional<ImageSource> source = image_source(image.src, UrlUse::remote_image, embedded);
  if (!source || source->data != nullptr) return;
  json.key("image");
  json.begin_object();
  json.member("@type", "ImageObject");
  json.member("url", source->reference.text());
  json.member_unless_empty("caption", image.caption.empty() ? image.alt : image.caption);
  json.end_object();
}

void write_tags(JsonWriter& json, const Buffer<std::string_view>& tags) {
  if (tags.empty()) return;
  json.key("keywords");
  json.begin_array();
  for (const std::string_view tag : tags) json.string(tag);
  json.end_array();
}

void write_length(JsonWriter& json, const Article& article) {
  if (article.words + article.characters == 0) return;
  json.key("wordCount");
  json.number(article.words + article.characters);
  std::string duration = "PT";  // ISO 8601
  append_decimal(duration, article.reading_minutes);
  json.member("timeRequired", duration + "M");
}

}  // namespace

std::string json_ld(const Article& article, ArticleType type, std::string_view canonical,
                    const std::vector<EmbeddedImage>* embedded) {
  std::string out;
  JsonWriter json(out, {.html_safe = true});
  json.begin_object();
  json.member("@context", "https://schema.org");
  json.member("@type", type_name(article, type));
  json.member_unless_empty("headline", article.headline);
  json.member_unless_empty("description", article.summary);
  write_url(json, "url", canonical, UrlUse::link);
  write_authors(json, article.authors);
  if (article.published) json.member("datePublished", article.published.iso());
  if (article.updated) json.member("dateModified", article.updated.iso());
  if (article.image) write_image(json, article.image, embedded);
  json.member_unless_empty("articleSection", article.kicker);
  write_tags(json, article.tags);
  json.member_unless_empty("inLanguage", article.language);
  write_length(json, article);
  json.end_object();
  return out;
}

}  // namespace broadside
