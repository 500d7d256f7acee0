#include "article/front_matter.h"

#include <utility>

#include "article/yaml_block.h"
#include "article/yaml_flow.h"
#include "article/yaml_reader.h"
#include "text/ascii.h"

namespace broadside {
namespace {

// Finds the front matter at the start of a source and where the text after it starts.
class FrontMatterFinder {
 public:
  explicit FrontMatterFinder(std::string_view source) : source_(source) {}

  FrontMatter find() {
    start_ = skip_blank_lines(source_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (byte(start_) != '{') {
      read_fenced();
    } else if (opens_json()) {
      read_json();
    }
    out_.body_line = line_number(out_.body_offset);
    return std::move(out_);
  }

 private:
  // The byte at an offset; NUL behind the end.
  [[nodiscard]] char byte(std::size_t at) const { return at < source_.size() ? source_[at] : '\0'; }

  // The start of the line after the one of `at`, or the source's size. Lines end with LF, CR LF or CR.
  [[nodiscard]] std::size_t next_line(std::size_t at) const {
    while (at < source_.size() && !is_line_break(source_[at])) ++at;
    if (byte(at) == '\r' && byte(at + 1) == '\n') ++at;
    return at < source_.size() ? at + 1 : at;
  }

  // The 1-based number of the line of `offset`.
  [[nodiscard]] std::uint32_t line_number(std::size_t offset) const {
    std::uint32_t number = 1;
    for (std::size_t at = 0; at < offset; ++number) {
      at = next_line(at);
      if (at > offset) break;
    }
    return number;
  }

  // Is `text`, and after it nothing but blanks, what stands from `at` to the end of its line?
  [[nodiscard]] bool line_is(std::size_t at, const char* text) const {
    for (; *text != '\0'; ++text) {
      if (byte(at++) != *text) return false;
    }
    while (is_blank(byte(at))) ++at;
    return at >= source_.size() || is_line_break(source_[at]);
  }

  // The start of the first line from `at` on that is not blank, or the source's size.
  [[nodiscard]] std::size_t skip_blank_lines(std::size_t at) const {
    while (at < source_.size() && line_is(at, "")) at = next_line(at);
    return at;
  }

  // Does the line at `at` start with a word and a colon behind it?
  [[nodiscard]] bool looks_like_entry(std::size_t at) const {
    const std::size_t start = at;
    while (!is_gap(byte(at))) ++at;
    return at > start + 1 && byte(at - 1) == ':';
  }

  // Is the brace at the start that of a JSON object, or of something that was meant to be one? A template's
  // "{%" or an attribute list's "{:" is text of the article.
  [[nodiscard]] bool opens_json() const {
    std::size_t at = start_ + 1;
    while (is_ascii_space(byte(at))) ++at;
    if (line_is(start_, "{") || byte(at) == '"' || byte(at) == '}') return at < source_.size();
    const std::size_t word = at;
    while (is_ascii_alnum(byte(at)) || byte(at) == '_' || byte(at) == '\'') ++at;
    return at > word && byte(at) == ':';
  }

  void read_json() {
    YamlReader in = reader(kMaxFrontMatterBytes);
    in.strict = true;
    if (read_flow(in, 0)) {
      out_.body_offset = start_ + in.offset();
      if (line_is(out_.body_offset, "")) {
        out_.body_offset = next_line(out_.body_offset);
      } else {
        in.skip_blanks();
        in.fail("the text starts on the line after the closing `}`");
      }
    } else {
      out_.body_offset = skip_broken_json();
    }
    take(in);
  }

  // Where the text starts after JSON that cannot be read: behind the line with the closing brace. 0, so that
  // nothing is lost, when no brace fits.
  [[nodiscard]] std::size_t skip_broken_json() const {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t at = start_; at < source_.size(); ++at) {
      const char c = source_[at];
      if (is_line_break(c)) quoted = false;
      if (c == '"') quoted = !quoted;
      if (quoted) {
        if (c == '\\') ++at;
      } else if (c == '{') {
        ++depth;
      } else if (c == '}' && --depth == 0) {
        return line_is(at + 1, "") ? next_line(at) : 0;
      }
    }
    return 0;
  }

  void read_fenced() {
    const char fence = byte(start_);
    if (fence != '-' && fence != '+') return;
    if (byte(start_ + 1) != fence || byte(start_ + 2) != fence) return;
    std::size_t word = start_ + 3;  // of "---json"
    while (is_ascii_alpha(byte(word))) ++word;
    if (!line_is(word, "")) return;

    const std::size_t first = next_line(start_);
    std::size_t close = first;
    while (close < source_.size() && !line_is(close, fence == '-' ? "---" : "+++") &&
           !(fence == '-' && line_is(close, "..."))) {
      close = next_line(close);
    }
    const bool closed = close < source_.size();
    const bool entry = looks_like_entry(first);
    if (fence == '+' || word > start_ + 3) {
      if (closed) {
        fail("front matter is YAML between lines of just `---`, or a JSON object without such lines",
             next_line(close));
      }
    } else if (!closed) {
      if (entry) fail("this front matter has no closing `---` line", first);
    } else if (close - first > kMaxFrontMatterBytes) {
      fail("front matter is 64 KiB at most: is its closing `---` line missing?", first);
    } else {
      const std::size_t content = skip_blank_lines(first);
      const bool thematic_break = content > first && content < close && !looks_like_entry(content);
      if (!thematic_break) read_yaml_lines(close);
    }
  }

  void read_yaml_lines(std::size_t close) {
    YamlReader in = reader(close - start_);
    in.skip_line();
    out_.body_offset = next_line(close);
    if (!read_yaml(in) && in.not_a_key && (in.after_gap || in.nodes.size() == 1)) {
      // It may be text of the article: a closing fence is missing, and a thematic break was taken for it.
      out_.body_offset = start_ + in.offset() - in.column();
    }
    take(in);
  }

  [[nodiscard]] YamlReader reader(std::size_t size) const {
    return YamlReader(source_.substr(start_, size), {line_number(start_), 1});
  }

  // An error of the opening line.
  void fail(const char* sentence, std::size_t body) {
    YamlReader in = reader(0);
    in.fail(sentence);
    take(in);
    out_.body_offset = body;
  }

  void take(YamlReader& in) {
    if (in.problem == nullptr) {
      out_.nodes = std::move(in.nodes);
      out_.texts = std::move(in.texts);
      return;
    }
    Error& error = out_.error.emplace();
    error.code = ErrorCode::front_matter_syntax;
    error.message = in.problem;
    error.at = in.position(in.problem_at);
  }

  std::string_view source_;
  std::size_t start_ = 0;  // of the first line
  FrontMatter out_;
};

}  // namespace

FrontMatter read_front_matter(std::string_view source) { return FrontMatterFinder(source).find(); }

}  // namespace broadside
