#include "base/json_writer.h"

#include <cstdint>

#include "base/decimal.h"
#include "base/eight_bytes.h"

namespace broadside {
namespace {

// The characters that have a short escape, and the letters of it.
constexpr std::string_view kEscaped = "\b\t\n\f\r\"\\";
constexpr std::string_view kLetters = "btnfr\"\\";

// Whether none of the eight bytes at `text` needs an escape.
bool is_plain(const char* text) { return any_json_escape(eight_bytes(text)) == 0; }

}  // namespace

void append_json_string(std::string& out, std::string_view text, bool html_safe) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!html_safe && text.size() - at >= 8 && is_plain(text.data() + at)) {
      at += 7;
      continue;
    }
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '"' && c != '\\' && !(html_safe && c == '<')) continue;
    out.append(text.substr(from, at - from));
    from = at + 1;
    out += '\\';
    if (const std::size_t escape = kEscaped.find(c); escape != std::string_view::npos) {
      out += kLetters[escape];
    } else {
      out += "u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 0xF];
    }
  }
  out.append(text.substr(from));
  out += '"';
}

char unescaped(char letter) {
  const std::size_t at = kLetters.find(letter);
  return at == std::string_view::npos ? '\0' : kEscaped[at];
}

void JsonWriter::new_line() {
  if (!style_.pretty) return;
  out_ += '\n';
  for (std::size_t i = 0; i < depth_; ++i) out_ += "  ";
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  first_ = false;
  new_line();
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_) new_line();  // an empty object or array stays on its line
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  append_json_string(out_, name, style_.html_safe);
  out_ += style_.pretty ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text, style_.html_safe);
}

void JsonWriter::number(std::uint64_t value) {
  before_value();
  append_decimal(out_, value);
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

}  // namespace broadside
