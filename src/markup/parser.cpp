#include "markup/parser.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "base/string_index.h"
#include "markup/footnotes.h"
#include "markup/md4c_host.h"
#include "markup/policy.h"
#include "markup/raw_html.h"
#include "text/case_fold.h"
#include "text/entity.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace broadside {
namespace {

constexpr std::size_t kMostWarnings = 20;

unsigned flags_of(Dialect dialect) {
  constexpr unsigned kGfm =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
  switch (dialect) {
    case Dialect::commonmark:
      return MD_DIALECT_COMMONMARK;
    case Dialect::gfm:
    case Dialect::article:
      return kGfm;
    case Dialect::comment:
      return kGfm | MD_FLAG_NOHTML;
  }
  return 0;
}

Node block_node(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      return Node::block_quote;
    case MD_BLOCK_UL:
      return Node::bullet_list;
    case MD_BLOCK_OL:
      return Node::ordered_list;
    case MD_BLOCK_LI:
      return Node::list_item;
    case MD_BLOCK_HR:
      return Node::thematic_break;
    case MD_BLOCK_H:
      return Node::heading;
    case MD_BLOCK_CODE:
      return Node::code_block;
    case MD_BLOCK_HTML:
      return Node::html_block;
    case MD_BLOCK_TABLE:
      return Node::table;
    case MD_BLOCK_THEAD:
      return Node::table_head;
    case MD_BLOCK_TBODY:
      return Node::table_body;
    case MD_BLOCK_TR:
      return Node::table_row;
    case MD_BLOCK_TH:
      return Node::header_cell;
    case MD_BLOCK_TD:
      return Node::data_cell;
    case MD_BLOCK_DOC:
    case MD_BLOCK_P:
      break;
  }
  return Node::paragraph;
}

Node span_node(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_STRONG:
      return Node::strong;
    case MD_SPAN_A:
      return Node::link;
    case MD_SPAN_IMG:
      return Node::image;
    case MD_SPAN_CODE:
      return Node::code;
    case MD_SPAN_DEL:
      return Node::strikethrough;
    default:
      return Node::emphasis;
  }
}

std::uint16_t task_of(const MD_BLOCK_LI_DETAIL& item) {
  if (item.is_task == 0) return static_cast<std::uint16_t>(Task::none);
  return static_cast<std::uint16_t>(item.task_mark == ' ' ? Task::open : Task::done);
}

std::uint16_t align_of(const MD_BLOCK_TD_DETAIL& cell) {
  switch (cell.align) {
    case MD_ALIGN_LEFT:
      return static_cast<std::uint16_t>(Align::left);
    case MD_ALIGN_CENTER:
      return static_cast<std::uint16_t>(Align::center);
    case MD_ALIGN_RIGHT:
      return static_cast<std::uint16_t>(Align::right);
    case MD_ALIGN_DEFAULT:
      break;
  }
  return static_cast<std::uint16_t>(Align::none);
}

// What a backslash takes the meaning from (CommonMark 0.31.2, section 2.4), and the end of a line.
bool is_escapable(char c) {
  return (static_cast<unsigned char>(c) < 0x80 && is_punctuation(static_cast<char32_t>(c))) || c == '\n' ||
         c == '\r';
}

constexpr std::string_view kLineEnd = "\n";
constexpr bool is_line_end(std::string_view text) { return text.size() == 1 && text.front() == '\n'; }

// What an address, a title or the language of code is not as it is written for.
constexpr bool is_coded(char c) { return c == '\\' || c == '&' || c == '\0'; }

// Turns md4c's callbacks into the events of a Document.
class Recorder {
 public:
  Recorder(std::string_view text, Dialect dialect, std::uint32_t first_line)
      : dialect_(dialect),
        first_line_(first_line),
        has_references_(dialect == Dialect::article && may_refer_to_footnotes(text)) {
    if (has_references_) {
      FootnoteLayout layout = lay_out_footnotes(text);
      if (!layout.composed.empty()) {
        source_ = document_.arena.copy(layout.composed);
        text_start_ = layout.text_start;
        add_footnotes(layout.definitions);
      }
    }
    if (source_.empty()) source_ = document_.arena.copy(text);
  }

