#include "stages.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "api/article.h"
#include "api/conversation_view.h"
#include "markup/parser.h"

namespace {

using namespace broadside;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Inputs {
  std::string article;
  std::string gfm;
  std::string comments;
  std::string log;
};

ArticleRequest request() {
  ArticleRequest made;
  made.format = SourceFormat::markdown;
  made.contents = false;
  return made;
}

constexpr std::string_view kThread = "/bench";

std::shared_ptr<Conversation> conversation_of(const std::string& log) {
  auto made = std::make_shared<Conversation>(kThread, "reader1");
  made->add(log, Origin::stored);
  return made;
}

void nothing() {}

}  // namespace

std::vector<Stage> make_stages(const std::string& folder) {
  const auto in =
      std::make_shared<Inputs>(Inputs{read_file(folder + "/article.md"), read_file(folder + "/gfm.md"),
                                      read_file(folder + "/comments.txt"), read_file(folder + "/log.jsonl")});
  const auto article = std::make_shared<std::optional<Result<Article>>>();
  const auto talk = std::make_shared<std::shared_ptr<Conversation>>();
  const auto lines = std::make_shared<std::string>();
  const auto html = std::make_shared<std::string>();
  std::vector<Stage> stages;
  const auto stage = [&stages](std::string name, std::function<void()> prepare, std::function<void()> run) {
    stages.push_back({std::move(name), std::move(prepare), std::move(run)});
  };
  stage("parse the large document", nothing, [in] { parse_markdown(in->gfm, Dialect::article); });
  stage("read the large document", nothing,
        [in] { [[maybe_unused]] const Result<Article> read = read_article(in->gfm, request()); });
  stage(
      "render the large document", [in, article] { article->emplace(read_article(in->gfm, request())); },
      [article, html] {
        const Article& read = (*article)->value();
        *html = render_article(read, view_options(read, request()));
      });
  stage("read and render the article", nothing, [in, html] {
    const Result<Article> read = read_article(in->article, request());
    *html = render_article(read.value(), view_options(read.value(), request()));
  });
  stage("render comments one by one", nothing, [in, html] {
    for (std::string_view rest = in->comments; !rest.empty();) {
      const std::string_view text = rest.substr(0, rest.find('\f'));
      rest.remove_prefix(std::min(text.size() + 1, rest.size()));
      html->clear();
      HtmlWriter writer(*html);
      write_comment_text(writer, comment_body(text), UiLanguage::english);
    }
  });
  stage(
      "read the log", [talk] { *talk = std::make_shared<Conversation>(kThread, "reader1"); },
      [in, talk] { (*talk)->add(in->log, Origin::stored); });
  stage(
      "read the log again", [in, talk] { *talk = conversation_of(in->log); },
      [in, talk] { (*talk)->add(in->log, Origin::stored); });
  stage(
      "fold the thread", [in, talk] { *talk = conversation_of(in->log); },
      [talk] { [[maybe_unused]] const std::uint32_t count = (*talk)->thread().count(); });
  stage(
      "show 50 comments",
      [in, talk] {
        *talk = conversation_of(in->log);
        [[maybe_unused]] const std::uint32_t count = (*talk)->thread().count();
      },
      [talk, html] {
        html->clear();
        ThreadQuery query;
        query.most = 50;
        render_thread(*html, (*talk)->thread(), query, {});
      });
  stage(
      "export the log", [in, talk] { *talk = conversation_of(in->log); },
      [talk, lines] { *lines = (*talk)->export_lines(); });
  return stages;
}
