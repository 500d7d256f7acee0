#pragma once
#include <string_view>

namespace broadside {

// Whether a source without front matter is Markdown, and not text captured from a page: it has a heading with
// "#", a fence, a table, a link, an image, a definition or a task, or bold text or code twice. `source` is
// well-formed UTF-8. What both can have (lists, quotations, single asterisks) does not count.
bool looks_like_markdown(std::string_view source);

}  // namespace broadside
