#include "render/article_json.h"

#include "article/outline.h"
#include "base/json_writer.h"

namespace broadside {
namespace {

using Events = Buffer<Event>;

// Whether an event is a part of running text, which in a tight list item stands without a paragraph around
// it.
bool is_inline(const Event& event) {
  return event.node >= Node::emphasis && event.node != Node::thematic_break;
}

class Blocks {
 public:
  Blocks(JsonWriter& json, const Document& document, const Buffer<Heading>* outline)
      : json_(json), document_(document), outline_(outline) {}

  // Writes the blocks of the events [from, to).
  void write(const Events& events, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
      const Event& event = events[at];
      if (is_inline(event)) {
        write_bare_text(events, at);
      } else if (event.step == Step::leave) {
        leave(event);
      } else {
        enter(events, at);
      }
    }
  }

 private:
  void begin(std::string_view type) {
    json_.begin_object();
    json_.member("type", type);
  }

  // Writes the text of the block that starts at `at` and moves there to its end.
  void write_text(const Events& events, std::size_t& at) {
    const std::size_t end = leave_of(events, at);
    json_.string(plain_text_of(events, at + 1, end, texts_));
    at = end;
  }

  void write_leaf(const Events& events, std::size_t& at) {
    json_.key("text");
    write_text(events, at);
    json_.end_object();
  }

  // Text outside a paragraph, up to the next block.
  void write_bare_text(const Events& events, std::size_t& at) {
    const std::size_t from = at;
    while (at + 1 < events.size() && is_inline(events[at + 1])) ++at;
    begin("paragraph");
    json_.member("text", plain_text_of(events, from, at + 1, texts_));
    json_.end_object();
  }

  // Code keeps its white space, but for the line break at its end.
  void write_code(const Events& events, std::size_t& at) {
    begin("code");
    json_.member("language", events[at].text);
    std::string code;
    for (const std::size_t end = leave_of(events, at); at < end; ++at) {
      if (events[at].step == Step::leaf) code += events[at].text;
    }
    if (code.ends_with('\n')) code.pop_back();
    json_.member("text", code);
    json_.end_object();
  }

  void begin_list(std::string_view name) {
    json_.key(name);
    json_.begin_array();
  }

  void write_heading(const Events& events, std::size_t& at) {
    begin("heading");
    const bool outlined =
        outline_ != nullptr && next_heading_ < outline_->size() && (*outline_)[next_heading_].event == at;
    json_.key("level");
    json_.number(outlined ? (*outline_)[next_heading_].level : events[at].detail);
    json_.member("slug", outlined ? (*outline_)[next_heading_].slug : std::string_view());
    if (outlined) ++next_heading_;
    write_leaf(events, at);
  }

  void write_figure(const Events& events, std::size_t& at) {
    const std::size_t end = leave_of(events, at);
    begin("figure");
    for (std::size_t i = at + 1; i < end; ++i) {
      if (events[i].node != Node::image || events[i].step != Step::enter) continue;
      const Target& target = document_.targets[events[i].value];
      const std::size_t image_end = leave_of(events, i);
      json_.member("src", target.url);
      json_.member("alt", plain_text_of(events, i + 1, image_end, texts_));
      json_.member("caption", target.title);
      i = image_end;
    }
    json_.end_object();
    at = end;
  }

  void enter_list(const Event& event) {
    begin("list");
    json_.key("ordered");
    json_.boolean(event.node == Node::ordered_list);
    if (event.node == Node::ordered_list) {
      json_.key("start");
      json_.number(event.value);
    }
    begin_list("items");
  }

  void enter_item(const Event& event) {
    json_.begin_object();
    const Task task = static_cast<Task>(event.detail);
    if (task != Task::none) json_.member("task", task == Task::done ? "done" : "open");
    begin_list("blocks");
  }

  void enter(const Events& events, std::size_t& at) {
    const Event& event = events[at];
    switch (event.node) {
      case Node::paragraph:
        begin("paragraph");
        write_leaf(events, at);
        break;
      case Node::heading:
        write_heading(events, at);
        break;
      case Node::block_quote:
        begin("quote");
        begin_list("blocks");
        break;
      case Node::bullet_list:
      case Node::ordered_list:
        enter_list(event);
        break;
      case Node::list_item:
        enter_item(event);
        break;
      case Node::code_block:
        write_code(events, at);
        break;
      case Node::html_block:
        begin("html");
        write_leaf(events, at);
        break;
      case Node::table:
        begin("table");
        has_rows_ = false;
        break;
      case Node::table_head:
        json_.key("head");
        break;
      case Node::table_body:
        begin_list("rows");
        has_rows_ = true;
        break;
      case Node::table_row:
        json_.begin_array();
        break;
      case Node::header_cell:
      case Node::data_cell:
        write_text(events, at);
        break;
      case Node::figure:
        write_figure(events, at);
        break;
      case Node::thematic_break:
        begin("rule");
        json_.end_object();
        break;
      default:
        break;
    }
  }

