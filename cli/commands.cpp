#include "cli/commands.h"

#include <memory>
#include <string>
#include <string_view>

#include "api/conversation.h"
#include "api/published.h"
#include "cli/assets.h"
#include "cli/failure.h"
#include "cli/file.h"
#include "cli/images.h"
#include "cli/problems.h"
#include "cli/sha256.h"
#include "cli/terminal.h"

namespace broadside::cli {
namespace {

// A script is not an article; this only keeps a mistyped name from filling the memory.
constexpr std::size_t kMostScriptBytes = std::size_t{16} << 20;

ExitStatus fail(const Failure& failure) {
  complain(failure.sentence);
  return kFailed;
}

// The file's name without folder and extension.
std::string stem_of(const std::string& path) {
  if (path == "-") return {};
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// Reads the file and the article in it.
Outcome read_input(const std::string& path, const Options& options, std::string& source,
                   std::optional<Article>& article) {
  if (Outcome failure = read_file(path, kMaxArticleBytes, source)) return failure;
  Result<Article> result = read_article(source, options.request());
  if (!result.ok()) return Failure{display_name(path) + ": " + std::string(result.error().message)};
  article = std::move(result).value();
  return {};
}

// Says what is wrong with the article. An error keeps it from being published.
Outcome report_problems(const std::string& path, const Article& article) {
  tell(problem_lines(display_name(path), article));
  if (!has_error(article)) return {};
  return Failure{display_name(path) + " has an error, so nothing was written"};
}

std::string base64(std::string_view bytes) {
  std::string out;
  append_base64(out, bytes);
  return out;
}

// A script file's text inside a page: the page says itself that it is UTF-8, and an HTML parser takes every
// line break for "\n". The policy's hash is of the text that the parser gives.
std::string as_a_page_has_it(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

Outcome read_script(const Options& options, std::string& script) {
  if (options.script.empty()) {
    script = as_a_page_has_it(widget_script());
    if (!script.empty()) return {};
    return Failure{
        "this program was built without the widget: run build-wasm.sh, or name its script with --script"};
  }
  if (Outcome failure = read_file(options.script, kMostScriptBytes, script)) return failure;
  script = as_a_page_has_it(script);
  if (script.empty()) return Failure{options.script + " is empty: --script takes the file broadside.js"};
  return {};
}

std::string_view on_or_off(const std::optional<bool>& given) {
  if (!given) return {};
  return *given ? "on" : "off";
}

WidgetAttributes widget_attributes(const Options& options) {
  return {.format = options.format == SourceFormat::plain_text ? "text"
                    : options.format == SourceFormat::markdown ? "markdown"
                                                               : "",
          .theme = options.theme,
          .contents = on_or_off(options.contents),
          .typography = on_or_off(options.typography),
          .images = options.remote_images ? "any" : "",
          .thread = options.thread};
}

// Reads the comments that belong to the article; nothing where none are asked for.
Outcome read_comments(const Options& options, const Article& article,
                      std::unique_ptr<Conversation>& comments) {
  if (options.comments.empty()) return {};
  const std::string name = display_name(options.comments);
  const std::string_view thread = options.thread.empty() ? article.id : std::string_view(options.thread);
  if (!article.comments) {
    return Failure{display_name(options.inputs.front()) + " says that it has no comments (comments: false)"};
  }
  if (!is_thread_name(thread)) {
    return Failure{display_name(options.inputs.front()) +
                   " has no id that could be the name of a thread: name the one in " + name +
                   " with --thread"};
  }
  std::string lines;
  if (Outcome failure = read_file(options.comments, kMostCommentsBytes, lines)) return failure;
  comments = std::make_unique<Conversation>(thread, "");
  tell(damage_lines(name, comments->add(lines, Origin::published)));
  if (comments->thread().count() == 0)
    complain(name + " has no comment to show of the thread \"" + std::string(thread) + "\"");
  if (const std::uint32_t orphans = comments->thread().orphans(); orphans != 0) {
    complain(name + ": " + std::to_string(orphans) +
             (orphans == 1 ? " comment is not shown: what it answers is not there"
                           : " comments are not shown: what they answer is not there"));
  }
  return {};
}

// How the article is shown in the light: a page has no shadow root, so no part of it is a shadow part.
ArticleViewOptions view_in_page(const Article& article, const Options& options, Conversation* comments) {
  ArticleViewOptions view = view_options(article, options.request());
  view.parts = false;
  if (comments != nullptr) view.thread = &comments->thread();
  return view;
}

// The page for `article`; `widget_source` is what the widget in it reads, or null for a page without the
// widget.
Outcome make_page(const Options& options, const Article& article, Conversation* comments,
                  const std::string* widget_source, std::string& page) {
  const std::optional<InlineText> style = InlineText::for_style(page_stylesheet());
  if (!style) return Failure{"this program was built with a stylesheet that cannot stand inside a page"};
  const std::string style_hash = base64(page_stylesheet_digest());
  const std::string title = stem_of(options.inputs.front());
  PageOptions made{.view = view_in_page(article, options, comments),
                   .type = options.type,
                   .canonical = options.canonical,
                   .theme = options.theme,
                   .fallback_title = title,
                   .stylesheet = {*style, style_hash},
                   .widget = {}};
  std::string script;
  std::string script_hash;
  std::string lines;
  EmbeddedImages images;
  if (widget_source != nullptr) {
    if (Outcome failure = read_script(options, script)) return failure;
    const std::optional<InlineText> text = InlineText::for_script(script);
    if (!text) {
      return Failure{
          "the widget's script cannot stand inside a page: it has \"</script\", \"<!--\", a NUL or text that "
          "is "
          "not UTF-8"};
    }
    script_hash = base64(sha256(script));
    made.widget = PageWidget{{*text, script_hash}, widget_attributes(options), *widget_source, {}};
    if (comments != nullptr) {
      lines = script_lines(comments->log(), comments->name());
      made.widget->comments = InlineText::for_script(lines);
    }
    std::vector<std::string> warnings;
    images = embed_images(article, directory_of(options.inputs.front()), warnings);
    for (const std::string& warning : warnings) complain(warning);
    made.view.embedded_images = &images;
  }
  page = static_page(article, made);
  return {};
}

Outcome publish(const Options& options) {
  const std::string& path = options.inputs.front();
  if (same_file(path, options.output)) return Failure{options.output + " is the article itself"};
  if (same_file(options.comments, options.output))
    return Failure{options.output + " is the file of the comments"};
  if (same_file(options.script, options.output)) return Failure{options.output + " is the widget's script"};
  std::string source;
  std::optional<Article> article;
  if (Outcome failure = read_input(path, options, source, article)) return failure;
  if (Outcome failure = report_problems(path, *article)) return failure;
  std::unique_ptr<Conversation> comments;
  if (Outcome failure = read_comments(options, *article, comments)) return failure;
  std::string page;
  if (options.fragment) {
    page = render_article(*article, view_in_page(*article, options, comments.get()));
  } else {
    const bool bundled = options.command == Command::bundle;
    if (Outcome failure = make_page(options, *article, comments.get(), bundled ? &source : nullptr, page))
      return failure;
  }
  return write_file(options.output, page);
}

ExitStatus inspect(const Options& options) {
  const std::string& path = options.inputs.front();
  if (same_file(path, options.output)) return fail({options.output + " is the article itself"});
  std::string source;
  std::optional<Article> article;
  if (const Outcome failure = read_input(path, options, source, article)) return fail(*failure);
  if (const Outcome failure = write_file(options.output, article_json(*article))) return fail(*failure);
  return has_error(*article) ? kProblems : kDone;
}

ExitStatus check(const Options& options) {
  ExitStatus status = kDone;
  std::string lines;
  for (const std::string& path : options.inputs) {
    std::string source;
    std::optional<Article> article;
    if (const Outcome failure = read_input(path, options, source, article)) {
      status = fail(*failure);
      continue;
    }
    lines += problem_lines(display_name(path), *article);
    if (status == kDone && !article->diagnostics.empty()) status = kProblems;
  }
  if (const Outcome failure = write_file("-", lines)) return fail(*failure);
  return status;
}

}  // namespace

ExitStatus run(const Options& options) {
  switch (options.command) {
    case Command::inspect:
      return inspect(options);
    case Command::check:
      return check(options);
    case Command::render:
    case Command::bundle:
      break;
  }
  const Outcome failure = publish(options);
  return failure ? fail(*failure) : kDone;
}

}  // namespace broadside::cli
