#include "render/body_view.h"

#include <algorithm>
#include <optional>

#include "article/outline.h"
#include "base/decimal.h"
#include "markup/policy.h"
#include "text/ascii.h"
#include "text/link_host.h"
#include "text/unseen.h"
#include "text/url.h"

namespace broadside {
namespace {

Tag heading_tag(std::uint16_t level) {
  return static_cast<Tag>(static_cast<std::size_t>(Tag::h1) + std::clamp<std::size_t>(level, 1, 6) - 1);
}

// The element of a node that is one element without attributes.
std::optional<Tag> simple_tag(Node node) {
  switch (node) {
    case Node::paragraph:
    case Node::html_block:
      return Tag::p;
    case Node::block_quote:
      return Tag::blockquote;
    case Node::table_head:
      return Tag::thead;
    case Node::table_body:
      return Tag::tbody;
    case Node::table_row:
      return Tag::tr;
    case Node::emphasis:
      return Tag::em;
    case Node::strong:
      return Tag::strong;
    case Node::strikethrough:
      return Tag::del;
    case Node::code:
      return Tag::code;
    default:
      return std::nullopt;
  }
}

Tag element_tag(ElementName name) {
  switch (name) {
    case ElementName::a:
      return Tag::a;
    case ElementName::abbr:
      return Tag::abbr;
    case ElementName::b:
      return Tag::b;
    case ElementName::bdi:
      return Tag::bdi;
    case ElementName::bdo:
      return Tag::bdo;
    case ElementName::br:
      return Tag::br;
    case ElementName::cite:
      return Tag::cite;
    case ElementName::code:
      return Tag::code;
    case ElementName::del:
      return Tag::del;
    case ElementName::dfn:
      return Tag::dfn;
    case ElementName::em:
      return Tag::em;
    case ElementName::i:
      return Tag::i;
    case ElementName::ins:
      return Tag::ins;
    case ElementName::kbd:
      return Tag::kbd;
    case ElementName::mark:
      return Tag::mark;
    case ElementName::q:
      return Tag::q;
    case ElementName::s:
      return Tag::s;
    case ElementName::samp:
      return Tag::samp;
    case ElementName::small:
      return Tag::small;
    case ElementName::span:
      return Tag::span;
    case ElementName::strong:
      return Tag::strong;
    case ElementName::sub:
      return Tag::sub;
    case ElementName::sup:
      return Tag::sup;
    case ElementName::time:
      return Tag::time;
    case ElementName::u:
      return Tag::u;
    case ElementName::var:
      return Tag::var;
    case ElementName::wbr:
      return Tag::wbr;
  }
  return Tag::span;
}

Attr element_attribute(AttributeName name) {
  switch (name) {
    case AttributeName::datetime:
      return Attr::datetime;
    case AttributeName::dir:
      return Attr::dir;
    case AttributeName::lang:
      return Attr::lang;
    case AttributeName::href:
    case AttributeName::title:
      break;
  }
  return Attr::title;
}

bool is_blank(const Buffer<Event>& events, std::size_t from, std::size_t to) {
  return std::all_of(events.begin() + from, events.begin() + to,
                     [](const Event& event) { return event.node == Node::text && trim(event.text).empty(); });
}

std::string reference_id(std::uint32_t note, std::uint32_t reference) {
  std::string id = "fnref-";
  append_decimal(id, note);
  if (reference > 1) {
    id.push_back('-');
    append_decimal(id, reference);
  }
  return id;
}

std::string note_id(std::uint32_t note) {
  std::string id = "fn-";
  append_decimal(id, note);
  return id;
}

}  // namespace

void BodyView::text(std::string_view text) {
  if (!options_.typography || in_code_) {
    html_.text(text);
    return;
  }
  scratch_.clear();
  typographer_.append(scratch_, text);
  html_.text(scratch_);
}

void BodyView::attribute_label(Message id) { attribute_label(message(options_.ui, id)); }

void BodyView::attribute_label(std::string_view label) {
  if (!options_.ui_tag.empty()) html_.attribute(Attr::lang, options_.ui_tag);
  html_.attribute(Attr::aria_label, label);
}

void BodyView::write_body() {
  for (std::size_t i = 0; i < document_.footnotes.size(); ++i) references_.push_back(0);
  const Events& events = document_.events;
  if (options_.plain || document_.footnotes.empty()) {
    write(events, 0, events.size());
    return;
  }
  for (std::size_t at = 0; at < events.size();) {
    const std::size_t end = events[at].step == Step::enter ? leave_of(events, at) + 1 : at + 1;
    write_margin_notes(events, at, end);
    write(events, at, end);
    at = end;
  }
}

void BodyView::write(const Events& events, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at) {
    switch (events[at].step) {
      case Step::enter:
        enter(events, at);
        break;
      case Step::leave:
        leave(events[at]);
        break;
      case Step::leaf:
        leaf(events[at]);
        break;
    }
  }
}

