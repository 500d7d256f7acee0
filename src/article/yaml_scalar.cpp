#include "article/yaml_scalar.h"

#include <cstdint>
#include <iterator>

#include "text/ascii.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr const char* kUnclosed = "this text has no closing quote";

constexpr bool is_flow_indicator(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

// Takes blanks off the end of `out`, down to `kept` bytes.
void trim_blanks(std::string& out, std::size_t kept) {
  while (out.size() > kept && is_blank(out.back())) out.pop_back();
}

void append_breaks(std::string& out, std::size_t breaks) {
  for (; breaks > 0; --breaks) out += '\n';
}

// What `breaks` line breaks between two lines become: one is a space, of more the first is dropped.
void append_folded(std::string& out, std::size_t breaks) {
  if (breaks == 1) out += ' ';
  if (breaks > 1) append_breaks(out, breaks - 1);
}

// The value of `digits` hexadecimal digits, or -1.
std::int64_t hex_number(const char* at, int digits) {
  std::int64_t value = 0;
  for (; digits > 0; --digits) {
    const int digit = hex_value(*at++);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// From \x, \u or \U. A surrogate pair written as two \u is one character.
bool read_hex_escape(YamlReader& in, int digits) {
  std::int64_t value = hex_number(in.at + 2, digits);
  if (value < 0 || value > 0x10FFFF) return in.fail("this escape names no character of Unicode");
  in.at += 2 + digits;
  if (value >= 0xD800 && value < 0xDC00 && digits == 4 && in.at[0] == '\\' && in.at[1] == 'u') {
    const std::int64_t low = hex_number(in.at + 2, 4);
    if (low >= 0xDC00 && low < 0xE000) {
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
      in.at += 6;
    }
  }
  append_utf8(in.texts, value == 0 ? kReplacement : static_cast<char32_t>(value));
  return true;
}

// From the backslash of an escape within one line.
bool read_escape(YamlReader& in) {
  constexpr char kNames[] =
      "bfnrt\"\\/"
      "0ave \tN_LP";
  constexpr std::ptrdiff_t kJsonNames = 8;
  constexpr char16_t kCharacters[] = {0x08, 0x0C, 0x0A, 0x0D, 0x09, '"',  '\\', '/',    kReplacement,
                                      0x07, 0x0B, 0x1B, ' ',  '\t', 0x85, 0xA0, 0x2028, 0x2029};
  const char name = in.at[1];
  if (name == 'u') return read_hex_escape(in, 4);
  if (name == 'x' && !in.strict) return read_hex_escape(in, 2);
  if (name == 'U' && !in.strict) return read_hex_escape(in, 8);
  const std::size_t names = in.strict ? kJsonNames : std::size(kCharacters);
  std::size_t i = 0;
  while (i < names && kNames[i] != name) ++i;
  if (i == names) return in.fail("there is no such escape: write a backslash as `\\\\`");
  append_utf8(in.texts, kCharacters[i]);
  in.at += 2;
  return true;
}

// A text without quotes.
bool read_plain(YamlReader& in, std::size_t least, bool in_flow) {
  if (const char* why = unsupported_start(in, in_flow)) return in.fail(why);
  std::size_t breaks = 0;
  for (;;) {
    const char* start = in.at;
    const char* end = start;  // behind the last character that is not a blank
    for (; !in.at_break() && !in.at_comment(); ++in.at) {
      if (in_flow && is_flow_indicator(*in.at)) break;
      if (*in.at == ':' && (is_gap(in.at[1]) || (in_flow && is_flow_indicator(in.at[1])))) {
        if (in_flow) break;
        return in.fail("a text with a colon and a space in it goes in quotes");
      }
      if (!is_blank(*in.at)) end = in.at + 1;
    }
    if (end > start) {
      append_folded(in.texts, breaks);
      append_range(in.texts, start, end);
    }
    const bool last = !is_line_break(*in.at);
    in.at = end;
    if (last) return true;
    in.skip_blanks();
    breaks = in.cross_break();
    if (in.at_end() || in.at_comment() || in.indent < least) {
      in.at = end;
      return true;
    }
  }
}

// A text below | (literal) or > (folded), with an indentation indicator and a chomping indicator where given.
bool read_block_scalar(YamlReader& in, std::size_t least) {
  const bool folded = *in.at == '>';
  char chomping = 0;
  std::size_t indent = 0;  // of the text; 0 until its first line tells
  for (++in.at;; ++in.at) {
    if ((*in.at == '+' || *in.at == '-') && chomping == 0) {
      chomping = *in.at;
    } else if (*in.at >= '1' && *in.at <= '9' && indent == 0) {
      indent = least + static_cast<std::size_t>(*in.at - '1');
    } else {
      break;
    }
  }
  in.skip_blanks();
  if (in.at_comment()) in.skip_line();
  if (!in.at_break())
    return in.fail("the text starts on the next line; put this one in quotes if it is text");

  std::size_t breaks = 0;  // line breaks since the last line of text, or since the header
  std::size_t widest = 0;  // indentation of the blank lines before the text
  bool any = false;        // was there a line of text?
  bool raw = true;         // does the last line of text keep the line break after it?
  while (!in.at_end()) {
    const char* line = in.at + (in.at[0] == '\r' && in.at[1] == '\n' ? 2 : 1);
    const char* at = line;
    while (*at == ' ' && (indent == 0 || at < line + indent)) ++at;
    const auto spaces = static_cast<std::size_t>(at - line);
    if (is_line_break(*at)) {
      if (spaces > widest) widest = spaces;
      ++breaks;
      in.at = at;
      continue;
    }
    const bool outside = spaces < (indent == 0 ? least : indent);
    if (outside && *at == '\t') return in.fail(at, kTab);
    if (outside || *at == '\0') break;
    if (indent == 0 && widest > spaces) {
      return in.fail(line, "indent the first line of this text like its other lines");
    }
    indent = spaces;
    const bool was_raw = raw;
    raw = !folded || is_blank(*at);
    if (any && !was_raw && !raw) {
      append_folded(in.texts, breaks + 1);
    } else {
      append_breaks(in.texts, any ? breaks + 1 : breaks);
    }
    const char* start = at;
    in.at = at;
    in.skip_line();
    append_range(in.texts, start, in.at);
    any = true;
    breaks = 0;
  }
  if (any && chomping != '-') in.texts += '\n';
  if (chomping == '+') append_breaks(in.texts, breaks);
  return true;
}

// A null, boolean or number of JSON, as it is written.
bool read_json_word(YamlReader& in) {
  const char* start = in.at;
  for (const char* word : {"null", "true", "false"}) {
    const char* end = start;
    while (*word != '\0' && *end == *word) ++end, ++word;
    if (*word != '\0') continue;
    in.at = end;
    append_range(in.texts, start, end);
    return true;
  }
  const auto digits = [&in] {
    const char* first = in.at;
    while (is_ascii_digit(*in.at)) ++in.at;
    return in.at > first;
  };
  if (*in.at == '-') ++in.at;
  const bool leading_zero = *in.at == '0' && is_ascii_digit(in.at[1]);
  bool number = digits() && !leading_zero;
  if (number && *in.at == '.') {
    ++in.at;
    number = digits();
  }
  if (number && (*in.at == 'e' || *in.at == 'E')) {
    ++in.at;
    if (*in.at == '+' || *in.at == '-') ++in.at;
    number = digits();
  }
  if (!number) return in.fail(start, "JSON has no such value: a text goes in double quotes");
  append_range(in.texts, start, in.at);
  return true;
}

}  // namespace

bool read_quoted(YamlReader& in, std::size_t least) {
  const char* open = in.at++;
  const char quote = *open;
  std::size_t kept = in.texts.size();  // no line break takes a blank off so many bytes
  while (!in.at_end()) {
    const char c = *in.at;
    const bool escape = c == '\\' && quote == '"';
    if (c == quote) {
      ++in.at;
      if (quote == '"' || *in.at != quote) return true;
      in.texts += quote;
      ++in.at;
    } else if (is_line_break(escape ? in.at[1] : c)) {
      if (in.strict) break;
      if (escape) ++in.at;
      if (!escape) trim_blanks(in.texts, kept);
      const std::size_t breaks = in.cross_break();
      if (in.at_end()) break;
      if (in.indent < least) return in.fail_indented(open, kUnclosed);
      if (!escape || breaks > 1) append_folded(in.texts, breaks);
    } else if (escape) {
      if (!read_escape(in)) return false;
      kept = in.texts.size();
    } else if (in.strict && static_cast<unsigned char>(c) < 0x20) {
      return in.fail("write control characters as escapes, such as `\\t` for a tab");
    } else {
      in.texts += c;
      ++in.at;
    }
  }
  return in.fail(open, kUnclosed);
}

const char* unsupported_start(const YamlReader& in, bool in_flow) {
  const bool alone = is_gap(in.at[1]) || (in_flow && is_flow_indicator(in.at[1]));
  switch (*in.at) {
    case '&':
    case '*':
      return "anchors and aliases are not supported: write the value out, or in quotes if it is text";
    case '!':
      return "tags are not supported: write the value without one, or in quotes if it is text";
    case '?':
      return alone ? "keys after `?` are not supported: write `key: value`" : nullptr;
    case '-':
      return alone ? "a list starts on a line of its own: write each item there as `- item`" : nullptr;
    case ':':
      return alone ? "there is no key before this colon: write `key: value`" : nullptr;
    case '%':
    case '@':
    case '`':
    case '|':
    case '>':
    case '"':
    case '\'':
    case '#':
    case ',':
    case '[':
    case ']':
    case '{':
    case '}':
      return "a text that starts with this character goes in quotes";
    default:
      return nullptr;
  }
}

bool read_scalar(YamlReader& in, std::size_t least, bool in_flow, FrontMatterNode::Kind& kind) {
  const char c = *in.at;
  kind = FrontMatterNode::Kind::quoted;
  if (c == '"' || (c == '\'' && !in.strict)) return read_quoted(in, least);
  if ((c == '|' || c == '>') && !in_flow) return read_block_scalar(in, least);
  kind = FrontMatterNode::Kind::plain;
  return in.strict ? read_json_word(in) : read_plain(in, least, in_flow);
}

}  // namespace broadside
