#include "article/source.h"

#include <algorithm>
#include <string>

#include "article/detect_format.h"
#include "article/front_matter.h"
#include "article/markdown_article.h"
#include "article/metadata.h"
#include "article/outline.h"
#include "article/plain_text.h"
#include "text/ascii.h"
#include "text/direction.h"
#include "text/language.h"
#include "text/utf8.h"
#include "text/words.h"

namespace broadside {
namespace {

constexpr std::size_t kSummaryCodePoints = 200;

void count_words(Article& article) {
  WordCounter counter;
  counter.add(article.headline);
  counter.break_word();
  counter.add(article.standfirst);
  counter.break_word();
  for (const Event& event : article.body.events) {
    if (event.node == Node::text) {
      counter.add(event.text);
    } else if (event.node <= Node::figure || event.node >= Node::soft_break) {
      counter.break_word();
    }
  }
  const WordCount count = counter.count();
  article.words = count.words;
  article.characters = count.characters;
  article.reading_minutes = reading_minutes(count.words, count.characters);
}

// The text before its last space that has at most so many code points, with an ellipsis where it is cut.
std::string_view shorten(std::string_view text, std::size_t most, Arena& texts) {
  std::size_t at = 0;
  std::size_t last_space = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most) return texts.join({text.substr(0, last_space == 0 ? at : last_space), "…"});
    if (text[at] == ' ') last_space = at;
    at += decode_utf8(text, at).size;
  }
  return text;
}

void summarise(Article& article) {
  article.summary = article.standfirst;
  const Buffer<Event>& events = article.body.events;
  for (std::size_t i = 0; article.summary.empty() && i < events.size(); ++i) {
    if (events[i].node == Node::paragraph && events[i].step == Step::enter) {
      article.summary = plain_text_of(events, i + 1, leave_of(events, i), article.texts);
    }
  }
  article.summary = shorten(article.summary, kSummaryCodePoints, article.texts);
}

Direction direction_of_letters(const Article& article) {
  DirectionCounter letters;
  letters.add(article.headline);
  for (const Event& event : article.body.events) {
    if (event.node == Node::text && letters.add(event.text)) break;
  }
  return letters.dominant();
}

Direction direction_of_language(std::string_view language) {
  return is_rtl_language(language) ? Direction::rtl : Direction::ltr;
}

// Settles the language and the direction: what the source says comes first, then its letters. The embedder's
// language is taken where it fits them.
void settle_language(Article& article, std::string_view fallback) {
  const Direction direction =
      article.language.empty() ? direction_of_letters(article) : direction_of_language(article.language);
  if (!article.direction_given) article.direction = direction;
  if (article.language.empty() && is_language_tag(fallback) && direction_of_language(fallback) == direction) {
    article.language = article.texts.copy(fallback);
  }
}

Position position_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {lines + 1, static_cast<std::uint32_t>(count_code_points(before.substr(line_start))) + 1};
}

}  // namespace

Result<Article> parse_article(std::string_view source, const SourceOptions& options) {
  Result<Article> result;
  if (source.size() > kMaxArticleBytes) {
    result.fail({ErrorCode::too_large, "the article is larger than 8 MiB: split it into several", {}});
    return result;
  }
  Article& article = result.value();
  std::string replaced;
  if (const std::size_t valid = valid_utf8_prefix(source); valid != source.size()) {
    article.diagnostics.push_back(
        {Severity::warning, position_of(source, valid),
         "the text is not UTF-8 from here on: what cannot be read is shown as U+FFFD"});
    replaced = replace_invalid_utf8(source);
    source = replaced;
  }
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);  // a byte order mark is no text
  const FrontMatter front = read_front_matter(source);
  apply_metadata(front, article);
  const std::string_view body = source.substr(front.body_offset);
  const bool plain =
      options.format == SourceFormat::plain_text ||
      (options.format == SourceFormat::detect && front.body_offset == 0 && !looks_like_markdown(body));
  if (plain) {
    read_plain_text(body, article, front.body_line);
  } else {
    read_markdown(body, front.body_line, article);
  }
  for (const Diagnostic& diagnostic : article.body.diagnostics) article.diagnostics.push_back(diagnostic);
  if (article.headline.empty() && article.body.events.empty()) {
    result.fail({ErrorCode::empty_article, "the article is empty: it needs a headline or some text", {}});
    return result;
  }
  build_outline(article);
  settle_language(article, options.language);
  count_words(article);
  summarise(article);
  return result;
}

}  // namespace broadside