void BodyView::enter(const Events& events, std::size_t& at) {
  const Event& event = events[at];
  if (event.node < Node::emphasis) typographer_.see(U' ');
  switch (event.node) {
    case Node::heading:
      enter_heading(events, at);
      return;
    case Node::bullet_list:
    case Node::ordered_list:
      enter_list(events, at);
      return;
    case Node::list_item:
      enter_item(event);
      return;
    case Node::code_block:
      enter_code_block(event);
      return;
    case Node::table:
      enter_table();
      return;
    case Node::header_cell:
    case Node::data_cell:
      enter_cell(event);
      return;
    case Node::figure:
      in_figure_ = true;
      html_.open(Tag::figure);
      return;
    case Node::link: {
      const Target& target = document_.targets[event.value];
      enter_link(target.url, target.title, events, at, leave_of(events, at));
      return;
    }
    case Node::image: {
      const std::size_t end = leave_of(events, at);
      write_image(events, at, end);
      at = end;
      return;
    }
    case Node::element:
      enter_element(document_.elements[event.value]);
      return;
    case Node::html_block:
      // Nothing is left of a block that was only a comment.
      if (const std::size_t end = leave_of(events, at); is_blank(events, at + 1, end)) {
        at = end;
        return;
      }
      break;
    case Node::code:
      in_code_ = true;
      break;
    default:
      break;
  }
  if (const auto tag = simple_tag(event.node)) html_.open(*tag);
}

void BodyView::leave(const Event& event) {
  switch (event.node) {
    case Node::heading:
      leave_heading();
      break;
    case Node::bullet_list:
      html_.close(Tag::ul);
      break;
    case Node::ordered_list:
      html_.close(Tag::ol);
      break;
    case Node::list_item:
      html_.close(Tag::li);
      break;
    case Node::code_block:
      in_code_ = false;
      html_.close(Tag::code);
      html_.close(Tag::pre);
      break;
    case Node::table:
      html_.close(Tag::table);
      if (!options_.plain) html_.close(Tag::div);
      break;
    case Node::header_cell:
      html_.close(Tag::th);
      break;
    case Node::data_cell:
      html_.close(Tag::td);
      break;
    case Node::figure:
      in_figure_ = false;
      html_.close(Tag::figure);
      break;
    case Node::link:
      leave_link();
      break;
    case Node::element:
      leave_element(document_.elements[event.value]);
      break;
    case Node::code:
      in_code_ = false;
      typographer_.see(U'x');
      html_.close(Tag::code);
      break;
    default:
      if (const auto tag = simple_tag(event.node)) html_.close(*tag);
      break;
  }
  if (event.node < Node::emphasis) html_.newline();
}

void BodyView::leaf(const Event& event) {
  switch (event.node) {
    case Node::text:
      text(event.text);
      return;
    case Node::entity:
      typographer_.see(U'x');
      html_.reference(event.text);
      return;
    case Node::hard_break:
      html_.open(Tag::br);
      [[fallthrough]];
    case Node::soft_break:
      typographer_.see(U' ');
      html_.newline();
      return;
    case Node::thematic_break:
      html_.open(Tag::hr);
      html_.newline();
      return;
    case Node::footnote_ref:
      write_reference(event);
      return;
    default:
      return;
  }
}

// Blocks.

