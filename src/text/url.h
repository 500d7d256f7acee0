#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/image_type.h"

namespace broadside {

enum class UrlUse : std::uint8_t {
  link,          // http, https, mailto and relative references
  own_image,     // references that stay with the page's own origin: no scheme, no "//host"
  remote_image,  // http, https and relative references
};

// A URL that may stand in a page: the only kind the HTML writer takes. It is percent-encoded ASCII.
class SafeUrl {
 public:
  // Decides on the URL as a browser will read it (WHATWG URL, basic URL parser): leading and trailing
  // controls and spaces and all tabs and line breaks are removed first, then the scheme is looked at. `url`
  // has its character references decoded. Nothing comes back when the scheme is not allowed for this use.
  static std::optional<SafeUrl> make(std::string_view url, UrlUse use);

  // A reference to an element of the same page: "#" and the percent-encoded id.
  static SafeUrl to_fragment(std::string_view id);

  // A picture that is in the URL itself: "data:", its media type and its bytes in Base64.
  static SafeUrl to_image_data(ImageType type, std::string_view bytes);

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  explicit SafeUrl(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace broadside
