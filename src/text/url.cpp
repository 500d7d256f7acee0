#include "text/url.h"

#include <array>
#include <cstdint>

#include "text/ascii.h"
#include "text/base64.h"

namespace broadside {
namespace {

// What becomes of a byte of an address.
enum class Part : std::uint8_t {
  encoded,
  mark,   // stands as it is, and may begin or end a host
  plain,  // stands as it is
};

constexpr auto kParts = [] {
  std::array<Part, 256> parts{};
  for (std::size_t c = 0; c < 128; ++c) {
    if (is_ascii_alnum(static_cast<char>(c))) parts[c] = Part::plain;
  }
  for (const char c : std::string_view("-_.+!*'(),%@=;:$&~"))
    parts[static_cast<unsigned char>(c)] = Part::plain;
  for (const char c : std::string_view("/?#")) parts[static_cast<unsigned char>(c)] = Part::mark;
  return parts;
}();

constexpr Part part_of(char c) { return kParts[static_cast<unsigned char>(c)]; }

void append_percent_encoded(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.push_back('%');
  out.push_back(kHex[byte >> 4]);
  out.push_back(kHex[byte & 15]);
}

constexpr bool is_c0_or_space(char c) { return static_cast<unsigned char>(c) <= 0x20; }

// The scheme that `url` starts with, without its colon, or "" for a relative reference.
std::string_view scheme_of(std::string_view url) {
  if (url.empty() || !is_ascii_alpha(url.front())) return {};
  for (std::size_t i = 1; i < url.size(); ++i) {
    const char c = url[i];
    if (c == ':') return url.substr(0, i);
    if (!is_ascii_alnum(c) && c != '+' && c != '-' && c != '.') return {};
  }
  return {};
}

// Whether `url`, up to now, ends where the name of a host begins.
bool at_host(std::string_view url) {
  const std::size_t scheme = scheme_of(url).size();
  return url.substr(scheme == 0 ? 0 : scheme + 1) == "//";
}

bool is_allowed(std::string_view url, UrlUse use) {
  const std::string_view scheme = scheme_of(url);
  if (use == UrlUse::own_image) return scheme.empty() && url.substr(0, 2) != "//";
  return scheme.empty() || equals_ignoring_ascii_case(scheme, "http") ||
         equals_ignoring_ascii_case(scheme, "https") ||
         (use == UrlUse::link && equals_ignoring_ascii_case(scheme, "mailto"));
}

}  // namespace

std::optional<SafeUrl> SafeUrl::make(std::string_view url, UrlUse use) {
  while (!url.empty() && is_c0_or_space(url.front())) url.remove_prefix(1);
  while (!url.empty() && is_c0_or_space(url.back())) url.remove_suffix(1);
  std::string out;
  bool host = false;
  while (!url.empty()) {
    std::size_t plain = 0;
    while (plain != url.size() && part_of(url[plain]) == Part::plain) ++plain;
    out.append(url.substr(0, plain));
    if (plain == url.size()) break;
    char c = url[plain];
    url.remove_prefix(plain + 1);
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (c == '\\' && host) c = '/';
    if (part_of(c) == Part::mark) host = false;
    // Brackets stand around an address of IPv6 as they are; elsewhere CommonMark's own renderer encodes them.
    if (part_of(c) != Part::encoded || (host && (c == '[' || c == ']'))) {
      out.push_back(c);
      if (c == '/' && at_host(out)) host = true;
    } else {
      append_percent_encoded(out, c);
    }
  }
  // Encoding turns no other byte into a letter, a scheme character, a colon or a slash (a backslash, which
  // browsers take for one, becomes one where it ends a host, and %5C elsewhere): this is the scheme and host
  // that a browser sees.
  if (!is_allowed(out, use)) return std::nullopt;
  return SafeUrl(std::move(out));
}

SafeUrl SafeUrl::to_fragment(std::string_view id) {
  std::string out = "#";
  for (const char c : id) {
    // Letters of any script stay readable in the address bar and in the page's source.
    if (c != '%' && (part_of(c) != Part::encoded || static_cast<unsigned char>(c) >= 0x80)) {
      out.push_back(c);
    } else {
      append_percent_encoded(out, c);
    }
  }
  return SafeUrl(std::move(out));
}

SafeUrl SafeUrl::to_image_data(ImageType type, std::string_view bytes) {
  std::string out = "data:";
  out.append(media_type(type));
  out.append(";base64,");
  append_base64(out, bytes);
  return SafeUrl(std::move(out));
}

}  // namespace broadside
