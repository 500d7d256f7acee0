#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "article/article.h"
#include "render/embedded_image.h"
#include "store/thread.h"

namespace broadside {

// The schema.org type of an article.
enum class ArticleType : std::uint8_t {
  detect,   // news when it has a kicker and a date, as a news report does; else blog
  news,     // NewsArticle
  blog,     // BlogPosting
  article,  // Article
};

// The article as a schema.org object in JSON-LD, safe inside a script element. It says only what the article
// says: a member without a value is left out, and so is a URL that may not stand in a page. `canonical` is
// the address of the page, or "". A picture that is among `embedded`, which may be null, has no address and
// is left out too. The comments that can be read in `thread`, which may be null, are in it as schema.org has
// them.
std::string json_ld(const Article& article, ArticleType type, std::string_view canonical,
                    const EmbeddedImages* embedded = nullptr, Thread* thread = nullptr);

}  // namespace broadside
