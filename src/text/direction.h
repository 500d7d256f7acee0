#pragma once
#include <cstdint>
#include <string_view>

namespace broadside {

enum class Direction : std::uint8_t { ltr, rtl };

// The direction in which most letters of a text are written, which may come in pieces.
class DirectionCounter {
 public:
  // Adds letters until one direction leads by so many that what follows would hardly change it. Returns
  // whether one does.
  bool add(std::string_view text);

  // ltr where neither leads.
  [[nodiscard]] Direction dominant() const { return lead_ < 0 ? Direction::rtl : Direction::ltr; }

 private:
  int lead_ = 0;  // of letters written from left to right
};

}  // namespace broadside
