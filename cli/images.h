#pragma once
#include <string>
#include <vector>

#include "api/article.h"
#include "api/page.h"

namespace broadside::cli {

// Reads the pictures that the article shows and that stand beside it, as relative references from
// `directory`, for the page to carry. One that cannot be carried stays a reference, and a sentence about it
// is added to `warnings`.
EmbeddedImages embed_images(const Article& article, const std::string& directory,
                            std::vector<std::string>& warnings);

}  // namespace broadside::cli
