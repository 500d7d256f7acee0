#pragma once
#include <string_view>

#include "render/html_writer.h"

namespace broadside {

// Writes the quiet picture of an author: a pattern of five by five squares, mirrored, which follows from the
// actor's key alone. It says nothing to those who do not see it.
void write_author_mark(HtmlWriter& html, std::string_view key);

}  // namespace broadside
