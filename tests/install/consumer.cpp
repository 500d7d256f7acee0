// Reads and renders an article through the installed headers. Exits with 0 when the HTML has what the article
// says.
#include <string>

#include "api/article.h"

int main() {
  const broadside::ArticleRequest request;
  const auto article = broadside::read_article("# A headline\n\nAnd a *paragraph*.\n", request);
  if (!article.ok()) return 1;
  const std::string html =
      broadside::render_article(article.value(), broadside::view_options(article.value(), request));
  const bool complete = html.find("A headline</h1>") != std::string::npos &&
                        html.find("<p>And a <em>paragraph</em>.</p>") != std::string::npos;
  return complete ? 0 : 1;
}
