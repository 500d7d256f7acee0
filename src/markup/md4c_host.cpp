#include "markup/md4c_host.h"

#include <string_view>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/entity.h"
#include "text/punctuation.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace {

using namespace broadside;

// md4c stops at the first name that a tag's own starts with: those that are longer than another, such as
// "header" for "head", are not found by it and not listed here.
constexpr const char* kBlockNames =
    "address article aside base blockquote body caption center col dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frame h1 h2 h3 h4 h5 h6 head hr html iframe legend li main menu nav "
    "noframes "
    "ol optgroup option p search section summary table tbody td tfoot th title tr ul";

constexpr std::string_view kRawTextNames[] = {"pre", "script", "style", "textarea"};

}  // namespace

unsigned md_host_decode(const char* text, unsigned size, unsigned at, unsigned* length) {
  const Decoded decoded = decode_utf8({text, size}, at);
  *length = static_cast<unsigned>(decoded.size);
  return decoded.code_point;
}

int md_host_class(unsigned c) {
  if (c < 0x80 ? is_ascii_space(static_cast<char>(c)) || c == '\v' : kind_of(c) == Kind::space) return 0;
  return is_punctuation(c) ? 1 : 2;
}

int md_host_class_at(const char* text, unsigned size, unsigned at) {
  return md_host_class(decode_utf8({text, size}, at).code_point);
}

int md_host_class_before(const char* text, unsigned at) {
  return md_host_class(decode_utf8_before({text, at}, at).code_point);
}

int md_host_is_reference(const char* text, unsigned size) {
  // A name has two letters at least.
  return size > 3 && reference_size({text, size}) == size ? 1 : 0;
}

unsigned md_host_html_block_name(const char* text, unsigned size) {
  unsigned end = 0;
  while (end < size && is_ascii_alnum(text[end])) ++end;
  return is_listed({text, end}, kBlockNames) ? end : 0;
}

unsigned md_host_raw_text_name(const char* text, unsigned size) {
  for (const std::string_view name : kRawTextNames) {
    if (equals_ignoring_ascii_case(std::string_view(text, size).substr(0, name.size()), name)) {
      return static_cast<unsigned>(name.size());
    }
  }
  return 0;
}

int md_host_is_any_of(char c, const char* set) {
  while (*set != '\0') {
    if (*set++ == c) return 1;
  }
  return 0;
}
