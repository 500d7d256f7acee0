#include "render/thread_view.h"

#include <algorithm>

#include "article/date.h"
#include "base/decimal.h"
#include "base/string_index.h"
#include "base/take_until.h"
#include "render/author_mark.h"
#include "render/comment_text.h"
#include "render/html_writer.h"
#include "text/hash.h"
#include "text/unseen.h"
#include "text/url.h"

namespace broadside {
namespace {

constexpr std::uint32_t kPage = 50;  // comments that "Show more" adds (web/conversation.js)

std::string joined(const char* start, std::string_view end) {
  std::string whole = start;
  whole += end;
  return whole;
}

std::string comment_id(std::string_view id) { return joined("comment-", id); }

class ThreadView {
 public:
  ThreadView(std::string& out, Thread& thread, const ThreadQuery& query, const ThreadStyle& style)
      : out_(out), thread_(thread), query_(query), style_(style) {
    for (std::string_view known = style.known; !known.empty();) known_.insert(take_until(known, ' '), 0);
  }

  std::uint32_t write() {
    Buffer<ThreadItem> items;
    std::uint32_t more = 0;
    thread_.list(query_, items, more);
    HtmlWriter html(out_, style_.interactive);
    write_head(html, items);
    if (!items.empty()) {
      html.open_part(Tag::ol, "thread");
      html.newline();
      for (const ThreadItem& item : items) {
        if (item.after_gap) {
          html.open(Tag::li, "thread-more");
          write_more(html, more);
          html.close(Tag::li);
          more = 0;
        }
        write_item(html, item);
      }
      html.close(Tag::ol);
      html.newline();
    }
    if (more != 0 && style_.interactive) {
      html.open(Tag::p, "thread-more");
      write_more(html, more);
      html.close(Tag::p);
    }
    return static_cast<std::uint32_t>(items.size());
  }

 private:
  [[nodiscard]] std::string_view word(Message id) const { return message(style_.ui, id); }

  [[nodiscard]] std::string shown_name(std::string_view name) const {
    return with_unseen_shown(name.empty() ? word(Message::anonymous) : name);
  }

  void begin_button(HtmlWriter& html, std::string_view action) {
    html.begin(Tag::button);
    html.attribute(Attr::type, "button");
    html.attribute(Attr::data_action, action);
  }

  void end_button(HtmlWriter& html, std::string_view label) {
    html.end_tag();
    html.text(label);
    html.close(Tag::button);
    html.newline();
  }

  void write_button(HtmlWriter& html, std::string_view action, std::string_view label) {
    begin_button(html, action);
    end_button(html, label);
  }

  void write_head(HtmlWriter& html, const Buffer<ThreadItem>& items) {
    html.open(Tag::div, "thread-head");
    html.begin(Tag::h2);
    html.attribute(Attr::class_, "comments-title");
    html.attribute(Attr::part, "comments-title");
    html.attribute(Attr::id, "comments");
    html.end_tag();
    const std::uint32_t count = thread_.count();
    html.text(count == 0 ? std::string(word(Message::first_to_comment))
                         : counted_message(style_.ui, CountedMessage::comments, count));
    html.close(Tag::h2);
    const auto threads =
        std::count_if(items.begin(), items.end(), [](const ThreadItem& item) { return item.depth == 0; });
    if (style_.interactive && threads > 1) {
      html.open(Tag::p, "thread-tools");
      write_order(html, "oldest", CommentOrder::oldest, Message::oldest_first);
      write_order(html, "newest", CommentOrder::newest, Message::newest_first);
      html.close(Tag::p);
    }
    html.close(Tag::div);
    html.newline();
  }

  void write_more(HtmlWriter& html, std::uint32_t more) {
    write_button(html, "more",
                 counted_message(style_.ui, CountedMessage::more_comments, std::min(more, kPage)));
  }

  void write_order(HtmlWriter& html, std::string_view action, CommentOrder order, Message label) {
    begin_button(html, action);
    html.attribute(Attr::aria_pressed, query_.order == order ? "true" : "false");
    end_button(html, word(label));
  }

  void write_item(HtmlWriter& html, const ThreadItem& item) {
    Arena arena;
    const Comment comment = thread_.read(item.comment, arena);
    std::string sheet;
    HtmlWriter inner(sheet, style_.interactive);
    write_sheet(inner, comment, item);

    const std::uint32_t depth = std::min(item.depth, style_.levels);
    const std::uint32_t revision = fnv1a(sheet) + depth;
    std::string id = comment_id(comment.id);
    html.begin(Tag::li);
    html.attribute(Attr::id, id);
    if (style_.interactive) html.attribute(Attr::data_rev, revision);
    append_decimal(id += ':', revision);
    if (known_.find(id) == nullptr) {
      std::string classes = "comment";
      if (comment.own) classes += " own";
      if (comment.deleted) classes += " deleted";
      html.attribute(Attr::class_, classes);
      html.attribute(Attr::part, "comment");
      html.attribute(Attr::data_depth, depth);
    } else {
      sheet.clear();
    }
    html.end_tag();
    out_ += sheet;
    html.close(Tag::li);
    html.newline();
  }

