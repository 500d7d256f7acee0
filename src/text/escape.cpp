#include "text/escape.h"

#include <cstdint>

#include "base/eight_bytes.h"

namespace broadside {
namespace {

constexpr std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "\n";  // a browser would write it back as it is, and read that as a line feed
    case '\0':
      return "\xEF\xBF\xBD";
    default:
      return {};
  }
}

// Those with a reference, all of which are below 64: a bit for each.
constexpr std::uint64_t kSpecial = [] {
  std::uint64_t special = 0;
  for (unsigned c = 0; c < 64; ++c) {
    if (!reference_for(static_cast<char>(c)).empty()) special |= std::uint64_t{1} << c;
  }
  return special;
}();

constexpr bool is_special(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 64 && ((kSpecial >> byte) & 1) != 0;
}

// Whether none of the eight bytes at `text` is special, nor another control character.
bool is_plain(const char* text) {
  const std::uint64_t bytes = eight_bytes(text);
  // A quotation mark is an ampersand but for one bit, and < is > but for one.
  const std::uint64_t marks =
      any_equal(bytes | (kEachByte * 4), '&') | any_equal(bytes | (kEachByte * 2), '>');
  return (any_below(bytes, 0x20) | marks) == 0;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at = 0; at != text.size();) {
    std::size_t end = text.size();
    if (end - at >= 8) {
      end = at + 8;
      if (is_plain(text.data() + at)) at = end;
    }
    for (; at != end; ++at) {
      if (!is_special(text[at])) continue;
      out.append(text.data() + from, at - from);
      out.append(reference_for(text[at]));
      from = at + 1;
    }
  }
  out.append(text.data() + from, text.size() - from);
}

}  // namespace broadside
