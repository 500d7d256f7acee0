#include "article/front_matter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "article/metadata.h"
#include "fuzz/bytes.h"
#include "text/utf8.h"

// Any bytes, as text: what is read is whole, and the text to show is inside the source.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using broadside::FrontMatter;
  const std::string source = broadside::replace_invalid_utf8(broadside::as_text(data, size));
  const FrontMatter found = broadside::read_front_matter(source);
  if (found.body_offset > source.size() || found.body_line == 0) std::abort();
  if (found.error && (!found.nodes.empty() || found.error->at.line == 0 || found.error->at.column == 0)) {
    std::abort();
  }
  if (!found.nodes.empty() && found.nodes[0].end != found.nodes.size()) std::abort();
  broadside::Article article;
  broadside::apply_metadata(found, article);
  return 0;
}
