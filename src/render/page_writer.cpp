#include "render/page_writer.h"

#include "text/ascii.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace broadside {
namespace {

bool contains_ignoring_case(std::string_view text, std::string_view wanted) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (equals_ignoring_ascii_case(text.substr(at, wanted.size()), wanted)) return true;
  }
  return false;
}

bool is_read_back(std::string_view text) {
  return text.find_first_of(std::string_view("\r\0", 2)) == std::string_view::npos &&
         valid_utf8_prefix(text) == text.size();
}

}  // namespace

std::optional<InlineText> InlineText::for_style(std::string_view text) {
  if (!is_read_back(text) || contains_ignoring_case(text, "</style")) return std::nullopt;
  return InlineText(text);
}

std::optional<InlineText> InlineText::for_script(std::string_view text) {
  if (!is_read_back(text) || contains_ignoring_case(text, "</script") ||
      contains_ignoring_case(text, "<!--")) {
    return std::nullopt;
  }
  return InlineText(text);
}

void PageWriter::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value);
  out_ += '"';
}

void PageWriter::attribute_unless_empty(std::string_view name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void PageWriter::line(std::string_view text) {
  out_ += text;
  out_ += '\n';
}

void PageWriter::begin(std::string_view language, std::string_view direction, std::string_view theme) {
  line("<!doctype html>");
  out_ += "<html";
  attribute_unless_empty("lang", language);
  attribute_unless_empty("dir", direction);
  attribute_unless_empty("data-theme", theme);
  line(">\n<head>\n<meta charset=\"utf-8\">");
}

void PageWriter::meta(std::string_view name, std::string_view content) {
  if (content.empty()) return;
  out_ += "<meta";
  attribute("name", name);
  attribute("content", content);
  line(">");
}

void PageWriter::property(std::string_view name, std::string_view content) {
  if (content.empty()) return;
  out_ += "<meta";
  attribute("property", name);
  attribute("content", content);
  line(">");
}

void PageWriter::policy(std::string_view content) {
  out_ += "<meta http-equiv=\"Content-Security-Policy\"";
  attribute("content", content);
  line(">");
}

void PageWriter::title(std::string_view text) {
  out_ += "<title>";
  append_escaped(out_, text);
  line("</title>");
}

void PageWriter::canonical(const SafeUrl& url) {
  out_ += "<link rel=\"canonical\"";
  attribute("href", url.text());
  line(">");
}

void PageWriter::style(const InlineText& text) {
  out_ += "<style>";
  out_ += text.text();
  line("</style>");
}

void PageWriter::script(const InlineText& text) {
  out_ += "<script>";
  out_ += text.text();
  line("</script>");
}

void PageWriter::linked_data(const InlineText& json) {
  out_ += "<script type=\"application/ld+json\">";
  out_ += json.text();
  line("</script>");
}

void PageWriter::begin_main() { line("</head>\n<body>\n<main>"); }

void PageWriter::end_main() { line("</main>"); }

void PageWriter::end() { line("</body>\n</html>"); }

void PageWriter::begin_widget(const WidgetAttributes& attributes) {
  out_ += "<broadside-article";
  attribute_unless_empty("format", attributes.format);
  attribute_unless_empty("data-theme", attributes.theme);
  attribute_unless_empty("data-toc", attributes.contents);
  attribute_unless_empty("data-typography", attributes.typography);
  attribute_unless_empty("data-images", attributes.images);
  attribute_unless_empty("data-thread", attributes.thread);
  line(">");
}

void PageWriter::end_widget(std::string_view source, const std::optional<InlineText>& comments) {
  // A template is never shown and keeps text as it is, unlike a script, whose text cannot have every content.
  // The widget takes a blank first line for a sign that the text is indented like the page; a byte order
  // mark, which the core drops, keeps it from being first.
  out_ += "<template>";
  const std::size_t first = source.find_first_not_of(" \t\r");
  if (first != std::string_view::npos && source[first] == '\n') out_ += "&#xFEFF;";
  std::string text = replace_invalid_utf8(source);
  for (std::size_t nul = text.find('\0'); nul != std::string::npos; nul = text.find('\0', nul)) {
    text.replace(nul, 1, "\xEF\xBF\xBD");  // a browser would drop it, the core does this
  }
  // A carriage return would be read back as a line feed, and one more where a line feed follows.
  for (std::string_view rest = text;;) {
    const std::size_t end = rest.find('\r');
    append_escaped(out_, rest.substr(0, end));
    if (end == std::string_view::npos) break;
    out_ += "&#13;";
    rest.remove_prefix(end + 1);
  }
  line("</template>");
  if (comments) {
    out_ += "<script type=\"application/jsonl\">";
    out_ += comments->text();
    line("</script>");
  }
  line("</broadside-article>");
}

}  // namespace broadside