void BodyView::enter_heading(const Events& events, std::size_t at) {
  // Only the body's headings have anchors. In a note a heading stands below the title of the notes.
  heading_has_anchor_ = options_.outline != nullptr && &events == &document_.events;
  if (options_.comment) {
    html_.open(Tag::p);
    html_.open(Tag::strong);
    return;
  }
  const std::uint16_t level = events[at].detail;
  heading_ = heading_tag(options_.plain || heading_has_anchor_ ? level : std::max<std::uint16_t>(level, 3));
  html_.begin(heading_);
  if (heading_has_anchor_) html_.attribute(Attr::id, (*options_.outline)[next_heading_].slug);
  html_.end_tag();
}

void BodyView::leave_heading() {
  if (options_.comment) {
    html_.close(Tag::strong);
    html_.close(Tag::p);
    return;
  }
  if (heading_has_anchor_) {
    html_.text(" ");
    html_.begin(Tag::a);
    html_.attribute(Attr::class_, "anchor");
    html_.attribute(UrlAttr::href, SafeUrl::to_fragment((*options_.outline)[next_heading_].slug));
    if (section_label_.empty()) section_label_ = message(options_.ui, Message::link_to_section);
    attribute_label(section_label_);
    html_.end_tag();
    html_.text("#");
    html_.close(Tag::a);
    ++next_heading_;
  }
  html_.close(heading_);
}

void BodyView::enter_list(const Events& events, std::size_t at) {
  const Event& event = events[at];
  html_.begin(event.node == Node::bullet_list ? Tag::ul : Tag::ol);
  const bool tasks = events[at + 1].node == Node::list_item && events[at + 1].detail != 0;
  if (tasks) html_.attribute(Attr::class_, "tasks");
  if (event.node == Node::ordered_list && event.value != 1) html_.attribute(Attr::start, event.value);
  html_.end_tag();
  html_.newline();
}

void BodyView::enter_item(const Event& event) {
  const auto task = static_cast<Task>(event.detail);
  if (task == Task::none) {
    html_.open(Tag::li);
    return;
  }
  const bool done = task == Task::done;
  html_.open(Tag::li, done ? "task done" : "task");
  html_.begin(Tag::span);
  html_.attribute(Attr::class_, "box");
  html_.attribute(Attr::role, "img");
  attribute_label(done ? Message::task_done : Message::task_open);
  html_.end_tag();
  html_.text(done ? "☑" : "☐");
  html_.close(Tag::span);
  html_.text(" ");
}

// A box that scrolls by itself, and so must be reachable with the keyboard.
void BodyView::attribute_box(Message label) {
  html_.attribute(Attr::role, "group");
  html_.attribute(Attr::tabindex, "0");
  // No `lang` for the label here: it would be that of the content too.
  html_.attribute(Attr::aria_label, message(options_.ui, label));
}

void BodyView::enter_table() {
  if (!options_.plain) {
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "table");
    attribute_box(Message::table);
    html_.end_tag();
  }
  html_.open(Tag::table);
}

void BodyView::enter_cell(const Event& event) {
  html_.begin(event.node == Node::header_cell ? Tag::th : Tag::td);
  switch (static_cast<Align>(event.detail)) {
    case Align::none:
      break;
    case Align::left:
      html_.attribute(Attr::class_, "left");
      break;
    case Align::center:
      html_.attribute(Attr::class_, "center");
      break;
    case Align::right:
      html_.attribute(Attr::class_, "right");
      break;
  }
  html_.end_tag();
}

void BodyView::enter_code_block(const Event& event) {
  in_code_ = true;
  html_.begin(Tag::pre);
  if (!options_.plain) attribute_box(Message::code);
  html_.end_tag();
  html_.begin(Tag::code);
  // A reader's word for a language could hold the class of anything in the page.
  if (!event.text.empty() && !options_.comment) {
    html_.begin_attribute(Attr::class_);
    html_.text("language-");
    html_.text(event.text);
    html_.end_attribute();
  }
  html_.end_tag();
}

// Spans.

void BodyView::enter_link(std::string_view url, std::string_view title, const Events& events,
                          std::size_t from, std::size_t to) {
  const auto safe = SafeUrl::make(url, UrlUse::link);
  in_link_ = true;
  link_is_written_ = safe.has_value();
  if (!safe) return;
  html_.begin(Tag::a);
  html_.attribute(UrlAttr::href, *safe);
  if (!title.empty()) html_.attribute(Attr::title, title);
  if (options_.comment) {
    html_.attribute(Attr::rel, "nofollow ugc noopener");
    link_host_ = contradicted_host(text_of(events, from, to), safe->text());
  }
  html_.end_tag();
}

