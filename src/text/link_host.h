#pragma once
#include <string_view>

namespace broadside {

// The host of `url`, where the words of a link to it, `text`, read as an address of another one: what a
// reader ought to be told. "" where they do not, or where there is no host.
std::string_view contradicted_host(std::string_view text, std::string_view url);

}  // namespace broadside
