#pragma once
#include <string>

#include "base/decimal.h"
#include "base/error.h"

namespace broadside {

// "line 3, column 1: message", or the message alone where it is about the whole source.
inline std::string describe(const Diagnostic& diagnostic) {
  std::string text;
  if (diagnostic.at.line != 0) {
    text = "line ";
    append_decimal(text, diagnostic.at.line);
    text += ", column ";
    append_decimal(text, diagnostic.at.column);
    text += ": ";
  }
  text += diagnostic.message;
  return text;
}

}  // namespace broadside
