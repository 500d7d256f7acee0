#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "markup/policy.h"

namespace broadside {

// One piece of raw HTML, as the article's author wrote it.
struct RawToken {
  enum class Kind : std::uint8_t {
    text,       // anything that is not one of the others: to be shown as it stands
    start_tag,  // of an allowed element
    end_tag,    // of an allowed element
    comment,    // <!-- … -->, <? … ?>, <! … >: to be left out
  };
  Kind kind;
  std::string_view source;  // the piece itself
  ElementName element{};    // of a tag
  // Of a start tag: for each allowed attribute the first value, as in the source, character references not
  // decoded.
  std::array<std::optional<std::string_view>, kAttributeNames> attributes{};
};

// Takes the next token off `html`, which is not empty. Runs of text are as long as possible. A tag is what
// CommonMark calls one (0.31.2, section 6.6); what only looks like one is text. Time is linear over all calls
// on one input.
class RawHtmlReader {
 public:
  explicit RawHtmlReader(std::string_view html) : rest_(html) {}
  std::optional<RawToken> next();

 private:
  std::size_t tag_size(RawToken& token) const;
  std::size_t comment_size();

  std::string_view rest_;
  bool no_more_comments_ = false;  // a search for the end of one has failed: do not search again
};

}  // namespace broadside
