#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace broadside {

// The raw HTML that an article may use: inline elements only (docs/articles.md lists them). Everything else
// is text.
enum class ElementName : std::uint8_t {
  a,
  abbr,
  b,
  bdi,
  bdo,
  br,
  cite,
  code,
  del,
  dfn,
  em,
  i,
  ins,
  kbd,
  mark,
  q,
  s,
  samp,
  small,
  span,
  strong,
  sub,
  sup,
  time,
  u,
  var,
  wbr,
};

enum class AttributeName : std::uint8_t { datetime, dir, href, lang, title };
inline constexpr std::size_t kAttributeNames = 5;

std::string_view name_of(ElementName element);
std::string_view name_of(AttributeName attribute);

// The element of that name, in any case of ASCII letters.
std::optional<ElementName> allowed_element(std::string_view name);

// The attribute of that name if `element` may have it.
std::optional<AttributeName> allowed_attribute(ElementName element, std::string_view name);

// Whether the element has no content and no end tag (WHATWG HTML, section 13.1.2).
constexpr bool is_void(ElementName element) {
  return element == ElementName::br || element == ElementName::wbr;
}

// How many elements may be open inside each other, raw ones in one paragraph and all of a document. Browsers
// flatten trees at a depth of 512, which would make another tree of the same HTML.
inline constexpr std::size_t kMaxRawDepth = 32;
inline constexpr std::size_t kMaxDepth = 200;

}  // namespace broadside