  void write_sheet(HtmlWriter& html, const Comment& comment, const ThreadItem& item) {
    const std::string by = joined("comment-by-", comment.id);
    html.begin(Tag::article);
    html.attribute(Attr::class_, "comment-sheet");
    html.attribute(Attr::aria_labelledby, by);
    html.end_tag();
    html.newline();
    html.open(Tag::header, "comment-head");
    if (!comment.deleted) write_author_mark(html, comment.key);
    html.begin(Tag::span);
    html.attribute(Attr::class_, "comment-name");
    html.attribute(Attr::id, by);
    html.end_tag();
    if (comment.deleted) {
      html.text(word(Message::comment_deleted));
    } else {
      write_name(html, comment);
    }
    html.close(Tag::span);
    html.newline();
    html.begin(Tag::a);
    html.attribute(Attr::class_, "comment-time");
    html.attribute(UrlAttr::href, SafeUrl::to_fragment(comment_id(comment.id)));
    html.end_tag();
    write_time(html, comment.at);
    html.close(Tag::a);
    html.newline();
    write_reply_note(html, comment);
    write_history(html, comment);
    html.close(Tag::header);
    html.newline();
    if (!comment.deleted) {
      write_quote(html, comment.quote);
      write_text(html, comment.body);
    }
    write_tools(html, comment, item);
    html.close(Tag::article);
  }

  void write_name(HtmlWriter& html, const Comment& comment) {
    const auto url = comment.url.empty() ? std::nullopt : SafeUrl::make(comment.url, UrlUse::link);
    if (url) {
      html.begin(Tag::a);
      html.attribute(UrlAttr::href, *url);
      html.attribute(Attr::rel, "nofollow ugc noopener");
      html.end_tag();
    }
    // A name keeps its own direction, and what it contains cannot turn the line around.
    html.open(Tag::bdi);
    html.text(shown_name(comment.name));
    html.close(Tag::bdi);
    if (url) html.close(Tag::a);
  }

  // The day as Greenwich has it, which the shell makes the reader's own.
  void write_time(HtmlWriter& html, std::string_view at) {
    html.begin(Tag::time);
    html.attribute(Attr::datetime, at);
    html.end_tag();
    html.text(long_date(style_.ui, parse_date(at)));
    html.close(Tag::time);
  }

  void write_reply_note(HtmlWriter& html, const Comment& comment) {
    if (comment.parent.empty()) return;
    html.open(Tag::span, "in-reply");
    html.text(word(Message::in_reply_to));
    html.text(" ");
    html.begin(Tag::a);
    html.attribute(UrlAttr::href, SafeUrl::to_fragment(comment_id(comment.parent)));
    html.end_tag();
    html.open(Tag::bdi);
    html.text(comment.parent_deleted ? std::string(word(Message::deleted_comment))
                                     : shown_name(comment.parent_name));
    html.close(Tag::bdi);
    html.close(Tag::a);
    html.close(Tag::span);
    html.newline();
  }

  void write_history(HtmlWriter& html, const Comment& comment) {
    if (comment.history.empty()) return;
    html.open(Tag::details, "history");
    html.open(Tag::summary);
    html.text(word(Message::edited));
    html.close(Tag::summary);
    html.open(Tag::ol);
    for (const Revision& revision : comment.history) {
      html.open(Tag::li);
      write_time(html, revision.at);
      write_text(html, revision.body);
      html.close(Tag::li);
    }
    html.close(Tag::ol);
    html.close(Tag::details);
    html.newline();
  }

  void write_quote(HtmlWriter& html, const Quote& quote) {
    if (quote.exact.empty()) return;
    html.begin(Tag::blockquote);
    html.attribute(Attr::class_, "comment-quote");
    html.attribute(Attr::dir, "auto");
    html.end_tag();
    if (style_.interactive) {
      begin_button(html, "show-quote");
      html.attribute(Attr::title, word(Message::show_in_article));
      html.attribute(Attr::data_exact, quote.exact);
      html.attribute(Attr::data_prefix, quote.prefix);
      html.attribute(Attr::data_suffix, quote.suffix);
      end_button(html, quote.exact);
    } else {
      html.text(quote.exact);
    }
    html.close(Tag::blockquote);
    html.newline();
  }

  void write_text(HtmlWriter& html, std::string_view markdown) {
    html.begin(Tag::div);
    html.attribute(Attr::class_, "comment-text");
    html.attribute(Attr::part, "comment-text");
    html.attribute(Attr::lang, "");  // not that of the interface: nobody knows which
    html.attribute(Attr::dir, "auto");
    html.end_tag();
    html.newline();
    write_comment_text(html, markdown, style_.ui);
    html.close(Tag::div);
    html.newline();
  }

  void write_tools(HtmlWriter& html, const Comment& comment, const ThreadItem& item) {
    if (!style_.interactive) return;
    html.open(Tag::footer, "comment-tools");
    if (comment.deleted) {
      if (comment.own) write_button(html, "restore", word(Message::undo));
    } else {
      write_button(html, "reply", word(Message::reply));
      if (comment.own) {
        write_button(html, "edit", word(Message::edit));
        write_button(html, "delete", word(Message::delete_comment));
      }
      write_button(html, "link", word(Message::copy_link));
    }
    if (item.replies != 0) {
      begin_button(html, "collapse");
      html.attribute(Attr::aria_expanded, item.collapsed ? "false" : "true");
      end_button(html,
                 counted_message(style_.ui,
                                 item.collapsed ? CountedMessage::show_replies : CountedMessage::hide_replies,
                                 item.replies));
    }
    if (style_.stored && !comment.published && !comment.deleted) {
      html.open(Tag::span, "local-note");
      html.text(word(Message::saved));
      html.close(Tag::span);
    }
    html.close(Tag::footer);
  }

  std::string& out_;
  Thread& thread_;
  const ThreadQuery& query_;
  const ThreadStyle& style_;
  StringIndex known_;
};

}  // namespace

std::uint32_t render_thread(std::string& out, Thread& thread, const ThreadQuery& query,
                            const ThreadStyle& style) {
  return ThreadView(out, thread, query, style).write();
}

}  // namespace broadside
