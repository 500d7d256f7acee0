#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace broadside {

// What became of a character reference.
enum class ReferenceKind : std::uint8_t {
  decoded,  // its characters
  unknown,  // no name of this library's table: a browser may know it, so it can be passed on as "&name;"
  text,     // no name of any table, but a browser would read its start as one ("&notit;"): the "&" must be
            // escaped
};

// The size in bytes of the character reference that `text`, which starts with "&", starts with, by its form
// (CommonMark 0.31.2, section 2.5); 0 when it is none.
std::size_t reference_size(std::string_view text);

// Appends what `reference` ("&name;", "&#1234;", "&#x12AB;", of the form above) stands for, and where the
// kind is not `decoded` the reference itself. U+0000, surrogates and values past U+10FFFF become U+FFFD.
ReferenceKind append_reference(std::string& out, std::string_view reference);

// Appends `text` with the references decoded that append_reference decodes.
void append_decoded(std::string& out, std::string_view text);

}  // namespace broadside
