#include "render/article_view.h"

#include <algorithm>
#include <string_view>

#include "base/diagnostic_text.h"
#include "render/body_view.h"
#include "render/html_writer.h"
#include "render/thread_view.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/url.h"

namespace broadside {
namespace {

constexpr std::size_t kSectionsForContents = 3;

bool same_language(std::string_view tag, std::string_view ui_tag) {
  return equals_ignoring_ascii_case(tag.substr(0, tag.find('-')), ui_tag);
}

class ArticleView {
 public:
  ArticleView(std::string& out, const Article& article, const ArticleViewOptions& options)
      : out_(out),
        html_(out, options.parts),
        article_(article),
        options_(options),
        body_options_(body_options()),
        body_(html_, article.body, body_options_) {}

  void write() {
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "broadside");
    if (!article_.language.empty()) html_.attribute(Attr::lang, article_.language);
    html_.attribute(Attr::dir, article_.direction == Direction::rtl ? "rtl" : "ltr");
    html_.end_tag();
    html_.newline();
    write_problems();
    html_.begin(Tag::article);
    html_.attribute(Attr::class_, "article");
    html_.attribute(Attr::part, "article");
    if (!article_.headline.empty()) html_.attribute(Attr::aria_labelledby, "headline");
    html_.end_tag();
    html_.newline();
    write_header();
    write_hero();
    write_contents();
    html_.open_part(Tag::div, "body");
    html_.newline();
    body_.write_body();
    html_.close(Tag::div);
    html_.newline();
    body_.write_footnotes();
    write_appeal();
    html_.close(Tag::article);
    html_.newline();
    write_conversation();
    html_.close(Tag::div);
    html_.newline();
  }

 private:
  [[nodiscard]] BodyOptions body_options() const {
    BodyOptions body;
    body.ui = options_.ui;
    const std::string_view tag = language_tag(options_.ui);
    if (!same_language(article_.language, tag)) body.ui_tag = tag;
    body.language = article_.language;
    body.typography = options_.typography;
    body.remote_images = options_.remote_images;
    body.embedded_images = options_.embedded_images;
    body.outline = &article_.outline;
    return body;
  }

  // A start tag for words of the interface: with their language, where it is not the article's.
  void open_ui(Tag tag, std::string_view class_name) {
    html_.begin(tag);
    html_.attribute(Attr::class_, class_name);
    attribute_ui_language();
    html_.end_tag();
  }

  void attribute_ui_language() {
    if (!body_options_.ui_tag.empty()) html_.attribute(Attr::lang, body_options_.ui_tag);
  }

  void write_block(Tag tag, std::string_view part, std::string_view text) {
    if (text.empty()) return;
    html_.open_part(tag, part);
    body_.text(text);
    html_.close(tag);
    html_.newline();
  }

  // What went wrong in reading the source, for the author to see: the text itself follows all the same.
  void write_problems() {
    const auto is_error = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
    if (std::none_of(article_.diagnostics.begin(), article_.diagnostics.end(), is_error)) return;
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "notice");
    html_.attribute(Attr::part, "notice");
    html_.attribute(Attr::role, "status");
    html_.end_tag();
    open_ui(Tag::p, "notice-title");
    html_.text(message(options_.ui, Message::problems));
    html_.close(Tag::p);
    html_.begin(Tag::ul);
    html_.attribute(Attr::lang, "en");
    html_.attribute(Attr::dir, "ltr");
    html_.end_tag();
    for (const Diagnostic& diagnostic : article_.diagnostics) {
      if (!is_error(diagnostic)) continue;
      html_.open(Tag::li);
      html_.text(describe(diagnostic));
      html_.close(Tag::li);
    }
    html_.close(Tag::ul);
    html_.close(Tag::div);
    html_.newline();
  }

