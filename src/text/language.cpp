#include "text/language.h"

#include <cstddef>

#include "text/ascii.h"
#include "text/word_list.h"

namespace broadside {
namespace {

// Languages whose usual script is written from right to left (Unicode CLDR, likely subtags), with two older
// codes of Hebrew and Yiddish.
constexpr const char* kLanguages =
    "ar arc arz azb bgn bqi ckb dv fa glk he iw ji khw ks lrc luz mzn nqo pnb ps rhg sd sdh skr syr ug ur yi";
constexpr const char* kScripts = "adlm arab aran hebr mand nkoo rohg samr syrc thaa";

// The size of the first part of a tag.
std::size_t part_size(std::string_view tag) {
  std::size_t size = 0;
  while (size < tag.size() && tag[size] != '-') ++size;
  return size;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  bool first = true;
  for (;;) {
    const std::size_t size = part_size(tag);
    if (size < (first ? 2u : 1u) || size > 8) return false;
    for (std::size_t i = 0; i < size; ++i) {
      if (first ? !is_ascii_alpha(tag[i]) : !is_ascii_alnum(tag[i])) return false;
    }
    if (size == tag.size()) return true;
    tag.remove_prefix(size + 1);
    first = false;
  }
}

bool is_rtl_language(std::string_view tag) {
  std::size_t size = part_size(tag);
  const bool rtl = is_listed(tag.substr(0, size), kLanguages);
  while (size < tag.size()) {
    tag.remove_prefix(size + 1);
    size = part_size(tag);
    if (size == 1) break;  // what follows is an extension
    if (size == 4 && is_ascii_alpha(tag[0])) return is_listed(tag.substr(0, size), kScripts);
  }
  return rtl;
}

}  // namespace broadside
