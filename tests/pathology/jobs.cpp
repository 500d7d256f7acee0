#include "jobs.h"

#include <algorithm>
#include <string>

#include "api/article.h"
#include "api/conversation_view.h"
#include "render/article_json.h"
#include "render/json_ld.h"

namespace broadside {
namespace {

// Takes off and gives what stands before the next NUL.
std::string_view next_part(std::string_view& input) {
  const std::string_view part = input.substr(0, input.find('\0'));
  input.remove_prefix(std::min(part.size() + 1, input.size()));
  return part;
}

std::size_t article(std::string_view source, SourceFormat format) {
  ArticleRequest request;
  request.format = format;
  request.typography = true;
  const Result<Article> read = read_article(source, request);
  if (!read.ok()) return read.error().message.size();
  const Article& article = read.value();
  return render_article(article, view_options(article, request)).size() + article_json(article).size() +
         json_ld(article, ArticleType::detect, "https://example.org/").size() + list_problems(article).size();
}

std::size_t markdown(std::string_view source) { return article(source, SourceFormat::markdown); }
std::size_t plain_text(std::string_view source) { return article(source, SourceFormat::plain_text); }
std::size_t detect(std::string_view source) { return article(source, SourceFormat::detect); }

std::size_t comment(std::string_view typed) {
  std::string out;
  HtmlWriter html(out);
  const std::string body = comment_body(typed);
  write_comment_text(html, body, UiLanguage::english);
  return out.size() + length_sentence(body_length(body), UiLanguage::english).size();
}

// What comes of a file of lines: read, shown whole, saved thread by thread and exported.
std::size_t log_file(std::string_view lines) {
  Conversation conversation("t", "ann");
  LogReport report = conversation.add(lines, Origin::stored);
  std::size_t size = report.damaged_lines.size() + import_sentence(report, UiLanguage::english).size();
  visit_by_thread(conversation.log(), report.entries,
                  [&size](std::string_view, std::string_view of_thread) { size += of_thread.size(); });
  std::string out;
  ThreadQuery query;
  query.most = 0xFFFFFFFF;
  render_thread(out, conversation.thread(), query, {});
  return size + out.size() + conversation.export_lines().size();
}

// Two logs, one after the other, and what is shown after each; then both again.
std::size_t merge(std::string_view both) {
  const std::string_view first = next_part(both);
  Conversation conversation("t", "ann");
  std::size_t size = 0;
  for (const std::string_view lines : {first, both, both, first}) {
    conversation.add(lines, Origin::stored);
    size += conversation.thread().count() + conversation.thread().orphans();
  }
  std::string out;
  render_thread(out, conversation.thread(), {}, {});
  return size + out.size() + conversation.export_lines().size();
}

// The text, then the quotation: the passage, what stands before it and what behind it.
std::size_t quote(std::string_view input) {
  const std::string_view text = next_part(input);
  Quote quote;
  quote.exact = next_part(input);
  quote.prefix = next_part(input);
  quote.suffix = input;
  return find_quote(text, quote).end;
}

// What the runner must find: each sign is looked for among all that stand before it.
std::size_t square(std::string_view input) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < input.size(); ++at) found += input.substr(0, at).find('\0') == at ? 1 : 0;
  return found;
}

constexpr Job kJobs[] = {{"markdown", markdown}, {"comment", comment}, {"text", plain_text},
                         {"detect", detect},     {"log", log_file},    {"merge", merge},
                         {"quote", quote},       {"square", square}};

}  // namespace

const Job* find_job(std::string_view name) {
  for (const Job& job : kJobs) {
    if (job.name == name) return &job;
  }
  return nullptr;
}

}  // namespace broadside
