#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "article/article.h"
#include "base/result.h"

namespace broadside {

enum class SourceFormat : std::uint8_t { detect, markdown, plain_text };

inline constexpr std::size_t kMaxArticleBytes = std::size_t{8} << 20;

// What the embedder knows about a source.
struct SourceOptions {
  SourceFormat format = SourceFormat::detect;
  std::string_view language;  // BCP 47 tag for an article that names none; "" when not known
};

// Reads an article from the bytes of a file. Fails with ErrorCode::too_large above kMaxArticleBytes and with
// ErrorCode::empty_article when there is nothing to show. Everything else that is wrong is a diagnostic, and
// the text is shown: invalid UTF-8 is replaced (U+FFFD); front matter that cannot be read is an error with
// its position.
Result<Article> parse_article(std::string_view source, const SourceOptions& options);

}  // namespace broadside
