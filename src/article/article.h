#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/date.h"
#include "base/diagnostics.h"
#include "markup/event.h"
#include "text/direction.h"

namespace broadside {

struct Author {
  std::string name;
  std::string url;  // "" when none is given
  friend bool operator==(const Author&, const Author&) = default;
};

// The picture above the text.
struct Image {
  std::string src;
  std::string alt;
  std::string caption;
  friend bool operator==(const Image&, const Image&) = default;
};

// "Liked this article? …" with a labelled link to a patron page.
struct CallToAction {
  std::string text;
  std::string label;
  std::string link;  // "" when the source names none: the label is then shown without a link
  friend bool operator==(const CallToAction&, const CallToAction&) = default;
};

// A section heading. Nesting is by level: a heading belongs to the nearest earlier one of a lower level.
struct Heading {
  std::uint8_t level = 2;  // as shown, 2 to 6: 2 is a section of the article
  std::string text;        // plain text
  std::string slug;        // unique in the article, the heading's id
  std::size_t event = 0;   // index of its enter event in Article::body.events
};

// An article, whatever it was written in. Strings are well-formed UTF-8 plain text, "" or nothing where not
// given.
struct Article {
  std::string id;        // the thread's identity, from the source; "" lets the embedder decide
  std::string language;  // BCP 47 tag; "" when not known
  Direction direction = Direction::ltr;
  bool direction_given = false;  // the source names a direction; else it follows the language or the letters
  std::string kicker;
  std::string headline;
  std::string standfirst;
  std::vector<Author> authors;
  std::optional<Date> published;
  std::optional<Date> updated;
  std::vector<std::string> tags;
  std::optional<Image> image;
  std::optional<CallToAction> call_to_action;
  bool comments = true;
  bool typography = false;  // smart quotes, dashes and ellipses
  Document body;
  std::vector<Heading> outline;
  std::uint32_t words = 0;            // words of spaced scripts; CJK characters are in `characters`
  std::uint32_t characters = 0;       // characters of scripts written without spaces
  std::uint32_t reading_minutes = 0;  // at least 1 when there is any text
  std::string summary;  // plain text for descriptions: the standfirst, else the start of the body
  Diagnostics diagnostics;
};

}  // namespace broadside