  void write_header() {
    html_.open_part(Tag::header, "header");
    html_.newline();
    write_block(Tag::p, "kicker", article_.kicker);
    if (!article_.headline.empty()) {
      html_.begin(Tag::h1);
      html_.attribute(Attr::class_, "headline");
      html_.attribute(Attr::part, "headline");
      html_.attribute(Attr::id, "headline");
      html_.end_tag();
      body_.text(article_.headline);
      html_.close(Tag::h1);
      html_.newline();
    }
    write_block(Tag::p, "standfirst", article_.standfirst);
    write_byline();
    html_.close(Tag::header);
    html_.newline();
  }

  void write_byline() {
    if (article_.authors.empty() && !article_.published && !article_.updated && article_.reading_minutes == 0)
      return;
    html_.open_part(Tag::p, "byline");
    write_authors();
    if (article_.published) {
      write_date(article_.published, "published");
      html_.newline();
    }
    if (article_.updated) {
      html_.open(Tag::span, "updated");
      open_ui(Tag::span, "updated-label");
      html_.text(message(options_.ui, Message::updated));
      html_.close(Tag::span);
      html_.text(" ");
      write_date(article_.updated, {});
      html_.close(Tag::span);
      html_.newline();
    }
    if (article_.reading_minutes != 0) {
      open_ui(Tag::span, "reading-time");
      html_.text(counted_message(options_.ui, CountedMessage::reading_minutes, article_.reading_minutes));
      html_.close(Tag::span);
    }
    html_.close(Tag::p);
    html_.newline();
  }

