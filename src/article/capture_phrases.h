#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace broadside {

// What a known phrase of web pages means, in English, Russian, Kazakh, Arabic, German, French, Spanish and, for the
// most frequent ones, Chinese and Japanese. docs/articles.md says what is done with each.
enum class Phrase : std::uint8_t {
  unknown,
  navigation,     // "Home", "Log in"
  anywhere,       // "Advertisement", "Skip to content"
  share,          // "Share this", "Print"
  network,        // "Facebook", "E-mail"
  comments,       // "Leave a Reply", "3 Comments"
  maybe_comments, // "Comments": also a good section heading
  form,           // "Post Comment", "Website"
  after,          // "Related articles", "Next post"
  reading_time,   // "5 min read"
  section,        // "World news", "Opinion": names of sections, which stand above headlines
  published,      // "Published": before a date
  updated,        // "Last updated"
  by,             // "By": before a name
  author,         // "Author": before a colon and a name
  tags,           // "Tags:"
  appeal,         // "Liked this article", "Support us": starts a call to action
  plea,           // "your support", "Patreon": belongs to one
  legal,          // "Powered by": starts a line
  rights,         // "All rights reserved": anywhere in a line
  caption,        // "Photo:"
  filler,         // words around dates: "Monday", "of", "GMT"
  january,        // and eleven more
  december = january + 11,
};

constexpr bool is_month(Phrase phrase) { return phrase >= Phrase::january && phrase <= Phrase::december; }

// Lines of the page around an article: true for what the reader is to leave out when it stands outside of the text.
constexpr bool is_chrome(Phrase phrase) {
  return phrase >= Phrase::navigation && phrase <= Phrase::reading_time;
}

// Walks through the words of a text. A word is a run of letters and digits; its hash is the same in capitals and
// small letters, with or without Arabic and Hebrew vowel signs, and for all words that have a digit in them.
class PhraseReader {
 public:
  explicit PhraseReader(std::string_view text) : text_(text) {}

  // Goes to the next word, or returns false at the end.
  bool next();

  [[nodiscard]] std::size_t begin() const { return begin_; }  // byte offsets of the word in the text
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] std::uint32_t hash() const { return hash_; }  // of all words since the reader's start

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint32_t hash_ = 0;
  bool after_number_ = false;
};

// Whether two texts have the same words: case, space and punctuation may differ.
bool same_words(std::string_view a, std::string_view b);

// What the whole of `text` is. Text of more than 250 bytes is never a known phrase.
Phrase classify(std::string_view text);

// The longest known phrase of that kind that the words of `text` start with: its size in bytes, 0 for none.
std::size_t starts_with(std::string_view text, Phrase phrase);

// How many times a known phrase of that kind starts among the words of `text`, and whether at its first word.
struct Mentions {
  std::uint32_t count = 0;
  bool at_start = false;
};
Mentions mentions(std::string_view text, Phrase phrase);

// The phrases that a line consists of, and nothing else: "Facebook Twitter Print". `count` is 0 when anything is
// left over.
struct PhraseRow {
  std::uint32_t count = 0;
  bool shares = false;  // one of them is Phrase::share
};
PhraseRow read_row(std::string_view text);

}  // namespace broadside
