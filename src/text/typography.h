#pragma once
#include <string>
#include <string_view>

namespace broadside {

// Turns typewriter punctuation into a printer's: straight quotes into those of the language, "--" into an en
// dash,
// "---" into an em dash, "..." into an ellipsis, the apostrophe into ’. Text comes in pieces; what went
// before a piece decides whether a quote opens or closes.
class Typographer {
 public:
  // `language` is a BCP 47 tag; one without rules of its own is set like English.
  explicit Typographer(std::string_view language);

  // Appends `text`, set.
  void append(std::string& out, std::string_view text);

  // Tells what stands between two pieces: a code point such as a space, or a letter for a span of code.
  void see(char32_t c) { previous_ = c; }

 private:
  struct Quotes {
    std::string_view open, close, open_inner, close_inner;
  };
  static Quotes quotes_of(std::string_view language);
  [[nodiscard]] bool opens() const;

  Quotes quotes_;
  char32_t previous_ = U' ';
};

}  // namespace broadside
