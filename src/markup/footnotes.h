#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/buffer.h"

namespace broadside {

// Footnotes are no part of CommonMark, and md4c does not know them. Their definitions are taken out of the
// text and put before it as the items of an ordered list, so that one parse reads everything, a fence or an
// HTML block that is left open inside a note ends with its item, and reference definitions reach both ways:
//
//     1.  first note          one item for each definition, then one more that only keeps the list loose
//
//     1.  x
//
//     ***                     ends the list
//     the text, with a blank line for every line that was taken out
struct FootnoteLayout {
  struct Definition {
    std::string_view label;  // into the text given
    std::uint32_t line;      // of the text given, from 1
  };
  Buffer<Definition> definitions;
  std::string composed;        // empty when there are no definitions
  std::size_t text_start = 0;  // bytes: where the text starts in `composed`
};

// Whether there may be a footnote or a reference to one in `text`: most texts have none, and need no more.
bool may_refer_to_footnotes(std::string_view text);

// Finds the definitions of `text`: a line "[^label]: …" indented by at most three spaces, outside fenced
// code, then the lines indented by four spaces or a tab, and the lines that lazily continue a paragraph (as
// GitHub reads them).
FootnoteLayout lay_out_footnotes(std::string_view text);

// The size in bytes of the reference "[^label]" that `text`, which starts with "[", starts with, or 0. A
// label has no white space, brackets or line breaks.
std::size_t footnote_reference_size(std::string_view text);

}  // namespace broadside
