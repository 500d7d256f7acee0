#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/buffer.h"
#include "text/characters.h"

namespace broadside {

// A piece of a capture. Captures are read as code points: what is before and after a character can then be
// asked for without decoding, and the code is half as large. A piece is part of a text made by decode(), so
// that the characters in front of it and behind it may be read.
struct Piece {
  const char32_t* begin;
  const char32_t* end;

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end - begin); }
  [[nodiscard]] bool empty() const { return begin == end; }
};

// The code points of `source`, well-formed UTF-8, between two line ends that are not part of it.
Piece decode(std::string_view source, Buffer<char32_t>& room);

// Without white space and invisible characters at either end.
Piece trimmed(Piece piece);

// Appends `piece` as UTF-8.
void append(std::string& out, const Piece& piece);

// Appends `piece` as UTF-8 on one line: runs of spaces and line ends are one space, and so is what was there
// before.
void append_line(std::string& out, const Piece& piece);

// The same as a view of `texts`.
std::string_view line_of(const Piece& piece, Arena& texts);

// Whether `word` is one of `words`, each of which has a space behind it.
bool is_one_of(const Piece& word, const char16_t* words);

// Whether a comma is in `piece`, in whatever script.
bool has_comma(const Piece& piece);

// Whether `piece` starts with these ASCII characters.
bool has_prefix(const Piece& piece, const char* ascii);

}  // namespace broadside