  void leave(const Event& event) {
    switch (event.node) {
      case Node::block_quote:
      case Node::bullet_list:
      case Node::ordered_list:
      case Node::list_item:
        json_.end_array();
        json_.end_object();
        break;
      case Node::table:
        if (!has_rows_) {
          begin_list("rows");
          json_.end_array();
        }
        json_.end_object();
        break;
      case Node::table_body:
      case Node::table_row:
        json_.end_array();
        break;
      default:
        break;
    }
  }

  JsonWriter& json_;
  const Document& document_;
  const Buffer<Heading>* outline_;
  Arena texts_;
  std::size_t next_heading_ = 0;
  bool has_rows_ = false;  // of the table that is open; tables do not nest
};

void write_authors(JsonWriter& json, const Buffer<Author>& authors) {
  json.key("authors");
  json.begin_array();
  for (const Author& author : authors) {
    json.begin_object();
    json.member("name", author.name);
    json.member("url", author.url);
    json.end_object();
  }
  json.end_array();
}

void write_date(JsonWriter& json, std::string_view name, const Date& date) {
  json.key(name);
  if (date) {
    json.string(date.iso());
  } else {
    json.null();
  }
}

void write_image(JsonWriter& json, const Image& image) {
  json.key("image");
  if (!image) return json.null();
  json.begin_object();
  json.member("src", image.src);
  json.member("alt", image.alt);
  json.member("caption", image.caption);
  json.end_object();
}

void write_call_to_action(JsonWriter& json, const CallToAction& call) {
  json.key("callToAction");
  if (!call) return json.null();
  json.begin_object();
  json.member("text", call.text);
  json.member("label", call.label);
  json.member("link", call.link);
  json.end_object();
}

void write_number(JsonWriter& json, std::string_view name, std::uint64_t value) {
  json.key(name);
  json.number(value);
}

void write_flag(JsonWriter& json, std::string_view name, bool value) {
  json.key(name);
  json.boolean(value);
}

void write_outline(JsonWriter& json, const Buffer<Heading>& outline) {
  json.key("outline");
  json.begin_array();
  for (const Heading& heading : outline) {
    json.begin_object();
    write_number(json, "level", heading.level);
    json.member("slug", heading.slug);
    json.member("text", heading.text);
    json.end_object();
  }
  json.end_array();
}

void write_footnotes(JsonWriter& json, const Document& body) {
  json.key("footnotes");
  json.begin_array();
  for (const Footnote& note : body.footnotes) {
    json.begin_object();
    write_number(json, "number", note.number);
    json.member("label", note.label);
    write_number(json, "references", note.references);
    json.key("blocks");
    json.begin_array();
    Blocks(json, body, nullptr).write(body.notes, note.begin, note.end);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_problems(JsonWriter& json, const Diagnostics& problems) {
  json.key("problems");
  json.begin_array();
  for (const Diagnostic& problem : problems) {
    json.begin_object();
    json.member("severity", problem.severity == Severity::error ? "error" : "warning");
    write_number(json, "line", problem.at.line);
    write_number(json, "column", problem.at.column);
    json.member("message", problem.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string article_json(const Article& article) {
  std::string out;
  JsonWriter json(out, {.pretty = true});
  json.begin_object();
  json.member("id", article.id);
  json.member("language", article.language);
  json.member("direction", article.direction == Direction::rtl ? "rtl" : "ltr");
  json.member("kicker", article.kicker);
  json.member("headline", article.headline);
  json.member("standfirst", article.standfirst);
  write_authors(json, article.authors);
  write_date(json, "published", article.published);
  write_date(json, "updated", article.updated);
  json.key("tags");
  json.begin_array();
  for (const std::string_view tag : article.tags) json.string(tag);
  json.end_array();
  write_image(json, article.image);
  write_call_to_action(json, article.call_to_action);
  write_flag(json, "comments", article.comments);
  write_flag(json, "typography", article.typography);
  write_number(json, "words", article.words);
  write_number(json, "characters", article.characters);
  write_number(json, "readingMinutes", article.reading_minutes);
  json.member("summary", article.summary);
  write_outline(json, article.outline);
  json.key("body");
  json.begin_array();
  Blocks(json, article.body, &article.outline).write(article.body.events, 0, article.body.events.size());
  json.end_array();
  write_footnotes(json, article.body);
  write_problems(json, article.diagnostics);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace broadside
