#include "text/escape.h"

#include <array>

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

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at = 0; at != text.size(); ++at) {
    if (!kSpecial[static_cast<unsigned char>(text[at])]) continue;
    out.append(text.data() + from, at - from);
    out.append(reference_for(text[at]));
    from = at + 1;
  }
  out.append(text.substr(from));
}

}  // namespace broadside
