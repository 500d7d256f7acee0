// Any bytes are an article: reads them in every format and renders what comes out.
#include "api/article.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  for (const auto format : {broadside::SourceFormat::markdown, broadside::SourceFormat::plain_text}) {
    broadside::ArticleRequest request;
    request.format = format;
    request.typography = true;
    const auto article = broadside::read_article(source, request);
    if (!article.ok()) continue;
    static_cast<void>(
        broadside::render_article(article.value(), broadside::view_options(article.value(), request)));
    static_cast<void>(broadside::list_problems(article.value()));
  }
  return 0;
}
