#include "text/typography.h"

#include "text/ascii.h"
#include "text/utf8.h"

namespace broadside {

Typographer::Quotes Typographer::quotes_of(std::string_view language) {
  struct Rule {
    std::string_view languages;  // primary subtags of two letters
    Quotes quotes;
  };
  // CLDR, delimiters: quotationStart and its fellows. French sets a narrow no-break space inside its quotes.
  static constexpr Rule kRules[] = {
      {"ru uk be", {"«", "»", "„", "“"}},       {"kk ky uz tt", {"«", "»", "“", "”"}},
      {"fr", {"«\u202F", "\u202F»", "“", "”"}}, {"de cs sk bg lt sl", {"„", "“", "‚", "‘"}},
      {"pl ro hu", {"„", "”", "«", "»"}},       {"es it pt el ca", {"«", "»", "“", "”"}},
      {"sv fi", {"”", "”", "’", "’"}},          {"ar fa", {"«", "»", "‹", "›"}},
  };
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary.size() == 2) {
    for (const Rule& rule : kRules) {
      for (std::size_t at = 0; at < rule.languages.size(); at += 3) {
        if (equals_ignoring_ascii_case(rule.languages.substr(at, 2), primary)) return rule.quotes;
      }
    }
  }
  return {"“", "”", "‘", "’"};
}

Typographer::Typographer(std::string_view language) : quotes_(quotes_of(language)) {}

// Whether a quote after previous_ opens: at a start, after white space, an opening bracket, a dash or an open
// quote.
bool Typographer::opens() const {
  switch (previous_) {
    case U'(':
    case U'[':
    case U'{':
    case U'-':
    case U'/':
    case U'—':
    case U'–':
    case U'\u00A0':
    case U'“':
    case U'‘':
    case U'«':
    case U'„':
    case U'\u202F':
      return true;
    default:
      return previous_ < 0x80 && is_ascii_space(static_cast<char>(previous_));
  }
}

void Typographer::append(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = text.find_first_of("\"'-.");
    if (plain != 0) {
      const std::string_view before = text.substr(0, plain);
      out.append(before);
      previous_ = decode_utf8_before(before, before.size()).code_point;
      if (plain == std::string_view::npos) return;
      text.remove_prefix(plain);
    }
    std::string_view set = text.substr(0, 1);
    std::size_t size = 1;
    switch (text.front()) {
      case '"':
        set = opens() ? quotes_.open : quotes_.close;
        break;
      case '\'': {
        // Before a digit it stands for left-out ones ('68), and after a letter it is an apostrophe or closes.
        const bool before_digit = text.size() > 1 && is_ascii_digit(text[1]);
        set = opens() && !before_digit ? quotes_.open_inner : std::string_view("’");
        if (!opens() && quotes_.close_inner != "’" && text.size() > 1 && !is_ascii_alnum(text[1]) &&
            static_cast<unsigned char>(text[1]) < 0x80) {
          set = quotes_.close_inner;
        }
        break;
      }
      case '-':
        while (size < text.size() && text[size] == '-') ++size;
        if (size == 2) set = "–";
        if (size == 3) set = "—";
        if (size > 3) set = text.substr(0, size);
        break;
      default:
        while (size < text.size() && text[size] == '.') ++size;
        set = size == 3 ? std::string_view("…") : text.substr(0, size);
        break;
    }
    out.append(set);
    previous_ = decode_utf8_before(set, set.size()).code_point;
    text.remove_prefix(size);
  }
}

}  // namespace broadside
