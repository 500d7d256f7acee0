#pragma once
#include <string_view>

namespace broadside {

// Does `tag` have the shape of a BCP 47 language tag: a language of 2 to 8 letters, then parts of 1 to 8
// letters or digits, with hyphens between?
bool is_language_tag(std::string_view tag);

// Is the language of a BCP 47 tag written from right to left? A script in the tag decides ("az-Arab",
// "ar-Latn"), else the language's usual script does.
bool is_rtl_language(std::string_view tag);

}  // namespace broadside
