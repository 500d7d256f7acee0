#pragma once
#include <string>
#include <string_view>

namespace broadside {

// Appends `text` so that an HTML parser reads it back as it is, both as text and inside a double-quoted
// attribute value: & < > " and the carriage return become character references (WHATWG HTML, section 13.3).
void append_escaped(std::string& out, std::string_view text);

}  // namespace broadside
