#pragma once
#include <cstdint>

#include "article/capture_text.h"

namespace broadside {

// What a known phrase of web pages means, in English, Russian, Kazakh, Arabic, German, French, Spanish and,
// for the most frequent ones, Chinese and Japanese. docs/articles.md says what is done with each.
enum class Phrase : std::uint8_t {
  unknown,
  navigation,      // "Home", "Log in", "Skip to content"
  service,         // "Subscribe", "Close": may stand below the headline, too
  anywhere,        // "Advertisement"
  share,           // "Share this", "Print"
  network,         // "Facebook", "E-mail"
  comments,        // "Leave a Reply", "3 Comments"
  maybe_comments,  // "Comments": also a good section heading
  form,            // "Post Comment", "Website"
  after,           // "Related articles", "Next post"
  reading_time,    // "5 min read"
  section,         // "World news", "Opinion": names of sections, which stand above headlines
  published,       // "Published": before a date
  updated,         // "Last updated"
  by,              // "By": before a name
  author,          // "Author": before a colon and a name
  tags,            // "Tags:"
  appeal,          // "Liked this article", "Support us": starts a call to action
  plea,            // "your support", "Patreon": belongs to one
  rights,          // "All rights reserved"
  cookies,         // "We use cookies to": starts a notice
  caption,         // "Photo:"
  filler,          // words around dates: "Monday", "of", "GMT"
  january,         // and eleven more
  december = january + 11,
};

constexpr bool is_month(Phrase phrase) { return phrase >= Phrase::january && phrase <= Phrase::december; }

// What menus consist of.
constexpr bool is_menu(Phrase phrase) { return phrase == Phrase::navigation || phrase == Phrase::service; }

// What belongs to the page around an article.
constexpr bool is_chrome(Phrase phrase) {
  return phrase >= Phrase::navigation && phrase <= Phrase::reading_time;
}

// Walks through the words of a piece: runs of letters and digits.
class PhraseReader {
 public:
  explicit PhraseReader(const Piece& piece) : word{piece.begin, piece.begin}, end_(piece.end) {}

  // Goes to the next word, or returns false at the end.
  bool next();

  // What the words read so far are.
  [[nodiscard]] Phrase phrase() const;

  Piece word;              // the last word read
  std::uint32_t hash = 0;  // of all words read: the same in capitals and small letters, for all numbers, and
                           // with or without Arabic vowel signs

 private:
  const char32_t* end_;
  bool after_number_ = false;
};

// Whether two pieces have the same words: case, space and punctuation may differ.
bool same_words(const Piece& a, const Piece& b);

// What the whole of `piece` is. A piece of more than 160 characters is never a known phrase.
Phrase classify(const Piece& piece);

// Where the longest known phrase of that kind ends that the words of `piece` start with; null for none.
const char32_t* match_start(const Piece& piece, Phrase phrase);

// How many times a known phrase of that kind starts among the first hundred words of `piece`.
std::uint32_t count_phrases(const Piece& piece, Phrase phrase);

// How many phrases of web pages a line consists of, "Facebook Twitter Print", if it consists of nothing else;
// 0 when anything is left over. kShares is added when one of them is Phrase::share.
inline constexpr std::uint32_t kShares = 0x100;
std::uint32_t read_row(const Piece& piece);

}  // namespace broadside