  Document run() {
    MD_PARSER parser{};
    parser.flags = flags_of(dialect_);
    document_.events.reserve(source_.size() / 16 + 16);
    md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this);
    number_footnotes();
    return std::move(document_);
  }

  // What md4c calls (markup/md4c_host.h).

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    flush_html();
    if (type == MD_BLOCK_DOC) return;
    if (phase_ != Phase::text && enter_footnote_block(type)) return;
    Event event{{}, block_node(type), Step::enter};
    switch (type) {
      case MD_BLOCK_H:
        event.detail = static_cast<std::uint16_t>(as<MD_BLOCK_H_DETAIL>(detail).level);
        break;
      case MD_BLOCK_UL:
        event.detail = as<MD_BLOCK_UL_DETAIL>(detail).is_tight != 0;
        break;
      case MD_BLOCK_OL:
        event.detail = as<MD_BLOCK_OL_DETAIL>(detail).is_tight != 0;
        event.value = as<MD_BLOCK_OL_DETAIL>(detail).start;
        break;
      case MD_BLOCK_LI:
        event.detail = task_of(as<MD_BLOCK_LI_DETAIL>(detail));
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        event.detail = align_of(as<MD_BLOCK_TD_DETAIL>(detail));
        in_cell_ = true;
        break;
      case MD_BLOCK_CODE:
        event.text = attribute(
            {as<MD_BLOCK_CODE_DETAIL>(detail).lang.text, as<MD_BLOCK_CODE_DETAIL>(detail).lang.size});
        break;
      case MD_BLOCK_HR:
        leaf(Node::thematic_break);
        return;
      default:
        break;
    }
    open(event);
  }

  void leave_block(MD_BLOCKTYPE type) {
    flush_html();
    if (type == MD_BLOCK_DOC || type == MD_BLOCK_HR) return;
    if (phase_ != Phase::text && leave_footnote_block(type)) return;
    close(block_node(type));
    // No span reaches out of its block.
    in_cell_ = in_link_ = false;
    image_depth_ = skipped_links_ = 0;
    if (type == MD_BLOCK_P && dialect_ == Dialect::article) make_figure();
  }

  void enter_span(MD_SPANTYPE type) {
    flush_html();
    open({{}, span_node(type), Step::enter});
  }

  void enter_link(MD_SPANTYPE type, std::string_view prefix, std::string_view url, bool literal,
                  std::string_view title) {
    flush_html();
    if (type == MD_SPAN_A) {
      // Links do not nest in HTML; md4c's own do not either, but one may stand in a raw <a>.
      if (in_link_) {
        ++skipped_links_;
        return;
      }
      in_link_ = true;
    } else {
      ++image_depth_;
    }
    const std::string_view kept_url =
        attribute(prefix.empty() ? url : document_.arena.join({prefix, url}), literal);
    document_.targets.push_back({kept_url, attribute(title)});
    open({{}, span_node(type), Step::enter, 0, static_cast<std::uint32_t>(document_.targets.size() - 1)});
  }

  void leave_span(MD_SPANTYPE type) {
    flush_html();
    if (type == MD_SPAN_A) {
      if (skipped_links_ != 0) {
        --skipped_links_;
        return;
      }
      in_link_ = false;
    }
    if (type == MD_SPAN_IMG) --image_depth_;
    close(span_node(type));
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (text.empty()) return;
    if (type == MD_TEXT_HTML) {
      gather_html(text);
      return;
    }
    flush_html();
    switch (type) {
      case MD_TEXT_NULLCHAR:
        leaf(Node::text, "\xEF\xBF\xBD");
        break;
      case MD_TEXT_BR:
        leaf(Node::hard_break);
        break;
      case MD_TEXT_SOFTBR:
        leaf(Node::soft_break);
        break;
      case MD_TEXT_ENTITY:
        reference(text);
        break;
      case MD_TEXT_NORMAL:
        normal_text(text);
        break;
      case MD_TEXT_CODE:
        code_text(text);
        break;
      default:
        plain(text);
        break;
    }
  }

  // Never null, as md4c_host.h promises, not even for nothing.
  [[nodiscard]] char* room(std::size_t size) { return document_.arena.room(size + 1); }

  [[nodiscard]] void* array(int which, std::size_t size) {
    return arrays_[static_cast<std::size_t>(which)].resize(size);
  }

  [[nodiscard]] bool define(std::string_view label, std::uint32_t number) {
    return definitions_.insert(document_.arena.copy(folded(label)), number).value == number;
  }

  [[nodiscard]] const std::uint32_t* definition(std::string_view label) {
    return definitions_.find(folded(label));
  }

 private:
  // What has been opened and not closed yet.
  struct Open {
    Node node;
    bool recorded;        // its enter event stands in the document
    bool raw;             // a raw HTML element; closed by its end tag, or with what it stands in
    ElementName name;     // of a raw element
    std::uint32_t event;  // index of the enter event
  };

  // Of md4c.
  struct Array : RawBuffer {
    void* resize(std::size_t bytes) {
      reserve_bytes(bytes);
      size_ = bytes;
      return data_.get();
    }
  };

  // Events.

  Buffer<Event>& out() { return *out_; }

  void leaf(Node node, std::string_view text = {}) { out().push_back({text, node, Step::leaf}); }

  void open(Event event, bool raw = false, ElementName name = {}) {
    // Past the limit a block or span is left out with all that it holds, but for its text. Lists and tables
    // are left out whole: text may not stand between their parts.
    const std::size_t deepest =
        open_.size() + (event.node >= Node::bullet_list && event.node <= Node::table ? 5 : 0);
    const bool recorded = deepest < kMaxDepth && (open_.empty() || open_.back().recorded);
    open_.push_back({event.node, recorded, raw, name, static_cast<std::uint32_t>(out().size())});
    if (recorded) out().push_back(event);
  }

  void close_last() {
    const Open closed = open_.back();
    open_.pop_back();
    if (closed.raw) {
      --raw_depth_;
      if (closed.name == ElementName::a) in_link_ = false;
    }
    if (!closed.recorded) {
      if (closed.node < Node::emphasis) leaf(Node::soft_break);
      return;
    }
    Event event = out()[closed.event];
    event.step = Step::leave;
    out().push_back(event);
  }

  // Closes the last `node` that md4c opened, and all that was left open in it. A span that stands in no open
  // block is not looked for: whatever md4c says, what is recorded is balanced.
  void close(Node node) {
    std::size_t at = open_.size();
    for (; at != 0 && (open_[at - 1].raw || open_[at - 1].node != node); --at) {
      if (node >= Node::emphasis && open_[at - 1].node < Node::emphasis) return;
    }
    if (at == 0) return;
    while (open_.size() >= at) close_last();
  }

  // Text.

  // Whether `text` lies in the source, so that a view of it lives as long as the document.
  [[nodiscard]] bool in_source(std::string_view text) const {
    return text.data() >= source_.data() && text.data() + text.size() <= source_.data() + source_.size();
  }

  [[nodiscard]] std::string_view keep(std::string_view text) {
    return in_source(text) ? text : document_.arena.copy(text);
  }

  // `view` made longer by `text` if that is what follows it in the source.
  [[nodiscard]] std::optional<std::string_view> extended(std::string_view view, std::string_view text) const {
    const char* const end = view.data() + view.size();
    if (!in_source(view) || static_cast<std::size_t>(source_.data() + source_.size() - end) < text.size()) {
      return std::nullopt;
    }
    // md4c gives a line's end as a string of its own.
    if (text.data() != end && !(is_line_end(text) && *end == '\n')) return std::nullopt;
    return std::string_view(view.data(), view.size() + text.size());
  }

  void plain(std::string_view text) {
    if (!out().empty() && out().back().node == Node::text && out().back().step == Step::leaf) {
      if (const auto longer = extended(out().back().text, text)) {
        out().back().text = *longer;
        return;
      }
    }
    leaf(Node::text, is_line_end(text) ? kLineEnd : keep(text));
  }

  void normal_text(std::string_view text) {
    std::size_t at = has_references_ ? text.find("[^") : std::string_view::npos;
    while (at != std::string_view::npos) {
      const std::size_t size = footnote_reference_size(text.substr(at));
      if (size != 0 && refer_to_footnote(text.substr(0, at), text.substr(at + 2, size - 3))) {
        text.remove_prefix(at + size);
        at = 0;
      } else {
        at += 2;
      }
      at = text.find("[^", at);
    }
    if (!text.empty()) plain(text);
  }

  // In a cell a pipe needs a backslash, in code too.
  void code_text(std::string_view text) {
    for (std::size_t at = 0; in_cell_ && (at = text.find("\\|")) != std::string_view::npos;) {
      if (at != 0) plain(text.substr(0, at));
      text.remove_prefix(at + 1);
      plain(text.substr(0, 1));
      text.remove_prefix(1);
    }
    if (!text.empty()) plain(text);
  }

  void reference(std::string_view reference) {
    scratch_.clear();
    const ReferenceKind kind = append_reference(scratch_, reference);
    if (kind == ReferenceKind::unknown) {
      leaf(Node::entity, keep(reference));
    } else {
      leaf(Node::text, kind == ReferenceKind::text ? keep(reference) : document_.arena.copy(scratch_));
    }
  }

  // What `text` says, as a URL, a title or the language of code is written: with escapes and references,
  // unless it is literal.
  std::string_view attribute(std::string_view text, bool literal = false) {
    if (std::none_of(text.begin(), text.end(), is_coded)) return keep(text);
    scratch_.clear();
    while (!text.empty()) {
      std::size_t size = 1;
      if (text.front() == '&' && is_reference(text, size)) {
        append_reference(scratch_, text.substr(0, size));
      } else if (text.front() == '\0') {
        scratch_.append("\xEF\xBF\xBD");
      } else {
        if (text.front() == '\\' && !literal && text.size() > 1 && is_escapable(text[1]))
          text.remove_prefix(1);
        scratch_.push_back(text.front());
      }
      text.remove_prefix(size);
    }
    return document_.arena.copy(scratch_);
  }

  // Gives the size of the reference that `text` starts with.
  static bool is_reference(std::string_view text, std::size_t& size) {
    const std::size_t found = reference_size(text);
    if (found == 0 || md_host_is_reference(text.data(), static_cast<unsigned>(found)) == 0) return false;
    size = found;
    return true;
  }

  // The label of a link as what it is compared by, in scratch_.
  std::string_view folded(std::string_view label) {
    scratch_.clear();
    bool space = false;
    for_each_code_point(label, [&](char32_t c) {
      if (md_host_class(c) == 0) {
        space = !scratch_.empty();
        return;
      }
      if (space) scratch_.push_back(' ');
      space = false;
      append_case_folded(scratch_, c);
    });
    return scratch_;
  }

  template <class Detail>
  static const Detail& as(void* detail) {
    return *static_cast<const Detail*>(detail);
  }

  // A paragraph that holds one image and nothing else becomes a figure, if there is an image to show.
  void make_figure() {
    Buffer<Event>& events = out();
    if (events.size() < 4) return;
    Event* const last = events.end() - 1;
    if (last->node != Node::paragraph || last[-1].node != Node::image || last[-1].step != Step::leave) return;
    Event* first = last - 2;
    while (first->node != Node::image && first->node != Node::paragraph) --first;
    if (first->node != Node::image || first[-1].node != Node::paragraph) return;
    if (document_.targets[first->value].url.empty()) return;
    first[-1].node = Node::figure;
    last->node = Node::figure;
  }

  // Raw HTML.

  // md4c gives raw HTML in lines; they are put together before they are read.
  void gather_html(std::string_view text) {
    if (!html_.empty()) {
      if (const auto longer = extended(html_, text)) {
        html_ = *longer;
        return;
      }
      if (html_copy_.empty()) html_copy_.assign(html_);
    } else if (in_source(text)) {
      html_ = text;
      return;
    }
    html_copy_.append(text);
    html_ = html_copy_;
  }

  void flush_html() {
    if (html_.empty()) return;
    const std::string_view html = html_copy_.empty() ? html_ : document_.arena.copy(html_copy_);
    html_ = {};
    html_copy_.clear();
    RawHtmlReader reader(html);
    while (const std::optional<RawToken> token = reader.next()) {
      switch (token->kind) {
        case RawToken::Kind::comment:
          break;
        case RawToken::Kind::text:
          raw_text(token->source);
          break;
        case RawToken::Kind::start_tag:
          raw_start(*token);
          break;
        case RawToken::Kind::end_tag:
          raw_end(*token);
          break;
      }
    }
  }

  void raw_text(std::string_view text) {
    warn_about_tag(text);
    while (!text.empty()) {
      const std::size_t amp = text.find('&');
      if (amp != 0) leaf(Node::text, text.substr(0, amp));
      if (amp == std::string_view::npos) return;
      text.remove_prefix(amp);
      const std::size_t size = reference_size(text);
      if (size == 0) {
        leaf(Node::text, text.substr(0, 1));
        text.remove_prefix(1);
      } else {
        reference(text.substr(0, size));
        text.remove_prefix(size);
      }
    }
  }

  void raw_start(const RawToken& token) {
    const bool link_in_link = token.element == ElementName::a && in_link_;
    // Alternative text has no elements.
    if (link_in_link || image_depth_ != 0 || raw_depth_ >= kMaxRawDepth) {
      leaf(Node::text, token.source);
      return;
    }
    Element element{static_cast<std::uint8_t>(token.element), 0,
                    static_cast<std::uint32_t>(document_.attributes.size())};
    for (std::size_t name = 0; name < kAttributeNames; ++name) {
      if (!token.attributes[name]) continue;
      scratch_.clear();
      append_decoded(scratch_, *token.attributes[name]);
      document_.attributes.push_back({static_cast<std::uint8_t>(name), document_.arena.copy(scratch_)});
      ++element.count;
    }
    document_.elements.push_back(element);
    const Event event{
        {}, Node::element, Step::enter, 0, static_cast<std::uint32_t>(document_.elements.size() - 1)};
    ++raw_depth_;
    if (token.element == ElementName::a) in_link_ = true;
    open(event, true, token.element);
    if (is_void(token.element)) close_last();
  }

  void raw_end(const RawToken& token) {
    std::size_t at = open_.size();
    while (at > 0 && open_[at - 1].raw && open_[at - 1].name != token.element) --at;
    if (at == 0 || !open_[at - 1].raw) {
      leaf(Node::text, token.source);
      return;
    }
    while (open_.size() >= at) close_last();
  }

  void warn_about_tag(std::string_view text) {
    if (text.size() < 2 || text.front() != '<') return;
    std::size_t end = text.find_first_of(" \t\r\n/>", 1);
    if (end == std::string_view::npos || end < 2 || end > 24) return;
    warn(text, {"the HTML element ", text.substr(0, end),
                "> is not one that an article may use: it is shown as text"});
  }

  void warn(std::string_view where, std::initializer_list<std::string_view> message) {
    if (document_.diagnostics.size() >= kMostWarnings) return;
    Position at;
    if (in_source(where) && where.data() >= source_.data() + text_start_) {
      const std::string_view before(source_.data() + text_start_,
                                    static_cast<std::size_t>(where.data() - source_.data()) - text_start_);
      at.line = first_line_;
      for (const char c : before) at.line += c == '\n';
      at.column = 1;
    }
    document_.diagnostics.add(Severity::warning, at, message);
  }

  // Footnotes.

  void add_footnotes(const Buffer<FootnoteLayout::Definition>& definitions) {
    phase_ = Phase::footnotes;
    out_ = &document_.notes;
    for (const auto& definition : definitions) {
      const std::string_view label = document_.arena.copy(definition.label);
      const auto index = static_cast<std::uint32_t>(document_.footnotes.size());
      if (labels_.insert(label, index).value != index) {
        warn_about_definition(definition.line,
                              {"the footnote [^", label, "] is defined twice: references lead to the first"});
      }
      document_.footnotes.push_back({label});
      definition_lines_.push_back(definition.line);
    }
  }

  void warn_about_definition(std::uint32_t line, std::initializer_list<std::string_view> message) {
    if (document_.diagnostics.size() >= kMostWarnings) return;
    document_.diagnostics.add(Severity::warning, {first_line_ + line - 1, 1}, message);
  }

  // Follows md4c through the list of footnotes. True when the block is a part of that list, not of a note.
  bool enter_footnote_block(MD_BLOCKTYPE type) {
    if (phase_ == Phase::between) {  // the thematic break
      phase_ = Phase::text;
      out_ = &document_.events;
      return true;
    }
    if (!open_.empty() || in_note_) return false;
    if (type == MD_BLOCK_LI) {
      in_note_ = true;
      if (next_note_ < document_.footnotes.size()) document_.footnotes[next_note_].begin = notes_size();
    }
    return true;
  }

  bool leave_footnote_block(MD_BLOCKTYPE type) {
    if (!open_.empty()) return false;
    if (type == MD_BLOCK_LI) {
      in_note_ = false;
      if (next_note_ < document_.footnotes.size()) document_.footnotes[next_note_].end = notes_size();
      ++next_note_;
    }
    if (type == MD_BLOCK_OL) phase_ = Phase::between;
    return true;
  }

  [[nodiscard]] std::uint32_t notes_size() const {
    return static_cast<std::uint32_t>(document_.notes.size());
  }

  // Records `before` and a reference, if there is such a footnote and a reference may stand here.
  bool refer_to_footnote(std::string_view before, std::string_view label) {
    if (in_link_ || image_depth_ != 0) return false;
    const std::uint32_t* const index = labels_.find(label);
    if (index == nullptr) {
      warn(label, {"there is no footnote [^", label, "]: it is shown as text"});
      return false;
    }
    if (!before.empty()) plain(before);
    out().push_back({{}, Node::footnote_ref, Step::leaf, 0, *index});
    return true;
  }

  // Numbers the footnotes in the order of their first reference, in the text and then in the notes
  // themselves, and sorts them by number.
  void number_footnotes() {
    Buffer<Footnote>& notes = document_.footnotes;
    if (notes.empty()) return;
    Buffer<std::uint32_t> order;
    std::size_t next = 0;
    const auto follow = [&] {
      for (; next < order.size(); ++next) {
        const Footnote& note = notes[order[next]];
        number_references(document_.notes, note.begin, note.end, order);
      }
    };
    number_references(document_.events, 0, document_.events.size(), order);
    follow();
    for (std::uint32_t i = 0; i < notes.size(); ++i) {
      if (notes[i].number != 0) continue;
      warn_about_definition(definition_lines_[i], {"nothing refers to the footnote [^", notes[i].label, "]"});
      order.push_back(i);
      notes[i].number = static_cast<std::uint32_t>(order.size());
      follow();
    }
    // The number of a note is its place from now on, and what references say.
    for (Buffer<Event>* const events : {&document_.events, &document_.notes}) {
      for (Event& event : *events) {
        if (event.node == Node::footnote_ref) event.value = notes[event.value].number - 1;
      }
    }
    Buffer<Footnote> sorted;
    sorted.reserve(notes.size());
    for (const std::uint32_t at : order) sorted.push_back(notes[at]);
    notes = std::move(sorted);
  }

  void number_references(Buffer<Event>& events, std::size_t from, std::size_t to,
                         Buffer<std::uint32_t>& order) {
    for (std::size_t i = from; i < to; ++i) {
      Event& event = events[i];
      if (event.node != Node::footnote_ref) continue;
      Footnote& note = document_.footnotes[event.value];
      if (note.number == 0) {
        order.push_back(event.value);
        note.number = static_cast<std::uint32_t>(order.size());
      }
      event.detail = static_cast<std::uint16_t>(note.references++ == 0);
    }
  }

  enum class Phase : std::uint8_t { footnotes, between, text };

  Dialect dialect_;
  std::uint32_t first_line_;
  bool has_references_;  // to footnotes, it may be
  Document document_;
  std::string_view source_;     // what md4c reads, in the arena
  std::size_t text_start_ = 0;  // bytes: where the text starts in it, after the footnotes
  Buffer<Event>* out_ = &document_.events;
  Buffer<Open> open_;
  std::string scratch_;
  std::string_view html_;  // raw HTML not read yet: in the source, or all of html_copy_
  std::string html_copy_;
  std::size_t raw_depth_ = 0;
  std::size_t image_depth_ = 0;
  std::size_t skipped_links_ = 0;
  bool in_link_ = false;
  bool in_cell_ = false;

  Phase phase_ = Phase::text;
  bool in_note_ = false;
  std::size_t next_note_ = 0;
  StringIndex labels_;       // of footnotes
  StringIndex definitions_;  // of links
  Buffer<std::uint32_t> definition_lines_;
  std::array<Array, md_arrays> arrays_;
};

