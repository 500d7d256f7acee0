#pragma once
#include <string>
#include <string_view>

namespace broadside::cli {

// The 32 bytes of the SHA-256 digest of `bytes` (FIPS 180-4): what a content security policy names an inline
// script or style by.
std::string sha256(std::string_view bytes);

}  // namespace broadside::cli
