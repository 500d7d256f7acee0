#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "article/article.h"
#include "markup/event.h"
#include "render/embedded_image.h"
#include "render/html_writer.h"
#include "render/messages.h"
#include "text/typography.h"

namespace broadside {

// How the events of a document become HTML.
struct BodyOptions {
  bool plain = false;  // CommonMark's own HTML and no more: no ids, classes, labels or boxes
  bool comment =
      false;  // a reader's text: no headings of the page's outline, no images, links that vouch for nothing
  UiLanguage ui = UiLanguage::english;
  std::string_view ui_tag;    // the language of labels, where it is not the article's; else ""
  std::string_view language;  // of the text, for typography
  bool typography = false;
  bool remote_images = false;  // show images of other origins; else they are links
  const EmbeddedImages* embedded_images = nullptr;
  const Buffer<Heading>* outline = nullptr;  // ids of the headings, by their event
};

// Writes the parts of a document that are made from events.
class BodyView {
 public:
  BodyView(HtmlWriter& html, const Document& document, const BodyOptions& options)
      : html_(html), document_(document), options_(options), typographer_(options.language) {}

  // The body. Not plain: each top-level block follows the margin notes that it is the first to refer to.
  void write_body();

  // The list of footnotes, with links back to their references.
  void write_footnotes();

  // Text set by the options.
  void text(std::string_view text);

 private:
  using Events = Buffer<Event>;

  void write(const Events& events, std::size_t from, std::size_t to);
  // Handle an enter event; some write all that is up to its leave event and move `at` there.
  void enter(const Events& events, std::size_t& at);
  void leave(const Event& event);
  void leaf(const Event& event);

  void enter_heading(const Events& events, std::size_t at);
  void leave_heading();
  void enter_list(const Events& events, std::size_t at);
  void enter_item(const Event& event);
  void enter_table();
  void enter_cell(const Event& event);
  void enter_code_block(const Event& event);
  void write_image(const Events& events, std::size_t at, std::size_t end);
  void write_alternative_text(const Events& events, std::size_t from, std::size_t to);
  // The events from `from` up to `to` are what the link is known by.
  void enter_link(std::string_view url, std::string_view title, const Events& events, std::size_t from,
                  std::size_t to);
  void leave_link();
  [[nodiscard]] std::string text_of(const Events& events, std::size_t from, std::size_t to) const;
  void enter_element(const Element& element);
  void leave_element(const Element& element);
  void write_reference(const Event& event);
  void write_margin_notes(const Events& events, std::size_t from, std::size_t to);
  void write_back_links(const Footnote& note);
  void attribute_box(Message label);
  void attribute_label(Message id);
  void attribute_label(std::string_view label);

  HtmlWriter& html_;
  const Document& document_;
  const BodyOptions& options_;
  Typographer typographer_;
  std::string scratch_;
  bool in_link_ = false;  // links do not nest (markup/parser.h)
  bool link_is_written_ = false;
  std::string link_host_;             // to be told after the open link, whose words name another
  Buffer<std::uint32_t> references_;  // for each footnote, how many references to it have been written
  std::size_t next_heading_ = 0;      // in options_.outline
  Tag heading_ = Tag::h2;             // of the open heading
  bool heading_has_anchor_ = false;
  std::string_view section_label_;  // of its anchor, once one has been written
  bool in_code_ = false;
  bool in_figure_ = false;
  bool in_margin_ = false;
};

}  // namespace broadside
