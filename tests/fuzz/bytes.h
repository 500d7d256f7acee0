#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "support/html_oracle.h"

namespace broadside {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {static_cast<const char*>(static_cast<const void*>(data)), size};
}

// Ends the run, as libFuzzer wants it, when the HTML is not what it must be.
inline void expect_safe(std::string_view html, const OraclePolicy& policy = {}) {
  const std::string fault = html_fault(html, policy);
  if (fault.empty()) return;
  std::fprintf(stderr, "%s\nin: %.*s\n", fault.c_str(), static_cast<int>(html.size()), html.data());
  std::abort();
}

}  // namespace broadside
