#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/buffer.h"
#include "base/error.h"

namespace broadside {

// A value of front matter. Values lie in a row: behind a list come its items, behind a map its keys and
// values in turn, each with all that it holds.
//
//     title: Hello          map   key    text   key   list  text  text
//     tags: [a, b]          end 7 title  Hello  tags  end 7 a     b
//
struct FrontMatterNode {
  enum class Kind : std::uint8_t {
    plain,   // a scalar without quotes, which may be meant as a number, a date, true, null, …; "" is null
    quoted,  // a quoted or block scalar, which is text whatever it reads
    list,
    map,
  };
  Kind kind = Kind::plain;
  std::uint32_t end = 0;         // index behind the value and all that it holds
  Position at;                   // in the whole source
  std::uint32_t text_begin = 0;  // of a scalar: where its text is in FrontMatter::texts
  std::uint32_t text_size = 0;   // bytes
};

// Front matter taken off a source.
struct FrontMatter {
  Buffer<FrontMatterNode> nodes;  // first the outermost map; none without front matter and after an error
  std::string texts;              // of all scalars, quotes and escapes resolved
  std::size_t body_offset = 0;    // bytes: where the text to show starts; 0 without front matter
  std::uint32_t body_line = 1;    // 1-based line of that offset
  std::optional<Error> error;     // why the front matter could not be read

  // The text of a scalar; lives as long as this and is not moved with it.
  [[nodiscard]] std::string_view text(std::size_t node) const {
    return {texts.data() + nodes[node].text_begin, nodes[node].text_size};
  }
};

inline constexpr std::size_t kMaxFrontMatterBytes = std::size_t{64} << 10;
inline constexpr std::size_t kMaxFrontMatterDepth = 16;  // lists and maps in one another
inline constexpr std::size_t kMaxFrontMatterKeys = 256;  // in one map

// Reads the front matter that `source` (well-formed UTF-8, with or without a BOM) starts with, if any: YAML
// between "---" lines (the subset of docs/articles.md, "Front matter") or a JSON object. What is outside the
// subset or over a limit is an error, never a guess; the text to show then starts after the closing fence, or
// earlier where taking it off could lose text of the article.
FrontMatter read_front_matter(std::string_view source);

}  // namespace broadside
