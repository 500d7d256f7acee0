#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.h"
#include "base/result.h"

namespace broadside {

// A value of front matter: a scalar (its text, quotes and escapes resolved), a list, or a map in source order.
struct FrontMatterValue {
  struct Scalar {
    std::string text;
    bool quoted = false;  // a quoted or block scalar is text, also when it reads "true" or "null"
  };
  using List = std::vector<FrontMatterValue>;
  struct Entry;
  using Map = std::vector<Entry>;

  std::variant<Scalar, List, Map> value;
  Position at;  // where the value starts in the whole source
};

struct FrontMatterValue::Entry {
  std::string key;
  Position at;  // where the key starts
  FrontMatterValue value;
};

// Front matter taken off a source.
struct FrontMatter {
  FrontMatterValue::Map entries;
  std::size_t body_offset = 0;  // bytes: where the text after the closing fence starts; 0 without front matter
  std::uint32_t body_line = 1;  // 1-based line of that offset
};

// Reads the front matter that `source` (well-formed UTF-8, with or without a BOM) starts with, if any: YAML between
// "---" lines (the subset of docs/articles.md), or a JSON object. Outside the subset: Errors with
// ErrorCode::front_matter_syntax and the position; `body_offset` is filled in `*body` all the same, as far as the
// closing fence can be found, so that the text can still be shown.
struct FrontMatterReading {
  Result<FrontMatter> result;
  std::size_t body_offset = 0;
  std::uint32_t body_line = 1;
};
FrontMatterReading read_front_matter(std::string_view source);

}  // namespace broadside
