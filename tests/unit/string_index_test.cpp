#include "base/string_index.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace broadside {

TEST_CASE("A string index finds what was inserted and nothing else") {
  StringIndex index;
  CHECK(index.find("a") == nullptr);
  CHECK(index.insert("a", 1).value == 1);
  CHECK(index.insert("ab", 2).value == 2);
  CHECK(index.insert("", 3).value == 3);
  CHECK(index.insert("a", 9).value == 1);
  CHECK(*index.find("a") == 1);
  CHECK(*index.find("ab") == 2);
  CHECK(*index.find("") == 3);
  CHECK(index.find("b") == nullptr);
  CHECK(index.find("abc") == nullptr);
}

TEST_CASE("A key and the same key with a NUL byte behind it are two keys") {
  StringIndex index;
  const std::string with_nul("k\0", 2);
  index.insert("k", 1);
  index.insert(with_nul, 2);
  CHECK(*index.find("k") == 1);
  CHECK(*index.find(with_nul) == 2);
}

TEST_CASE("A string index agrees with an ordered map on generated keys") {
  std::uint32_t state = 12345;
  const auto random = [&state](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % below;
  };
  std::vector<std::string> keys;
  for (int i = 0; i < 3000; ++i) {
    std::string key;
    for (std::uint32_t length = random(6); length > 0; --length)
      key.push_back(static_cast<char>(random(256)));
    keys.push_back(key);
  }
  StringIndex index;
  std::map<std::string, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    expected.emplace(keys[i], i);
    REQUIRE(index.insert(keys[i], i).value == expected[keys[i]]);
  }
  for (const auto& [key, value] : expected) REQUIRE(*index.find(key) == value);
}

}  // namespace broadside
