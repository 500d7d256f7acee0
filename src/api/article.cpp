#include "api/article.h"

#include "base/decimal.h"

namespace broadside {

Result<Article> read_article(std::string_view source, const ArticleRequest& request) {
  return parse_article(source, {request.format, request.language});
}

ArticleViewOptions view_options(const Article& article, const ArticleRequest& request) {
  ArticleViewOptions options;
  options.ui = ui_language(request.ui_language.empty() ? article.language : request.ui_language);
  if (request.contents) options.contents = *request.contents ? Contents::on : Contents::off;
  options.typography = request.typography.value_or(article.typography);
  options.remote_images = request.remote_images;
  return options;
}

std::string list_problems(const Article& article) {
  std::string list;
  for (const Diagnostic& diagnostic : article.diagnostics) {
    list += diagnostic.severity == Severity::error ? "error " : "warning ";
    append_decimal(list, diagnostic.at.line);
    list += ':';
    append_decimal(list, diagnostic.at.column);
    list += ' ';
    list += diagnostic.message;
    list += '\n';
  }
  return list;
}

}  // namespace broadside
