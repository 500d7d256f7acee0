#include "markup/policy.h"

#include <array>

#include "text/ascii.h"

namespace broadside {
namespace {

constexpr std::array<std::string_view, 27> kElements = {
    "a",    "abbr", "b", "bdi",  "bdo",   "br",   "cite",   "code", "del", "dfn",  "em", "i",   "ins", "kbd",
    "mark", "q",    "s", "samp", "small", "span", "strong", "sub",  "sup", "time", "u",  "var", "wbr"};

constexpr std::array<std::string_view, kAttributeNames> kAttributes = {"datetime", "dir", "href", "lang",
                                                                       "title"};

template <class Name, std::size_t size>
std::optional<Name> find_name(const std::array<std::string_view, size>& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (equals_ignoring_ascii_case(names[i], name)) return static_cast<Name>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(ElementName element) { return kElements[static_cast<std::size_t>(element)]; }

std::string_view name_of(AttributeName attribute) { return kAttributes[static_cast<std::size_t>(attribute)]; }

std::optional<ElementName> allowed_element(std::string_view name) {
  return find_name<ElementName>(kElements, name);
}

std::optional<AttributeName> allowed_attribute(ElementName element, std::string_view name) {
  const auto attribute = find_name<AttributeName>(kAttributes, name);
  if (attribute == AttributeName::href && element != ElementName::a) return std::nullopt;
  if (attribute == AttributeName::datetime && element != ElementName::time && element != ElementName::del &&
      element != ElementName::ins) {
    return std::nullopt;
  }
  return attribute;
}

}  // namespace broadside
