#pragma once
#include <string>
#include <string_view>

#include "render/html_writer.h"
#include "render/messages.h"

namespace broadside {

// Writes what a reader wrote, Markdown in which raw HTML is text, as blocks of HTML. The only function that
// does: what a preview shows is what will be posted.
void write_comment_text(HtmlWriter& html, std::string_view markdown, UiLanguage ui);

}  // namespace broadside
