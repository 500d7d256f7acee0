#include "render/author_mark.h"

#include <cstdint>
#include <string>

#include "text/hash.h"

namespace broadside {

void write_author_mark(HtmlWriter& html, std::string_view key) {
  constexpr std::uint32_t kSide = 5;
  constexpr std::uint32_t kHalf = 3;
  std::uint32_t bits = fnv1a(key);
  bits ^= bits >> 15;  // the high bits of the hash are the better ones
  std::string path;
  for (std::uint32_t y = 0; y < kSide; ++y) {
    for (std::uint32_t x = 0; x < kSide; ++x) {
      const std::uint32_t column = x < kHalf ? x : kSide - 1 - x;
      if ((bits >> (y * kHalf + column) & 1U) == 0) continue;
      path += 'M';
      path += static_cast<char>('0' + x);
      path += ' ';
      path += static_cast<char>('0' + y);
      path += "h1v1h-1";
    }
  }
  html.begin(Tag::svg);
  html.attribute(Attr::class_, "mark");
  html.attribute(Attr::aria_hidden, "true");
  html.attribute(Attr::viewbox, "0 0 5 5");
  html.end_tag();
  html.begin(Tag::path);
  html.attribute(Attr::d, path);
  html.end_tag();
  html.close(Tag::path);
  html.close(Tag::svg);
}

}  // namespace broadside
