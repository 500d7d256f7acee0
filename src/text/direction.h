#pragma once
#include <cstdint>
#include <string_view>

namespace broadside {

enum class Direction : std::uint8_t { ltr, rtl };

// The direction in which most letters of `text` are written, of its first 4,096 letters; ltr when it has
// none.
Direction dominant_direction(std::string_view text);

}  // namespace broadside
