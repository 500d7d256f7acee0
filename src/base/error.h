#pragma once
#include <cstdint>
#include <string_view>

namespace broadside {

// A place in a source text. Lines and columns count from 1; a column counts Unicode code points, not bytes.
// line == 0 means the whole source.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

enum class ErrorCode : std::uint8_t {
  too_large,            // the input is over a stated limit
  front_matter_syntax,  // front matter outside the supported subset
  empty_article,        // nothing to show: no headline and no text
  out_of_memory,        // natively (api/memory.h)
};

// Why an operation could not give its value. `message` is one English sentence that says what to do; it lives
// for ever.
struct Error {
  ErrorCode code{};
  std::string_view message;
  Position at;
};

enum class Severity : std::uint8_t { warning, error };

// Something to tell the author of a source although it could be read. Lives in a Diagnostics, which owns the
// message.
struct Diagnostic {
  Severity severity = Severity::warning;
  Position at;
  std::string_view message;  // one English sentence without a line break
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace broadside
