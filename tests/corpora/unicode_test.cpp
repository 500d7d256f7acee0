// Broken UTF-8, naughty strings and text that shows what it is not, from the shared folder, read as an
// article and as a comment.
#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "api/article.h"
#include "api/conversation_view.h"
#include "base64.h"
#include "render/article_json.h"
#include "shared.h"
#include "text/utf8.h"

namespace json = boost::json;

namespace broadside {
namespace {

bool is_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

// Whether a warning says that the source is not UTF-8.
bool warns_of_encoding(const Article& article) {
  std::size_t found = 0;
  for (const Diagnostic& diagnostic : article.diagnostics) {
    if (diagnostic.message.find("is not UTF-8") == std::string_view::npos) continue;
    CHECK(diagnostic.severity == Severity::warning);
    CHECK(diagnostic.at.line >= 1);
    CHECK(diagnostic.at.column >= 1);
    ++found;
  }
  CHECK(found <= 1);
  return found == 1;
}

// An article of any format is HTML in UTF-8, and says so when its bytes were not.
void check_article(std::string_view source) {
  for (const SourceFormat format : {SourceFormat::detect, SourceFormat::markdown, SourceFormat::plain_text}) {
    ArticleRequest request;
    request.format = format;
    request.typography = true;
    const Result<Article> read = read_article(source, request);
    if (!read.ok()) {
      CHECK(read.error().code == ErrorCode::empty_article);
      continue;
    }
    const Article& article = read.value();
    CHECK(warns_of_encoding(article) == !is_utf8(source));
    const std::string html = render_article(article, view_options(article, request));
    CHECK(is_utf8(html));
    CHECK(html.find('\0') == std::string::npos);
    CHECK(is_utf8(article_json(article)));
    CHECK(is_utf8(list_problems(article)));
  }
}

// What somebody types becomes an event that is read again, and HTML in UTF-8.
void check_comment(std::string_view typed) {
  std::string html;
  HtmlWriter writer(html);
  write_comment_text(writer, comment_body(typed), UiLanguage::english);
  CHECK(is_utf8(html));

  Conversation conversation("t", "ann");
  NewEvent event;
  event.id = "01900000-0000-7000-8000-000000000001";
  event.at = "2026-06-04T09:30:00.000Z";
  event.body = typed;
  event.quote = {typed.substr(0, 200), {}, {}};
  FormRules rules;
  rules.name_required = false;
  rules.email_required = false;
  std::string line;
  Refusal refusal;
  if (!conversation.compose(event, rules, line, refusal)) return;
  CHECK(is_utf8(line));
  const LogReport report = conversation.add(line, Origin::stored);
  CHECK(report.added == 1);
  CHECK(report.damaged.empty());
  std::string thread;
  render_thread(thread, conversation.thread(), {}, {});
  CHECK(is_utf8(thread));
}

}  // namespace

TEST_CASE("Each ill-formed sequence is replaced as the WHATWG decoder does, with a warning") {
  const auto sequences = read_shared_json("corpora/unicode/utf8-valid-invalid.json");
  if (!sequences) return;
  for (const json::value& item : sequences->as_array()) {
    const json::object& sequence = item.as_object();
    CAPTURE(sequence.at("num").as_string().c_str());
    const std::string bytes = from_base64(sequence.at("base64").as_string());
    const bool valid = sequence.at("valid").as_bool();
    CHECK(is_utf8(bytes) == valid);
    const json::value* const replaced = sequence.if_contains("replace_base64");
    if (!valid) REQUIRE(replaced != nullptr);
    CHECK(replace_invalid_utf8(bytes) == (replaced == nullptr ? bytes : from_base64(replaced->as_string())));
    check_article("A headline\n\nText " + bytes + " and more of it.");
    check_comment("Text " + bytes);
    // In a log it is damage, as it would be another text on the next device.
    Log log;
    const LogReport report = log.add(R"({"v":2,"x":")" + bytes + R"("})", Origin::stored);
    if (!valid) CHECK(report.added == 0);
  }
}

TEST_CASE("The decoder test file is read to its end, with one warning") {
  const auto file = read_shared_json("corpora/unicode/utf8-kuhn.json");
  if (!file) return;
  const std::string bytes = from_base64(file->at("base64").as_string());
  REQUIRE(bytes.size() == static_cast<std::size_t>(file->at("bytes").as_int64()));
  const std::string replaced = replace_invalid_utf8(bytes);
  CHECK(is_utf8(replaced));
  check_article(bytes);
  check_comment(bytes);

  // Every line ends with "|" at the same column in an editor; none is swallowed by the sequence before it.
  const auto count = [](std::string_view text, std::string_view of) {
    std::size_t found = 0;
    for (std::size_t at = text.find(of); at != std::string_view::npos; at = text.find(of, at + 1)) ++found;
    return found;
  };
  CHECK(count(replaced, "|\n") == count(bytes, "|\n"));
  CHECK(count(replaced, "\n") == count(bytes, "\n"));
}

TEST_CASE("Naughty strings are read as an article and as a comment") {
  const auto strings = read_shared_json("corpora/unicode/blns.json");
  if (!strings) return;
  for (const json::value& item : strings->as_array()) {
    const std::string text(item.as_string());
    CAPTURE(text);
    check_article(text);
    check_article(std::string("# ").append(text).append("\n\n- ").append(text));
    check_article("---\ntitle: " + text + "\n---\n\nText");
    check_comment(text);
  }
}

TEST_CASE("Text with controls of direction and without width is read as an article and as a comment") {
  const auto files = read_shared_json("corpora/unicode/trojan-source.json");
  if (!files) return;
  for (const json::value& file : files->as_array()) {
    CAPTURE(file.at("file").as_string().c_str());
    const std::string text(file.at("text").as_string());
    check_article(text);
    check_article("# Code\n\n```\n" + text + "\n```\n");
    check_comment(text);
    check_comment("```\n" + text + "\n```\n");
  }
  const auto controls = read_shared_json("corpora/unicode/bidi-and-invisible-controls.json");
  if (!controls) return;
  for (const json::value& control : controls->as_array()) {
    std::string text = "Left ";
    const std::string name(control.at("cp").as_string());
    append_utf8(text, static_cast<char32_t>(std::strtoul(name.c_str() + 2, nullptr, 16)));
    text += " right";
    CAPTURE(name);
    check_article(text);
    check_comment(text);
  }
}

}  // namespace broadside
