#pragma once
#include <cstdint>
#include <string_view>

#include "article/date.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostics.h"
#include "markup/event.h"
#include "text/direction.h"

namespace broadside {

struct Author {
  std::string_view name;
  std::string_view url;  // "" when none is given
  friend bool operator==(const Author&, const Author&) = default;
};

// The picture above the text. There is one when it has a source.
struct Image {
  std::string_view src;
  std::string_view alt;
  std::string_view caption;
  explicit operator bool() const { return !src.empty(); }
  friend bool operator==(const Image&, const Image&) = default;
};

// "Liked this article? …" with a labelled link to a patron page. There is one when it has a text or a label.
struct CallToAction {
  std::string_view text;
  std::string_view label;
  std::string_view link;  // "" when the source names none: the label is then shown without a link
  explicit operator bool() const { return !text.empty() || !label.empty(); }
  friend bool operator==(const CallToAction&, const CallToAction&) = default;
};

// A section heading. Nesting is by level: a heading belongs to the nearest earlier one of a lower level.
struct Heading {
  std::uint8_t level = 2;  // as shown, 2 to 6: 2 is a section of the article
  std::string_view text;   // plain text
  std::string_view slug;   // unique in the article, the heading's id
  std::size_t event = 0;   // index of its enter event in Article::body.events
};

// An article, whatever it was written in. Strings are well-formed UTF-8 plain text, "" or nothing where not
// given. They are views of `texts`, which those who fill an article copy them to, and live as long as the
// article, also when it is moved.
struct Article {
  Arena texts;
  std::string_view id;        // the thread's identity, from the source; "" lets the embedder decide
  std::string_view language;  // BCP 47 tag; "" when not known
  Direction direction = Direction::ltr;
  bool direction_given = false;  // the source names a direction; else it follows the language or the letters
  std::string_view kicker;
  std::string_view headline;
  std::string_view standfirst;
  Buffer<Author> authors;
  Date published;
  Date updated;
  Buffer<std::string_view> tags;
  Image image;
  CallToAction call_to_action;
  bool comments = true;
  bool typography = false;  // smart quotes, dashes and ellipses
  Document body;
  Buffer<Heading> outline;
  std::uint32_t words = 0;            // words of spaced scripts; CJK characters are in `characters`
  std::uint32_t characters = 0;       // characters of scripts written without spaces
  std::uint32_t reading_minutes = 0;  // at least 1 when there is any text
  std::string_view summary;  // plain text for descriptions: the standfirst, else the start of the body
  Diagnostics diagnostics;
};

}  // namespace broadside
