#pragma once
#include <algorithm>
#include <string_view>

namespace broadside {

// Takes from `text` what is before the first `separator`, or all of it, and the separator with it.
inline std::string_view take_until(std::string_view& text, char separator) {
  const std::string_view taken = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(taken.size() + 1, text.size()));
  return taken;
}

}  // namespace broadside
