#include "text/escape.h"

#include <array>

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

constexpr auto kSpecial = [] {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < special.size(); ++c) special[c] = !reference_for(static_cast<char>(c)).empty();
  return special;
}();

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
      if (!kSpecial[static_cast<unsigned char>(text[at])]) continue;
      out.append(text.data() + from, at - from);
      out.append(reference_for(text[at]));
      from = at + 1;
    }
  }
  out.append(text.data() + from, text.size() - from);
}

}  // namespace broadside
