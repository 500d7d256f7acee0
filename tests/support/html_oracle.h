#pragma once
#include <string>
#include <string_view>

namespace broadside {

// What an article's options let its pictures do.
struct OraclePolicy {
  bool remote_images = false;    // they may come from other origins
  bool embedded_images = false;  // they may be in the page, as data: URLs
};

// Says what is wrong with HTML that the core wrote: "" when nothing is. It knows the lists of
// docs/articles.md and docs/theming.md by itself, not from the writer, and reads as a browser does (WHATWG
// HTML, section 13.2):
//  - only known elements and attributes, each where it belongs; every value quoted, every text escaped;
//  - only http, https, mailto and relative addresses, in href, src and data-src alone;
//  - balanced, no deeper than browsers keep, and nested so that a browser builds this tree and no other.
std::string html_fault(std::string_view html, const OraclePolicy& policy = {});

}  // namespace broadside
