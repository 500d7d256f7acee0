#include "render/json_ld.h"

#include <optional>

#include "base/decimal.h"
#include "base/json_writer.h"
#include "markup/parser.h"
#include "text/ascii.h"
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

void write_persons(JsonWriter& json, const Buffer<Author>& authors) {
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

void write_image(JsonWriter& json, const Image& image, const EmbeddedImages* embedded) {
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

// What a comment says, without the marks of Markdown: its blocks one below the other.
std::string plain_text_of_comment(std::string_view markdown) {
  const Document document = parse_markdown(markdown, Dialect::comment);
  std::string text;
  for (const Event& event : document.events) {
    switch (event.node) {
      case Node::text:
      case Node::entity:
        text += event.text;
        break;
      case Node::soft_break:
      case Node::hard_break:
        text += event.node == Node::soft_break ? ' ' : '\n';
        break;
      default:
        if (event.node < Node::emphasis && event.step == Step::leave && !text.empty() &&
            text.back() != '\n') {
          text += '\n';
        }
        break;
    }
  }
  return std::string(trim(text));
}

// The comments of a thread, flat: each names the one that it answers.
class CommentList {
 public:
  CommentList(JsonWriter& json, Thread& thread, std::string_view canonical) : json_(json), thread_(thread) {
    const auto page = SafeUrl::make(canonical, UrlUse::link);
    if (page) page_ = page->text().substr(0, page->text().find('#'));
  }

  void write() {
    json_.key("commentCount");
    json_.number(thread_.count());
    if (thread_.count() == 0) return;
    ThreadQuery all;
    all.most = UINT32_MAX;
    Buffer<ThreadItem> items;
    std::uint32_t more = 0;
    thread_.list(all, items, more);
    json_.key("comment");
    json_.begin_array();
    for (const ThreadItem& item : items) {
      Arena arena;
      const Comment comment = thread_.read(item.comment, arena);
      if (!comment.deleted) write(comment);
    }
    json_.end_array();
  }

 private:
  void write(const Comment& comment) {
    json_.begin_object();
    json_.member("@type", "Comment");
    json_.member("@id", address(comment.id));
    json_.member("url", address(comment.id));
    if (!comment.parent.empty() && !comment.parent_deleted) write_parent(comment.parent);
    if (!comment.name.empty()) {
      json_.key("author");
      json_.begin_object();
      json_.member("@type", "Person");
      json_.member("name", comment.name);
      write_url(json_, "url", comment.url, UrlUse::link);
      json_.end_object();
    }
    json_.member("datePublished", comment.at);
    json_.member_unless_empty("dateModified", comment.edited_at);
    json_.member("text", plain_text_of_comment(comment.body));
    json_.end_object();
  }

  void write_parent(std::string_view parent) {
    json_.key("parentItem");
    json_.begin_object();
    json_.member("@type", "Comment");
    json_.member("@id", address(parent));
    json_.end_object();
  }

  [[nodiscard]] std::string address(std::string_view id) const {
    return std::string(page_).append("#comment-").append(id);
  }

  JsonWriter& json_;
  Thread& thread_;
  std::string page_;  // "" when it is not known: what starts with "#" is relative to the page
};

}  // namespace

std::string json_ld(const Article& article, ArticleType type, std::string_view canonical,
                    const EmbeddedImages* embedded, Thread* thread) {
  std::string out;
  JsonWriter json(out, {.html_safe = true});
  json.begin_object();
  json.member("@context", "https://schema.org");
  json.member("@type", type_name(article, type));
  json.member_unless_empty("headline", article.headline);
  json.member_unless_empty("description", article.summary);
  write_url(json, "url", canonical, UrlUse::link);
  write_persons(json, article.authors);
  if (article.published) json.member("datePublished", article.published.iso());
  if (article.updated) json.member("dateModified", article.updated.iso());
  if (article.image) write_image(json, article.image, embedded);
  json.member_unless_empty("articleSection", article.kicker);
  write_tags(json, article.tags);
  json.member_unless_empty("inLanguage", article.language);
  write_length(json, article);
  if (thread != nullptr) CommentList(json, *thread, canonical).write();
  json.end_object();
  return out;
}

}  // namespace broadside
