#include "article/capture_text.h"

#include "text/utf8.h"

namespace broadside {

Piece decode(std::string_view source, Buffer<char32_t>& room) {
  room.reserve(source.size() + 2);
  room.push_back('\n');
  for_each_code_point(source, [&room](char32_t c) { room.push_back(c); });
  room.push_back('\n');
  return {room.begin() + 1, room.end() - 1};
}

Piece trimmed(Piece piece) {
  constexpr std::uint32_t kTrimmed = kSpaceKinds | mask(Kind::invisible);
  while (!piece.empty() && is(*piece.begin, kTrimmed)) ++piece.begin;
  while (!piece.empty() && is(piece.end[-1], kTrimmed)) --piece.end;
  return piece;
}

void append(std::string& out, const Piece& piece) {
  for (const char32_t* at = piece.begin; at != piece.end; ++at) append_utf8(out, *at);
}

void append_line(std::string& out, const Piece& piece) {
  bool space = !out.empty();
  for (const char32_t* at = piece.begin; at != piece.end; ++at) {
    const bool here = *at <= ' ' || is(*at, mask(Kind::line_end));
    if (!here) {
      if (space) out.push_back(' ');
      append_utf8(out, *at);
    }
    space = here;
  }
}

std::string_view line_of(const Piece& piece, Arena& texts) {
  std::string text;
  append_line(text, piece);
  return texts.copy(text);
}

bool is_one_of(const Piece& word, const char16_t* words) {
  while (*words != 0) {
    const char32_t* at = word.begin;
    while (at != word.end && *at == *words) ++at, ++words;
    if (at == word.end && *words == ' ') return true;
    while (*words++ != ' ') continue;
  }
  return false;
}

bool has_comma(const Piece& piece) {
  for (const char32_t* at = piece.begin; at != piece.end; ++at) {
    if (kind_of(*at) == Kind::comma) return true;
  }
  return false;
}

bool has_prefix(const Piece& piece, const char* ascii) {
  const char32_t* at = piece.begin;
  for (; *ascii != '\0'; ++ascii, ++at) {
    if (at == piece.end || *at != static_cast<unsigned char>(*ascii)) return false;
  }
  return true;
}

}  // namespace broadside