  void write_authors() {
    if (article_.authors.empty()) return;
    const std::size_t count = article_.authors.size();
    const ListWords words = byline_words(options_.ui, count);
    html_.open(Tag::span, "authors");
    html_.text(words.before);
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) html_.text(i + 1 == count ? words.last : words.between);
      write_author(article_.authors[i]);
    }
    html_.close(Tag::span);
    html_.newline();
  }

  void write_author(const Author& author) {
    const auto url = author.url.empty() ? std::nullopt : SafeUrl::make(author.url, UrlUse::link);
    if (url) {
      html_.begin(Tag::a);
      html_.attribute(UrlAttr::href, *url);
      html_.attribute(Attr::rel, "author");
      html_.end_tag();
    }
    // A name keeps its own direction, and what it contains cannot turn the line around.
    html_.open(Tag::bdi);
    html_.text(author.name);
    html_.close(Tag::bdi);
    if (url) html_.close(Tag::a);
  }

  void write_date(const Date& date, std::string_view class_name) {
    html_.begin(Tag::time);
    if (!class_name.empty()) html_.attribute(Attr::class_, class_name);
    html_.attribute(Attr::datetime, date.iso());
    attribute_ui_language();
    html_.end_tag();
    html_.text(long_date(options_.ui, date));
    html_.close(Tag::time);
  }

  void write_hero() {
    if (!article_.image) return;
    const Image& image = article_.image;
    const auto src =
        image_source(image.src, options_.remote_images ? UrlUse::remote_image : UrlUse::own_image,
                     options_.embedded_images);
    html_.open_part(Tag::figure, "hero");
    if (src) {
      html_.begin(Tag::img);
      write_image_source(html_, *src);
      html_.attribute(Attr::alt, image.alt);
      html_.end_tag();
    } else if (const auto link = SafeUrl::make(image.src, UrlUse::link); link && !link->text().empty()) {
      html_.begin(Tag::a);
      html_.attribute(UrlAttr::href, *link);
      html_.end_tag();
      html_.text(image.alt.empty() ? image.src : image.alt);
      html_.close(Tag::a);
    } else {
      html_.text(image.alt);
    }
    if (!image.caption.empty()) {
      html_.open(Tag::figcaption);
      body_.text(image.caption);
      html_.close(Tag::figcaption);
    }
    html_.close(Tag::figure);
    html_.newline();
  }

  void write_contents() {
    const Buffer<Heading>& outline = article_.outline;
    const auto sections = std::count_if(outline.begin(), outline.end(),
                                        [](const Heading& heading) { return heading.level == 2; });
    if (options_.contents == Contents::off || outline.empty()) return;
    if (options_.contents == Contents::detect && static_cast<std::size_t>(sections) < kSectionsForContents)
      return;
    html_.begin(Tag::nav);
    html_.attribute(Attr::class_, "contents");
    html_.attribute(Attr::part, "contents");
    html_.attribute(Attr::aria_labelledby, "contents");
    html_.end_tag();
    html_.begin(Tag::details);
    html_.attribute(Attr::open, "");
    html_.end_tag();
    html_.begin(Tag::summary);
    html_.attribute(Attr::id, "contents");
    attribute_ui_language();
    html_.end_tag();
    html_.text(message(options_.ui, Message::contents));
    html_.close(Tag::summary);
    // Levels never skip one on the way down (build_outline), so each step down opens one list.
    std::uint8_t level = 1;
    for (const Heading& heading : outline) {
      if (heading.level > level) {
        html_.open(Tag::ol);
        ++level;
      } else {
        html_.close(Tag::li);
        for (; level > heading.level; --level) {
          html_.close(Tag::ol);
          html_.close(Tag::li);
        }
      }
      html_.newline();
      html_.open(Tag::li);
      html_.begin(Tag::a);
      html_.attribute(UrlAttr::href, SafeUrl::to_fragment(heading.slug));
      html_.end_tag();
      body_.text(heading.text);
      html_.close(Tag::a);
    }
    for (; level > 1; --level) {
      html_.close(Tag::li);
      html_.close(Tag::ol);
    }
    html_.close(Tag::details);
    html_.close(Tag::nav);
    html_.newline();
  }

  void write_appeal() {
    if (!article_.call_to_action) return;
    const CallToAction& call = article_.call_to_action;
    html_.open_part(Tag::aside, "appeal");
    if (!call.text.empty()) {
      html_.open(Tag::p, "appeal-text");
      body_.text(call.text);
      html_.close(Tag::p);
    }
    if (!call.label.empty()) {
      html_.open(Tag::p, "appeal-action");
      const auto link = call.link.empty() ? std::nullopt : SafeUrl::make(call.link, UrlUse::link);
      if (link) {
        html_.begin(Tag::a);
        html_.attribute(Attr::class_, "appeal-link");
        html_.attribute(UrlAttr::href, *link);
        html_.end_tag();
      }
      body_.text(call.label);
      if (link) html_.close(Tag::a);
      html_.close(Tag::p);
    }
    html_.close(Tag::aside);
    html_.newline();
  }

  // Where the widget puts its conversation. Nobody can be asked to begin one here: without comments there is
  // nothing to show.
  void write_conversation() {
    if (options_.thread == nullptr || options_.thread->count() == 0) return;
    html_.begin(Tag::section);
    html_.attribute(Attr::class_, "conversation");
    html_.attribute(Attr::aria_labelledby, "comments");
    attribute_ui_language();
    if (!body_options_.ui_tag.empty())
      html_.attribute(Attr::dir, is_rtl_language(body_options_.ui_tag) ? "rtl" : "ltr");
    html_.end_tag();
    html_.open(Tag::div, "thread-box");
    html_.newline();
    ThreadQuery all;
    all.most = UINT32_MAX;
    ThreadStyle style;
    style.ui = options_.ui;
    style.interactive = false;
    render_thread(out_, *options_.thread, all, style);
    html_.close(Tag::div);
    html_.close(Tag::section);
    html_.newline();
  }

  std::string& out_;
  HtmlWriter html_;
  const Article& article_;
  const ArticleViewOptions& options_;
  BodyOptions body_options_;
  BodyView body_;
};

}  // namespace

void append_article(std::string& out, const Article& article, const ArticleViewOptions& options) {
  ArticleView(out, article, options).write();
}

std::string render_article(const Article& article, const ArticleViewOptions& options) {
  std::string out;
  append_article(out, article, options);
  return out;
}

}  // namespace broadside