void BodyView::leave_link() {
  if (link_is_written_) html_.close(Tag::a);
  in_link_ = false;
  if (link_host_.empty()) return;
  html_.text(" (");
  html_.open(Tag::bdi);
  html_.text(with_unseen_shown(link_host_));
  html_.close(Tag::bdi);
  html_.text(")");
  link_host_.clear();
}

std::string BodyView::text_of(const Events& events, std::size_t from, std::size_t to) const {
  std::string text;
  for (; from != to; ++from) {
    if (events[from].node == Node::text) text += events[from].text;
  }
  return text;
}

void BodyView::write_image(const Events& events, std::size_t at, std::size_t end) {
  const Target& target = document_.targets[events[at].value];
  const UrlUse use = options_.plain || options_.remote_images ? UrlUse::remote_image : UrlUse::own_image;
  const auto src = options_.comment ? std::nullopt : image_source(target.url, use, options_.embedded_images);
  if (src) {
    html_.begin(Tag::img);
    write_image_source(html_, *src);
    html_.begin_attribute(Attr::alt);
    write_alternative_text(events, at + 1, end);
    html_.end_attribute();
    if (!in_figure_ && !target.title.empty()) html_.attribute(Attr::title, target.title);
    if (!options_.plain) html_.attribute(Attr::loading, "lazy");
    html_.end_tag();
  } else {
    // No request may leave the page's origin, but a reader may follow a link to the picture.
    const auto link = SafeUrl::make(target.url, UrlUse::link);
    const bool linked = !in_link_ && !(link && link->text().empty());
    if (linked) {
      enter_link(target.url, in_figure_ ? std::string_view() : target.title, events, at, end);
    }
    write_alternative_text(events, at + 1, end);
    if (linked && at + 1 == end) html_.text(target.url);
    if (linked) leave_link();
  }
  if (in_figure_ && !target.title.empty()) {
    html_.open(Tag::figcaption);
    text(target.title);
    html_.close(Tag::figcaption);
  }
}

void BodyView::write_alternative_text(const Events& events, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    switch (events[i].node) {
      case Node::text:
        html_.text(events[i].text);
        break;
      case Node::entity:
        html_.reference(events[i].text);
        break;
      case Node::soft_break:
      case Node::hard_break:
        html_.newline();
        break;
      default:
        break;
    }
  }
}

void BodyView::enter_element(const Element& element) {
  const auto name = static_cast<ElementName>(element.name);
  const Attribute* const first = document_.attributes.data() + element.first;
  const Attribute* const end = first + element.count;
  if (name == ElementName::a) {
    const Attribute* href = nullptr;
    std::string_view title;
    for (const Attribute* at = first; at != end; ++at) {
      if (static_cast<AttributeName>(at->name) == AttributeName::href) href = at;
      if (static_cast<AttributeName>(at->name) == AttributeName::title) title = at->value;
    }
    link_is_written_ = false;
    in_link_ = true;
    if (href != nullptr) enter_link(href->value, title, {}, 0, 0);
    return;
  }
  html_.begin(element_tag(name));
  for (const Attribute* at = first; at != end; ++at) {
    html_.attribute(element_attribute(static_cast<AttributeName>(at->name)), at->value);
  }
  html_.end_tag();
}

void BodyView::leave_element(const Element& element) {
  const auto name = static_cast<ElementName>(element.name);
  if (name == ElementName::a) {
    leave_link();
  } else if (!is_void(name)) {
    html_.close(element_tag(name));
  }
}

// Footnotes.

void BodyView::write_reference(const Event& event) {
  const std::uint32_t number = document_.footnotes[event.value].number;
  std::string shown;
  append_decimal(shown, number);
  typographer_.see(U'x');
  html_.open(Tag::sup, "footnote-ref");
  html_.begin(Tag::a);
  html_.attribute(UrlAttr::href, SafeUrl::to_fragment(note_id(number)));
  // The margin repeats what stands at the end: an id may stand in one of them alone.
  if (!in_margin_) html_.attribute(Attr::id, reference_id(number, ++references_[event.value]));
  html_.attribute(Attr::role, "doc-noteref");
  if (!options_.ui_tag.empty()) html_.attribute(Attr::lang, options_.ui_tag);
  html_.begin_attribute(Attr::aria_label);
  html_.text(message(options_.ui, Message::note));
  html_.text(" ");
  html_.text(shown);
  html_.end_attribute();
  html_.end_tag();
  html_.text(shown);
  html_.close(Tag::a);
  html_.close(Tag::sup);
}

