// Any bytes are text captured from a page: what is written is safe.
#include "api/article.h"
#include "fuzz/bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadside::ArticleRequest request;
  request.format = broadside::SourceFormat::plain_text;
  const auto article = broadside::read_article(broadside::as_text(data, size), request);
  if (!article.ok()) return 0;
  broadside::expect_safe(
      broadside::render_article(article.value(), broadside::view_options(article.value(), request)));
  static_cast<void>(broadside::list_problems(article.value()));
  return 0;
}
