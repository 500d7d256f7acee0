#include "render/panel_view.h"

#include "base/decimal.h"
#include "render/html_writer.h"

namespace broadside {
namespace {

class PanelView {
 public:
  PanelView(std::string& out, const StoredData& data, UiLanguage ui) : html_(out), data_(data), ui_(ui) {}

  void write() {
    html_.open_part(Tag::details, "data-panel");
    html_.open(Tag::summary);
    html_.text(word(Message::your_data));
    html_.close(Tag::summary);
    html_.newline();
    html_.open(Tag::div, "panel-numbers");
    write_amount();
    write_old_drafts();
    html_.close(Tag::div);
    html_.newline();
    html_.open(Tag::p, "panel-actions");
    write_button("download", word(Message::download));
    write_button("import", word(Message::import_file));
    html_.begin(Tag::input);
    html_.attribute(Attr::type, "file");
    html_.attribute(Attr::accept, ".jsonl");
    html_.attribute(Attr::aria_label, word(Message::import_file));
    html_.attribute(Attr::hidden, "");
    html_.end_tag();
    write_button("erase", word(Message::erase));
    html_.close(Tag::p);
    html_.newline();
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "panel-confirm");
    html_.attribute(Attr::role, "group");
    html_.attribute(Attr::hidden, "");
    html_.end_tag();
    html_.open(Tag::span);
    html_.text(word(Message::erase_question));
    html_.close(Tag::span);
    write_button("erase-yes", word(Message::erase_yes));
    write_button("erase-no", word(Message::erase_no));
    html_.close(Tag::div);
    html_.newline();
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "panel-report");
    html_.attribute(Attr::role, "status");
    html_.end_tag();
    html_.close(Tag::div);
    html_.close(Tag::details);
    html_.newline();
  }

 private:
  [[nodiscard]] std::string_view word(Message id) const { return message(ui_, id); }

  void write_button(std::string_view action, std::string_view label) {
    html_.begin(Tag::button);
    html_.attribute(Attr::type, "button");
    html_.attribute(Attr::data_action, action);
    html_.end_tag();
    html_.text(label);
    html_.close(Tag::button);
    html_.newline();
  }

  // "In this browser: 3 comments, 1 draft, 2 KB."
  void write_amount() {
    html_.open(Tag::p);
    if (data_.memory) {
      html_.text(word(Message::memory_only));
    } else {
      constexpr std::uint32_t kKilobyte = 1000;
      std::string amount(word(Message::data_here));
      amount += ' ';
      amount += counted_message(ui_, CountedMessage::comments, data_.comments);
      amount += " · ";
      amount += counted_message(ui_, CountedMessage::drafts, data_.drafts);
      amount += " · ";
      append_decimal(amount, (data_.bytes + kKilobyte - 1) / kKilobyte);
      amount += " kB. ";
      html_.text(amount);
      if (data_.file) {
        html_.text(word(Message::file_note));
        html_.text(" ");
      }
    }
    html_.text(word(Message::data_note));
    html_.close(Tag::p);
    html_.newline();
  }

  void write_old_drafts() {
    if (data_.old_drafts == 0) return;
    html_.open(Tag::p);
    html_.text(counted_message(ui_, CountedMessage::old_drafts, data_.old_drafts));
    html_.text(" ");
    write_button("erase-old", word(Message::delete_comment));
    html_.close(Tag::p);
  }

  HtmlWriter html_;
  const StoredData& data_;
  UiLanguage ui_;
};

}  // namespace

void render_panel(std::string& out, const StoredData& data, UiLanguage ui) {
  PanelView(out, data, ui).write();
}

}  // namespace broadside
