#include "render/panel_view.h"

#include "base/decimal.h"
#include "render/html_template.h"
#include "render/html_writer.h"

namespace broadside {
namespace {

constexpr HtmlTemplate kPanelStart(
    "<details class=\"data-panel\" part=\"data-panel\"><summary>$</summary>\n<div "
    "class=\"panel-numbers\"><p>",
    Message::your_data);
constexpr HtmlTemplate kPanelNote("$</p>\n", Message::data_note);
constexpr HtmlTemplate kOldDrafts("<p>@0 <button type=\"button\" data-action=\"erase-old\">$</button>\n</p>",
                                  Message::delete_comment);
constexpr HtmlTemplate kActions(
    "</div>\n<p class=\"panel-actions\"><button type=\"button\" data-action=\"download\">$</button>\n"
    "<button type=\"button\" data-action=\"import\">$</button>\n"
    "<input type=\"file\" accept=\".jsonl\" aria-label=\"$\" hidden=\"\">"
    "<button type=\"button\" data-action=\"erase\">$</button>\n</p>\n"
    "<div class=\"panel-confirm\" role=\"group\" hidden=\"\"><span>$</span>"
    "<button type=\"button\" data-action=\"erase-yes\">$</button>\n"
    "<button type=\"button\" data-action=\"erase-no\">$</button>\n</div>\n"
    "<div class=\"panel-report\" role=\"status\"></div></details>\n",
    Message::download, Message::import_file, Message::import_file, Message::erase, Message::erase_question,
    Message::erase_yes, Message::erase_no);

class PanelView {
 public:
  PanelView(std::string& out, const StoredData& data, UiLanguage ui) : html_(out), data_(data), ui_(ui) {}

  void write() {
    html_.fill(kPanelStart, ui_);
    write_amount();
    html_.fill(kPanelNote, ui_);
    if (data_.old_drafts != 0) {
      html_.fill(kOldDrafts, ui_, {counted_message(ui_, CountedMessage::old_drafts, data_.old_drafts)});
    }
    html_.fill(kActions, ui_);
  }

 private:
  [[nodiscard]] std::string_view word(Message id) const { return message(ui_, id); }

  // "In this browser: 3 comments, 1 draft, 2 KB."
  void write_amount() {
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
