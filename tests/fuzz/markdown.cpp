// Any bytes are an article in Markdown, with what front matter they have, and a comment: what is written is
// safe.
#include "api/article.h"
#include "fuzz/bytes.h"
#include "render/comment_text.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source = broadside::as_text(data, size);
  for (const bool all : {false, true}) {
    broadside::ArticleRequest request;
    request.format = broadside::SourceFormat::markdown;
    request.typography = all;
    request.contents = all;
    request.remote_images = all;
    const auto article = broadside::read_article(source, request);
    if (!article.ok()) continue;
    broadside::expect_safe(
        broadside::render_article(article.value(), broadside::view_options(article.value(), request)),
        {.remote_images = all});
    static_cast<void>(broadside::list_problems(article.value()));
  }
  std::string comment;
  broadside::HtmlWriter writer(comment);
  broadside::write_comment_text(writer, broadside::replace_invalid_utf8(source),
                                broadside::UiLanguage::english);
  broadside::expect_safe(comment);
  if (comment.find("<img") != std::string::npos) std::abort();
  return 0;
}
