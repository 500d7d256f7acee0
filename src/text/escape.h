#pragma once
#include <string>
#include <string_view>

namespace broadside {

// Appends `text` so that an HTML parser reads it back as it is, both as text and inside a double-quoted
// attribute value, however often it writes and reads it again: & < > " become character references (WHATWG
// HTML, section 13.3), and a carriage return, which would not survive that, a line feed.
// NUL, which no HTML can have, becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace broadside