Recorder& of(void* client) { return *static_cast<Recorder*>(client); }

}  // namespace

Document parse_markdown(std::string_view source, Dialect dialect, std::uint32_t first_line) {
  return Recorder(source, dialect, first_line).run();
}

}  // namespace broadside

void md_client_enter_block(void* client, int type, void* detail) {
  broadside::of(client).enter_block(static_cast<MD_BLOCKTYPE>(type), detail);
}

void md_client_leave_block(void* client, int type) {
  broadside::of(client).leave_block(static_cast<MD_BLOCKTYPE>(type));
}

void md_client_enter_span(void* client, int type) {
  broadside::of(client).enter_span(static_cast<MD_SPANTYPE>(type));
}

void md_client_enter_link(void* client, int type, const char* prefix, const char* url, unsigned url_size,
                          int literal, const char* title, unsigned title_size) {
  broadside::of(client).enter_link(static_cast<MD_SPANTYPE>(type), prefix, {url, url_size}, literal != 0,
                                   {title, title_size});
}

void md_client_leave_span(void* client, int type) {
  broadside::of(client).leave_span(static_cast<MD_SPANTYPE>(type));
}

void md_client_text(void* client, int type, const char* text, unsigned size) {
  broadside::of(client).text(static_cast<MD_TEXTTYPE>(type), {text, size});
}

int md_client_define(void* client, const char* label, unsigned size, int number) {
  return broadside::of(client).define({label, size}, static_cast<std::uint32_t>(number)) ? 1 : 0;
}

int md_client_definition(void* client, const char* label, unsigned size) {
  const std::uint32_t* const number = broadside::of(client).definition({label, size});
  return number == nullptr ? -1 : static_cast<int>(*number);
}

void* md_client_grow(void* client, int which, int* room, int least, unsigned size) {
  *room = *room > 0 ? *room + *room / 2 : least;
  return broadside::of(client).array(which, static_cast<std::size_t>(*room) * size);
}

char* md_client_room(void* client, unsigned size) { return broadside::of(client).room(size); }
