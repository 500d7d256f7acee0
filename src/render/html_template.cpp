#include "render/html_template.h"

namespace broadside {

void HtmlWriter::fill(HtmlMarkup markup, UiLanguage ui, std::initializer_list<std::string_view> values) {
  for (const char* at = markup.text(); *at != '\0'; ++at) {
    if (*at == kHtmlMessage) {
      text(message(ui, static_cast<Message>(static_cast<unsigned char>(*++at) - 1)));
    } else if (*at == kHtmlPart && !parts_) {
      for (int quotes = 0; quotes != 2; quotes += *at == '"') ++at;
    } else if (*at >= kHtmlValue && *at < ' ') {
      text(values.begin()[*at - kHtmlValue]);
    } else {
      out_.push_back(*at == kHtmlPart ? ' ' : *at);
    }
  }
}

}  // namespace broadside
