#pragma once
#include <cstddef>
#include <string_view>

#include "render/html_names.h"
#include "render/html_writer.h"
#include "render/messages.h"

namespace broadside {

// A piece of HTML with gaps, written down as markup. The compiler checks that it is made of what HtmlWriter
// could have written: elements of Tag, attributes of Attr with a value in double quotes, and text without a
// character to escape.
// "$" stands for the next of the given messages, "@0" to "@9" for the values that are handed to
// HtmlWriter::fill().
//
// It is for markup that is long and does not vary: a call of the writer for every tag takes four times the
// bytes.
template <std::size_t size>
class HtmlTemplate;

// A checked template, which lives for ever. None can be made but from an HtmlTemplate.
class HtmlMarkup {
 public:
  [[nodiscard]] const char* text() const { return text_; }

 private:
  template <std::size_t size>
  friend class HtmlTemplate;
  explicit constexpr HtmlMarkup(const char* text) : text_(text) {}
  const char* text_;
};

// What stands in the text of a checked template for a message, whose number plus one follows, for the space
// before a part attribute, and for the first of the values.
inline constexpr char kHtmlMessage = 1;
inline constexpr char kHtmlPart = 2;
inline constexpr char kHtmlValue = 0x10;

// Checks a template and writes it down as it is kept. It is for the compiler alone.
struct HtmlTemplateReader {
  std::string_view source;
  const Message* message;  // the next one
  char* out;
  std::size_t at = 0;

  constexpr void read() {
    while (at < source.size()) {
      if (source[at] == '<') {
        read_tag();
      } else {
        read_text();
      }
    }
  }

  constexpr void read_tag() {
    copy_to(at + 1);
    const bool end_tag = source[at] == '/';
    if (end_tag) copy_to(at + 1);
    const std::size_t name_end = source.find_first_of(" >", at);
    bool known = false;
    for (const std::string_view tag : kHtmlEndTags) {
      known = known || tag.substr(2, tag.size() - 3) == source.substr(at, name_end - at);
    }
    if (!known) refuse();
    copy_to(name_end);
    while (source[at] == ' ' && !end_tag) {
      const std::size_t value = source.find('"', at) + 1;
      const std::string_view attribute = source.substr(at, value - at);
      known = false;
      for (const std::string_view name : kHtmlAttributes) known = known || name == attribute;
      if (!known) refuse();
      char* const space = out;
      copy_to(value);
      if (attribute == " part=\"") *space = kHtmlPart;
      while (source[at] != '"') read_text();
      copy_to(at + 1);
    }
    if (source[at] != '>') refuse();
    copy_to(at + 1);
  }

  constexpr void read_text() {
    const char c = source[at++];
    if (c == '$') {
      *out++ = kHtmlMessage;
      *out++ = static_cast<char>(static_cast<unsigned char>(*message++) + 1);
      return;
    }
    if (c == '@') {
      const char digit = source[at++];
      if (digit < '0' || digit > '9') refuse();
      *out++ = static_cast<char>(kHtmlValue + digit - '0');
      return;
    }
    if (c == '<' || c == '>' || c == '&' || c == '"' || (c < ' ' && c != '\n')) refuse();
    *out++ = c;
  }

  constexpr void copy_to(std::size_t end) {
    while (at != end) *out++ = source[at++];
  }

  // Not constexpr: to come here is an error in the template that is compiled.
  static void refuse() {}
};

template <std::size_t size>
class HtmlTemplate {
 public:
  template <std::size_t length, class... Messages>
  explicit consteval HtmlTemplate(const char (&markup)[length], Messages... messages) {
    const Message all[] = {messages..., Message{}};
    HtmlTemplateReader reader{{markup, length - 1}, all, text_};
    reader.read();
    if (reader.message != all + sizeof...(messages)) HtmlTemplateReader::refuse();
  }

  constexpr operator HtmlMarkup() const { return HtmlMarkup(text_); }

 private:
  char text_[size] = {};
};
template <std::size_t length, class... Messages>
HtmlTemplate(const char (&)[length], Messages...) -> HtmlTemplate<length + sizeof...(Messages)>;

}  // namespace broadside
