#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/url.h"

namespace broadside {

// The text of a style or script element. Nothing escapes text there, so one that would end the element early,
// or that a parser would not read back as it is, cannot be made.
class InlineText {
 public:
  // `text` must outlive the result. Nothing comes back for text with "</style", with a carriage return or
  // NUL, which an HTML parser replaces, or with ill-formed UTF-8.
  static std::optional<InlineText> for_style(std::string_view text);
  // The same, but for "</script" and "<!--".
  static std::optional<InlineText> for_script(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  explicit InlineText(std::string_view text) : text_(text) {}
  std::string_view text_;
};

// The attributes of the widget's element; those that are "" are left out. docs/embedding.md says what they
// do.
struct WidgetAttributes {
  std::string_view format;
  std::string_view theme;
  std::string_view contents;
  std::string_view typography;
  std::string_view images;
  std::string_view thread;
};

// Writes what a page of its own has around an article. It is apart from HtmlWriter, so that nothing of an
// article can ever become a script, a style or a meta element. Values are escaped.
class PageWriter {
 public:
  explicit PageWriter(std::string& out) : out_(out) {}

  // Values that are "" are left out of the start tag.
  void begin(std::string_view language, std::string_view direction, std::string_view theme);
  void meta(std::string_view name, std::string_view content);
  void property(std::string_view name, std::string_view content);  // Open Graph
  void policy(std::string_view content);                           // Content-Security-Policy
  void title(std::string_view text);
  void canonical(const SafeUrl& url);
  void style(const InlineText& text);
  void script(const InlineText& text);
  void linked_data(const InlineText& json);  // JSON-LD
  void begin_main();
  void end_main();
  void end();

  // The widget's element: between the two calls stands what is shown until the widget runs. `source` is what
  // it reads the article from; ill-formed UTF-8 in it becomes U+FFFD, which is also what a page and the core
  // make of it. `comments` are the lines of a conversation that it shows, if any.
  void begin_widget(const WidgetAttributes& attributes);
  void end_widget(std::string_view source, const std::optional<InlineText>& comments);

 private:
  void attribute(std::string_view name, std::string_view value);
  void attribute_unless_empty(std::string_view name, std::string_view value);
  void line(std::string_view text);

  std::string& out_;
};

}  // namespace broadside
