#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "text/url.h"

namespace broadside {

// Every element that Broadside writes. There is no way to write another.
enum class Tag : std::uint8_t {
  a,
  abbr,
  article,
  aside,
  b,
  bdi,
  bdo,
  blockquote,
  br,
  button,
  cite,
  code,
  del,
  details,
  dfn,
  div,
  em,
  figcaption,
  figure,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  header,
  hr,
  i,
  img,
  input,
  ins,
  kbd,
  label,
  li,
  mark,
  nav,
  ol,
  p,
  path,
  pre,
  q,
  s,
  samp,
  section,
  small,
  span,
  strong,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  textarea,
  th,
  thead,
  time,
  tr,
  u,
  ul,
  var,
  wbr,
};

// Every attribute that takes text. Those that take a URL are in UrlAttr; there are none that take a script or
// a style.
enum class Attr : std::uint8_t {
  accept,
  alt,
  aria_controls,
  aria_describedby,
  aria_expanded,
  aria_hidden,
  aria_label,
  aria_labelledby,
  aria_pressed,
  autocomplete,
  class_,
  d,
  data_action,
  data_box,
  data_depth,
  data_exact,
  data_prefix,
  data_rev,
  data_suffix,
  datetime,
  dir,
  for_,
  hidden,
  id,
  lang,
  loading,
  name,
  novalidate,
  open,
  part,
  rel,
  required,
  role,
  rows,
  start,
  tabindex,
  title,
  type,
  viewbox,
};
enum class UrlAttr : std::uint8_t { data_src, href, src };

class HtmlMarkup;                      // render/html_template.h
enum class UiLanguage : std::uint8_t;  // render/messages.h

// The only maker of HTML. Everything that goes in is a name from the lists above or text, which is escaped.
// The caller keeps start and end tags balanced; end tags are in the order that the caller gives.
class HtmlWriter {
 public:
  // Without `parts`, no part attribute is written: outside a shadow root it would mean nothing and not be
  // valid.
  explicit HtmlWriter(std::string& out, bool parts = true) : out_(out), parts_(parts) {}

  // A start tag without attributes.
  void open(Tag tag);
  // A start tag with attributes: begin, then attribute()s, then end_tag().
  void begin(Tag tag);
  void attribute(Attr attr, std::string_view value);
  void attribute(Attr attr, std::uint32_t value);
  void attribute(UrlAttr attr, const SafeUrl& value);
  void end_tag() { out_.push_back('>'); }
  // A start tag with a class, and with a class that is also the name of a CSS shadow part.
  void open(Tag tag, std::string_view class_name);
  void open_part(Tag tag, std::string_view class_name);

  void close(Tag tag);
  void text(std::string_view text);
  // A checked template with the words of that language and the values, which are escaped.
  void fill(HtmlMarkup markup, UiLanguage ui, std::initializer_list<std::string_view> values = {});
  // A character reference "&name;" that is passed on (ReferenceKind::unknown, text/entity.h).
  void reference(std::string_view reference) { out_.append(reference); }
  // A line break between blocks, for those who read the source.
  void newline() { out_.push_back('\n'); }

  // An attribute value in pieces: begin_attribute, then text() and reference(), then end_attribute.
  void begin_attribute(Attr attr);
  void end_attribute() { out_.push_back('"'); }

 private:
  std::string& out_;
  bool parts_;
};

}  // namespace broadside
