#include "render/html_writer.h"

#include <array>

#include "base/decimal.h"
#include "render/html_names.h"
#include "text/escape.h"

namespace broadside {
namespace {

constexpr std::string_view end_tag_of(Tag tag) { return kHtmlEndTags[static_cast<std::size_t>(tag)]; }

}  // namespace

void HtmlWriter::begin(Tag tag) {
  const std::string_view end = end_tag_of(tag);
  out_.push_back('<');
  out_.append(end.data() + 2, end.size() - 3);
}

void HtmlWriter::open(Tag tag) {
  const std::string_view end = end_tag_of(tag);
  out_.push_back('<');
  out_.append(end.data() + 2, end.size() - 2);
}

void HtmlWriter::open(Tag tag, std::string_view class_name) {
  begin(tag);
  attribute(Attr::class_, class_name);
  end_tag();
}

void HtmlWriter::open_part(Tag tag, std::string_view class_name) {
  begin(tag);
  attribute(Attr::class_, class_name);
  attribute(Attr::part, class_name);
  end_tag();
}

void HtmlWriter::close(Tag tag) {
  const std::string_view end = end_tag_of(tag);
  out_.append(end.data(), end.size());
}

void HtmlWriter::text(std::string_view text) { append_escaped(out_, text); }

void HtmlWriter::begin_attribute(Attr attr) { out_.append(kHtmlAttributes[static_cast<std::size_t>(attr)]); }

void HtmlWriter::attribute(Attr attr, std::string_view value) {
  if (attr == Attr::part && !parts_) return;
  begin_attribute(attr);
  text(value);
  end_attribute();
}

void HtmlWriter::attribute(Attr attr, std::uint32_t value) {
  begin_attribute(attr);
  append_decimal(out_, value);
  end_attribute();
}

void HtmlWriter::attribute(UrlAttr attr, const SafeUrl& value) {
  constexpr std::array<std::string_view, 3> kUrlAttributes = {" data-src=\"", " href=\"", " src=\""};
  out_.append(kUrlAttributes[static_cast<std::size_t>(attr)]);
  text(value.text());
  end_attribute();
}

}  // namespace broadside
