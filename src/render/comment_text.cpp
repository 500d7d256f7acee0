#include "render/comment_text.h"

#include "markup/parser.h"
#include "render/body_view.h"

namespace broadside {

void write_comment_text(HtmlWriter& html, std::string_view markdown, UiLanguage ui) {
  const Document document = parse_markdown(markdown, Dialect::comment);
  BodyOptions options;
  options.comment = true;
  options.ui = ui;
  BodyView(html, document, options).write_body();
}

}  // namespace broadside