// Writes the notes whose first reference is in [from, to) of the body, or in a note written here.
void BodyView::write_margin_notes(const Events& events, std::size_t from, std::size_t to) {
  Buffer<std::uint32_t> notes;
  const auto gather = [&notes](const Events& list, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (list[i].node == Node::footnote_ref && list[i].detail != 0) notes.push_back(list[i].value);
    }
  };
  gather(events, from, to);
  in_margin_ = true;
  // NOLINTNEXTLINE(modernize-loop-convert): what is written adds to the notes
  for (std::size_t next = 0; next < notes.size(); ++next) {
    const Footnote& note = document_.footnotes[notes[next]];
    gather(document_.notes, note.begin, note.end);
    html_.begin(Tag::aside);
    html_.attribute(Attr::class_, "sidenote");
    html_.attribute(Attr::role, "note");
    html_.end_tag();
    html_.open(Tag::span, "sidenote-number");
    std::string number;
    append_decimal(number, note.number);
    html_.text(number);
    html_.close(Tag::span);
    write(document_.notes, note.begin, note.end);
    html_.close(Tag::aside);
    html_.newline();
  }
  in_margin_ = false;
}

void BodyView::write_footnotes() {
  if (document_.footnotes.empty()) return;
  // A note that nothing refers to is not in the margin: the list stays where there are some.
  const bool kept = document_.footnotes.back().references == 0;
  html_.begin(Tag::section);
  html_.attribute(Attr::class_, kept ? "footnotes kept" : "footnotes");
  html_.attribute(Attr::part, "footnotes");
  html_.attribute(Attr::role, "doc-endnotes");
  html_.attribute(Attr::aria_labelledby, "notes");
  html_.end_tag();
  html_.begin(Tag::h2);
  html_.attribute(Attr::id, "notes");
  if (!options_.ui_tag.empty()) html_.attribute(Attr::lang, options_.ui_tag);
  html_.end_tag();
  html_.text(message(options_.ui, Message::notes));
  html_.close(Tag::h2);
  html_.open(Tag::ol);
  html_.newline();
  for (const Footnote& note : document_.footnotes) {
    html_.begin(Tag::li);
    html_.attribute(Attr::id, note_id(note.number));
    html_.end_tag();
    // The links back stand in the note's last paragraph, if it ends with one.
    const bool ends_with_paragraph =
        note.begin != note.end && document_.notes[note.end - 1].node == Node::paragraph;
    write(document_.notes, note.begin, ends_with_paragraph ? note.end - 1 : note.end);
    if (!ends_with_paragraph && note.references != 0) html_.open(Tag::p);
    write_back_links(note);
    if (ends_with_paragraph || note.references != 0) html_.close(Tag::p);
    html_.close(Tag::li);
    html_.newline();
  }
  html_.close(Tag::ol);
  html_.close(Tag::section);
  html_.newline();
}

void BodyView::write_back_links(const Footnote& note) {
  for (std::uint32_t reference = 1; reference <= note.references; ++reference) {
    html_.text(" ");
    html_.begin(Tag::a);
    html_.attribute(UrlAttr::href, SafeUrl::to_fragment(reference_id(note.number, reference)));
    html_.attribute(Attr::role, "doc-backlink");
    std::string number;
    std::string label(message(options_.ui, Message::back_to_text));
    if (reference >
        1) {  // the name has the number that is to be seen: who speaks to a browser says what they see
      append_decimal(number, reference);
      label.append(" ").append(number);
    }
    attribute_label(label);
    html_.end_tag();
    html_.text("↩");
    if (reference > 1) {
      html_.open(Tag::sup);
      html_.text(number);
      html_.close(Tag::sup);
    }
    html_.close(Tag::a);
  }
}

}  // namespace broadside
