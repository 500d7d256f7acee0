// Renders many Markdown documents in one process, for the conformance tests. Reads frames from standard
// input, each a byte for the dialect ("c" CommonMark, "g" GFM, "a" an article's, with footnotes, "s"
// CommonMark with typography), a little-endian uint32 length and that many bytes, and writes the HTML of each
// as a length and bytes.
#include <cstdint>
#include <cstdio>
#include <string>

#include "markup/parser.h"
#include "render/body_view.h"
#include "render/html_writer.h"

namespace {

bool read_exactly(void* to, std::size_t size) { return std::fread(to, 1, size, stdin) == size; }

broadside::Dialect dialect_of(char letter) {
  switch (letter) {
    case 'g':
      return broadside::Dialect::gfm;
    case 'a':
      return broadside::Dialect::article;
    default:
      return broadside::Dialect::commonmark;
  }
}

}  // namespace

int main() {
  using namespace broadside;
  char dialect = 0;
  while (read_exactly(&dialect, 1)) {
    std::uint32_t size = 0;
    if (!read_exactly(&size, sizeof size)) return 1;
    std::string source(size, '\0');
    if (!read_exactly(source.data(), size)) return 1;

    const Document document = parse_markdown(source, dialect_of(dialect));
    BodyOptions options;
    options.plain = true;
    options.typography = dialect == 's';
    options.language = "en";
    std::string html;
    HtmlWriter writer(html);
    BodyView body(writer, document, options);
    body.write_body();
    body.write_footnotes();

    const auto length = static_cast<std::uint32_t>(html.size());
    std::fwrite(&length, sizeof length, 1, stdout);
    std::fwrite(html.data(), 1, html.size(), stdout);
  }
  return 0;
}
