#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/buffer.h"

namespace broadside {

// A map from strings to numbers whose every operation takes time linear in the key, whatever was inserted: a
// crit-bit tree (D. J. Bernstein, "Crit-bit trees"). A hash table would let a hostile article choose
// colliding keys. Keys are kept as views: the caller keeps their bytes alive.
class StringIndex {
 public:
  struct Entry {
    std::string_view key;
    std::uint32_t value;
  };

  // The entry of `key`, made with `value` if there was none. Its key may be replaced by the same text
  // elsewhere. The reference is valid until the next call.
  Entry& insert(std::string_view key, std::uint32_t value);

  // The number stored for `key`, or null.
  [[nodiscard]] std::uint32_t* find(std::string_view key);

 private:
  // The bit at which the two subtrees differ: of each byte nine bits count, from 16 times the byte's place
  // on. The first of them tells whether the key has that byte at all, so that no key is a prefix of another.
  // Then comes the most significant bit.
  struct Branch {
    std::uint32_t bit;
    std::uint32_t child[2];  // index into branches_, or with kLeaf set into leaves_
  };
  static constexpr std::uint32_t kLeaf = 0x80000000u;

  static bool bit_of(std::string_view key, std::uint32_t bit);
  [[nodiscard]] std::uint32_t closest_leaf(std::string_view key) const;

  Buffer<Entry> leaves_;
  Buffer<Branch> branches_;
  std::uint32_t root_ = 0;
};

}  // namespace broadside
