#include "article/anchor.h"

#include <cstdint>

#include "base/decimal.h"
#include "text/characters.h"
#include "text/letter_case.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::size_t kMostBytes = 120;

bool separates_words(char32_t c) {
  return is_space(c) || c == '-' || c == '/' || is_between(c, 0x2010, 0x2015);
}

std::string slug_of(std::string_view heading) {
  std::string slug;
  bool separate = false;
  for_each_code_point(heading, [&](char32_t c) {
    if (slug.size() > kMostBytes) return;
    if (is_word(c) || c == '_') {
      if (separate && !slug.empty()) slug.push_back('-');
      separate = false;
      append_utf8(slug, to_lower(c));
    } else if (separates_words(c)) {
      separate = true;
    }
  });
  return slug;
}

bool starts_with_reserved(std::string_view slug) {
  for (const std::string_view prefix : {"fn-", "fnref-", "comment-"}) {
    if (slug.substr(0, prefix.size()) == prefix) return true;
  }
  return false;
}

}  // namespace

Anchors::Anchors(Arena& texts) : texts_(texts) {
  for (const std::string_view own : {"headline", "contents", "notes", "comments"}) taken_.insert(own, 2);
}

std::string_view Anchors::add(std::string_view heading) {
  std::string slug = slug_of(heading);
  if (slug.empty() || starts_with_reserved(slug)) {
    std::string own = slug.empty() ? "section" : "section-";
    own += slug;
    slug = std::move(own);
  }
  const std::string_view wanted = texts_.copy(slug);
  for (std::string_view id = wanted;;) {
    std::uint32_t& next = taken_.insert(id, 0).value;
    if (next == 0) {
      next = 2;
      return id;
    }
    slug = wanted;
    slug += '-';
    append_decimal(slug, (*taken_.find(wanted))++);
    id = texts_.copy(slug);
  }
}

}  // namespace broadside
