#pragma once
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostics.h"

namespace broadside {

// What an event is about. Blocks and spans come as an enter and a leave, everything from `text` on as a leaf.
enum class Node : std::uint8_t {
  // blocks
  paragraph,
  heading,  // detail: level 1 to 6
  block_quote,
  bullet_list,   // detail: 1 when tight (CommonMark 0.31.2, section 5.3)
  ordered_list,  // detail: 1 when tight; value: the first item's number
  list_item,     // detail: a Task
  code_block,    // text: the info string's first word, decoded
  html_block,    // raw HTML of an article; its tags come as `element` events
  table,
  table_head,
  table_body,
  table_row,
  header_cell,  // detail: an Align
  data_cell,    // detail: an Align
  figure,       // holds one image, whose title is the caption
  // spans
  emphasis,
  strong,
  strikethrough,
  code,
  link,     // value: index into Document::targets
  image,    // value: index into Document::targets; the events inside are the alternative text
  element,  // an allowed raw HTML element; value: index into Document::elements
  // leaves
  text,    // text: UTF-8
  entity,  // text: a named character reference, "&name;", that this library does not decode
  soft_break,
  hard_break,
  thematic_break,
  footnote_ref,  // value: index into Document::footnotes; detail: 1 on its first reference
};

enum class Step : std::uint8_t { enter, leave, leaf };
enum class Align : std::uint16_t { none, left, center, right };
enum class Task : std::uint16_t { none, open, done };

// One step of a walk through a document.
struct Event {
  std::string_view text;
  Node node;
  Step step;
  std::uint16_t detail = 0;
  std::uint32_t value = 0;
};

// Where a link or an image points. `url` is decoded (no character references but those kept, see `entity`);
// whether it may be followed is for the writer to decide (text/url.h).
struct Target {
  std::string_view url;
  std::string_view title;
};

struct Footnote {
  std::string_view label;
  std::uint32_t begin = 0;  // its events are [begin, end) of Document::notes
  std::uint32_t end = 0;
  std::uint32_t number = 0;      // 1-based place in Document::footnotes
  std::uint32_t references = 0;  // how often it is referred to
};

// One attribute of an allowed raw HTML element, its value decoded.
struct Attribute {
  std::uint8_t name;  // an AttributeName (markup/policy.h)
  std::string_view value;
};

struct Element {
  std::uint8_t name;   // an ElementName (markup/policy.h)
  std::uint8_t count;  // its attributes are [first, first + count) of Document::attributes
  std::uint32_t first;
};

// A parsed text: what every source of an article and every comment becomes, and what the writer reads. Enters
// and leaves are balanced. All views point into `arena` and live as long as the document, also when it is
// moved.
struct Document {
  Buffer<Event> events;
  Buffer<Event> notes;  // the events of the footnotes
  Buffer<Target> targets;
  Buffer<Element> elements;
  Buffer<Attribute> attributes;
  Buffer<Footnote> footnotes;  // in order of first reference; those never referred to come last
  Diagnostics diagnostics;
  Arena arena;
};

}  // namespace broadside
