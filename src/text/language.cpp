#include "text/language.h"

#include <algorithm>

#include "text/ascii.h"

namespace broadside {
namespace {

// Languages whose usual script is written from right to left (Unicode CLDR, likely subtags), and two older
// codes of Hebrew and Yiddish. Each is followed by a space.
constexpr std::string_view kLanguages =
    "ar arc arz azb bgn bqi ckb dv fa glk he iw ji khw ks lrc luz mzn nqo pnb ps rhg sd sdh skr syr ug ur "
    "yi ";
constexpr std::string_view kScripts = "adlm arab aran hebr mand nkoo rohg samr syrc thaa ";

// Takes the part before the next hyphen off the front of `tag`.
std::string_view take_part(std::string_view& tag) {
  const std::size_t size = std::min(tag.find('-'), tag.size());
  const std::string_view part = tag.substr(0, size);
  tag.remove_prefix(std::min(size + 1, tag.size()));
  return part;
}

bool is_alphabetic(std::string_view part) { return std::all_of(part.begin(), part.end(), is_ascii_alpha); }

// Is `part` one of `words`, in any case?
bool contains(std::string_view words, std::string_view part) {
  while (!words.empty()) {
    const std::size_t size = words.find(' ');
    if (equals_ignoring_ascii_case(words.substr(0, size), part)) return true;
    words.remove_prefix(size + 1);
  }
  return false;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  if (tag.ends_with('-')) return false;
  const std::string_view language = take_part(tag);
  if (language.size() < 2 || language.size() > 8 || !is_alphabetic(language)) return false;
  while (!tag.empty()) {
    const std::string_view part = take_part(tag);
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_ascii_alnum))
      return false;
  }
  return true;
}

bool is_rtl_language(std::string_view tag) {
  const bool rtl = contains(kLanguages, take_part(tag));
  while (!tag.empty()) {
    const std::string_view part = take_part(tag);
    if (part.size() == 1) break;  // what follows is an extension
    if (part.size() == 4 && is_alphabetic(part)) return contains(kScripts, part);
  }
  return rtl;
}

}  // namespace broadside
