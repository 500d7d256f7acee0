#pragma once
#include <string>
#include <string_view>

namespace broadside {

// `text` with every character that is not seen, or that turns the characters around it, written out as
// "[U+202E]", so that nobody can go by a name that looks like another's or like none. The joiners, which are
// parts of words, the variation selectors of emoji and the tags of a flag stay as they are where there is
// something before them that they belong to; so do spaces, except at the beginning.
std::string with_unseen_shown(std::string_view text);

}  // namespace broadside
