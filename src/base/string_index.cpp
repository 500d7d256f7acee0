#include "base/string_index.h"

#include <algorithm>

namespace broadside {

bool StringIndex::bit_of(std::string_view key, std::uint32_t bit) {
  const std::size_t byte = bit / 16;
  if (byte >= key.size()) return false;
  const unsigned bits = 0x100u | static_cast<unsigned char>(key[byte]);
  return ((bits >> (8 - bit % 16)) & 1u) != 0;
}

std::uint32_t StringIndex::closest_leaf(std::string_view key) const {
  std::uint32_t node = root_;
  while ((node & kLeaf) == 0) {
    const Branch& branch = branches_[node];
    node = branch.child[bit_of(key, branch.bit) ? 1 : 0];
  }
  return node & ~kLeaf;
}

std::uint32_t* StringIndex::find(std::string_view key) {
  if (leaves_.empty()) return nullptr;
  Entry& leaf = leaves_[closest_leaf(key)];
  return leaf.key == key ? &leaf.value : nullptr;
}

StringIndex::Entry& StringIndex::insert(std::string_view key, std::uint32_t value) {
  const std::uint32_t added = static_cast<std::uint32_t>(leaves_.size()) | kLeaf;
  if (leaves_.empty()) {
    root_ = added;
    leaves_.push_back({key, value});
    return leaves_.back();
  }
  Entry& closest = leaves_[closest_leaf(key)];
  if (closest.key == key) return closest;

  const std::size_t shared = std::min(key.size(), closest.key.size());
  std::size_t byte = 0;
  while (byte < shared && key[byte] == closest.key[byte]) ++byte;
  auto bit = static_cast<std::uint32_t>(byte * 16);
  while (bit_of(key, bit) == bit_of(closest.key, bit)) ++bit;

  std::uint32_t* link = &root_;
  while ((*link & kLeaf) == 0 && branches_[*link].bit < bit) {
    Branch& branch = branches_[*link];
    link = &branch.child[bit_of(key, branch.bit) ? 1 : 0];
  }
  Branch branch{bit, {*link, *link}};
  branch.child[bit_of(key, bit) ? 1 : 0] = added;
  *link = static_cast<std::uint32_t>(branches_.size());
  branches_.push_back(branch);
  leaves_.push_back({key, value});
  return leaves_.back();
}

}  // namespace broadside
