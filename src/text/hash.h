#pragma once
#include <cstdint>
#include <string_view>

namespace broadside {

// FNV-1a with 32 bits (Fowler, Noll and Vo): to tell texts apart that nobody chose to look alike.
constexpr std::uint32_t fnv1a(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace broadside
