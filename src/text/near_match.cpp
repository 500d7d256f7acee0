#include "text/near_match.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/ascii.h"

namespace broadside {

bool is_near_match(std::string_view word, std::string_view known) {
  const std::size_t allowed = known.size() > 4 ? 2 : known.size() > 2 ? 1 : 0;
  std::array<std::uint8_t, 25>
      row;  // distances of a prefix of `word` to every prefix of `known` (Levenshtein)
  if (known.size() >= row.size() || word.size() > known.size() + allowed) return false;
  for (std::size_t k = 0; k <= known.size(); ++k) row[k] = static_cast<std::uint8_t>(k);
  for (const char c : word) {
    std::uint8_t diagonal = row[0]++;
    for (std::size_t k = 0; k < known.size(); ++k) {
      const bool same = ascii_lower(c) == ascii_lower(known[k]);
      const int replaced = diagonal + (same ? 0 : 1);
      diagonal = row[k + 1];
      row[k + 1] = static_cast<std::uint8_t>(std::min({replaced, row[k] + 1, diagonal + 1}));
    }
  }
  return row[known.size()] <= allowed;
}

}  // namespace broadside
