#pragma once
#include <string_view>

namespace broadside::cli {

// What the program carries, put in at build time by cmake/embed.cmake.

// dist/broadside.js, or "" in a build that was made without it.
std::string_view widget_script();

// The stylesheet of a page: web/page.css and web/styles.css, shortened.
std::string_view page_stylesheet();

// The 32 bytes of its SHA-256 digest.
std::string_view page_stylesheet_digest();

}  // namespace broadside::cli
