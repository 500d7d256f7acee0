#include "render/static_page.h"

#include "text/ascii.h"
#include "text/url.h"
#include "text/utf8.h"

namespace broadside {
namespace {

class StaticPage {
 public:
  StaticPage(std::string& out, const Article& article, const PageOptions& options)
      : out_(out), page_(out), article_(article), options_(options) {}

  void write() {
    page_.begin(article_.language, article_.direction == Direction::rtl ? "rtl" : "ltr", options_.theme);
    write_head();
    page_.begin_main();
    if (options_.widget) page_.begin_widget(options_.widget->attributes);
    append_article(out_, article_, options_.view);
    if (options_.widget) page_.end_widget(options_.widget->source, options_.widget->comments);
    page_.end_main();
    if (options_.widget) page_.script(options_.widget->script.text);
    page_.end();
  }

 private:
  void write_head() {
    page_.policy(policy());
    page_.meta("viewport", "width=device-width, initial-scale=1");
    page_.title(title());
    page_.meta("description", article_.summary);
    for (const Author& author : article_.authors) page_.meta("author", author.name);
    page_.meta("color-scheme", options_.theme.empty() ? "light dark" : options_.theme);
    page_.property("og:type", "article");
    page_.property("og:title", title());
    page_.property("og:description", article_.summary);
    write_addresses();
    const std::string linked = json_ld(article_, options_.type, options_.canonical,
                                       options_.view.embedded_images, options_.view.thread);
    if (const auto json = InlineText::for_script(linked)) page_.linked_data(*json);
    page_.style(options_.stylesheet.text);
  }

  void write_addresses() {
    if (article_.image) {
      // Who reads the property elsewhere has no page to resolve a relative URL by.
      const auto image = SafeUrl::make(article_.image.src, UrlUse::remote_image);
      if (image && equals_ignoring_ascii_case(image->text().substr(0, 4), "http")) {
        page_.property("og:image", image->text());
      }
    }
    if (options_.canonical.empty()) return;
    if (const auto url = SafeUrl::make(options_.canonical, UrlUse::link)) {
      page_.property("og:url", url->text());
      page_.canonical(*url);
    }
  }

  [[nodiscard]] std::string_view title() const {
    if (!article_.headline.empty()) return article_.headline;
    return options_.fallback_title.empty() ? std::string_view("Article") : options_.fallback_title;
  }

  [[nodiscard]] std::string policy() const {
    std::string policy = "default-src 'none'; img-src 'self' data:";
    if (options_.view.remote_images) policy += " http: https:";
    policy += "; style-src 'sha256-";
    policy += options_.stylesheet.hash;
    policy += "'; base-uri 'none'; form-action 'none'";
    if (options_.widget) {
      policy += "; script-src 'wasm-unsafe-eval' 'sha256-";
      policy += options_.widget->script.hash;
      policy += "'; require-trusted-types-for 'script'; trusted-types broadside";
    }
    return policy;
  }

  std::string& out_;
  PageWriter page_;
  const Article& article_;
  const PageOptions& options_;
};

}  // namespace

std::string static_page(const Article& article, const PageOptions& options) {
  std::string out;
  StaticPage(out, article, options).write();
  return out;
}

}  // namespace broadside
