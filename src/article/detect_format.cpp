#include "article/detect_format.h"

#include <cstddef>

namespace broadside {
namespace {

constexpr unsigned kSure = 2;  // what a sure sign counts; two that are not sure make one

bool is_any(char c, const char* set) {
  for (; *set != '\0'; ++set) {
    if (c == *set) return true;
  }
  return false;
}

// A source, behind whose end there are line ends.
class Source {
 public:
  explicit Source(std::string_view text) : text_(text) {}
  char operator[](std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }

 private:
  std::string_view text_;
};

// How sure the line that starts at `start` makes it; sets `at` to the line's end.
unsigned count_signs(const Source& source, std::size_t start, std::size_t& at) {
  unsigned signs = 0;
  unsigned bars = 0;
  unsigned dashes = 0;
  unsigned others = 0;
  unsigned stars = 0;
  unsigned ticks = 0;
  for (at = start; source[at] == '#'; ++at) continue;
  const std::size_t level = at - start;
  if (level != 0 && level <= 6 && source[at] == ' ')
    signs = level > 1 || start == 0 ? kSure : 1;  // ## Heading
  for (; source[at] != '\n'; ++at) {
    const char c = source[at];
    const char next = source[at + 1];
    bars += c == '|';
    dashes += c == '-';
    others += !is_any(c, "|-: \r");
    ticks += c == '`';
    stars += c == '*' && next == '*' && source[at + 2] != '*' && source[at - 1] != '*';
    if (c != ']') continue;
    std::size_t end = at + 2;
    if (next == '(') {
      // [text](target): no space is in a target but in front of its title.
      while (!is_any(source[end], " )[]\n")) ++end;
      if (end != at + 2 && (source[end] == ')' || (source[end] == ' ' && source[end + 1] == '"')))
        signs = kSure;
    } else if (source[end] == ' ' && next == ':' && source[start] == '[') {
      signs = kSure;  // [label]: target
    } else if (at == start + 4 && next == ' ' && is_any(source[start], "-*") &&
               is_any(source[start + 3], " xX")) {
      signs = kSure;  // - [ ] task
    }
  }
  if (bars != 0 && dashes != 0 && others == 0) return kSure;  // |---|---|
  if (ticks >= 3 && source[start] == '`' && source[start + 2] == '`') return kSure;
  return signs + stars / 2 + ticks / 2;
}

}  // namespace

bool looks_like_markdown(std::string_view source) {
  const Source text(source);
  unsigned signs = 0;
  for (std::size_t at = 0; at < source.size() && signs < kSure; ++at) {
    if (!is_any(text[at], " \t\r\n")) signs += count_signs(text, at, at);
  }
  return signs >= kSure;
}

}  // namespace broadside
