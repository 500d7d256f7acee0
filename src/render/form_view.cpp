#include "render/form_view.h"

#include <array>

#include "render/html_template.h"
#include "render/html_writer.h"
#include "text/unseen.h"

namespace broadside {
namespace {

// In all of them @0 is what the ids of this form start with.

constexpr HtmlTemplate kFormStart(
    "<form class=\"reply-form\" part=\"form\" novalidate=\"\" data-box=\"@1\">\n<h3 class=\"form-title\">");
constexpr HtmlTemplate kReplyTo("@0<bdi>@1</bdi>@2");
constexpr HtmlTemplate kEndTitle("</h3>\n");
constexpr HtmlTemplate kFormNote("<p class=\"form-note\">");
constexpr HtmlTemplate kEmailNote("$ ", Message::email_note);
constexpr HtmlTemplate kRequiredNote("$ <span class=\"required\" aria-hidden=\"true\">*</span></p>\n",
                                     Message::required_note);

// A title tells the key that does the same with Ctrl or Cmd.
constexpr HtmlTemplate kBody(
    "<blockquote class=\"form-quote\" dir=\"auto\" hidden=\"\"></blockquote>"
    "<p class=\"form-quote-tools\"><button type=\"button\" data-action=\"drop-quote\" "
    "hidden=\"\">$</button>\n</p>\n"
    "<div class=\"field field-body\">\n"
    "<label for=\"@0body\">$ <span class=\"required\" aria-hidden=\"true\">*</span></label>\n"
    "<div class=\"tools\" role=\"group\" aria-label=\"$\">\n"
    "<button type=\"button\" data-action=\"bold\" title=\"Ctrl+B\">$</button>\n"
    "<button type=\"button\" data-action=\"italic\" title=\"Ctrl+I\">$</button>\n"
    "<button type=\"button\" data-action=\"link\" title=\"Ctrl+K\">$</button>\n"
    "<button type=\"button\" data-action=\"quote\">$</button>\n"
    "<button type=\"button\" data-action=\"code\" title=\"Ctrl+E\">$</button>\n"
    "<button type=\"button\" data-action=\"preview\" aria-pressed=\"false\" "
    "aria-controls=\"@0preview\">$</button>\n"
    "</div>\n"
    "<textarea id=\"@0body\" name=\"body\" rows=\"6\" required=\"\" dir=\"auto\""
    " aria-describedby=\"@0body-help @0body-room @0body-error\"></textarea>\n"
    "<p class=\"field-error\" id=\"@0body-error\" hidden=\"\"></p>"
    "<p class=\"field-room\" id=\"@0body-room\"></p>\n"
    "<p class=\"field-help\" id=\"@0body-help\">$</p>\n"
    "<div class=\"preview comment-text\" id=\"@0preview\" role=\"region\" aria-label=\"$\" dir=\"auto\" "
    "hidden=\"\">"
    "</div></div>\n",
    Message::remove_quote, Message::comment_field, Message::formatting, Message::bold, Message::italic,
    Message::link, Message::quote, Message::code, Message::preview, Message::markdown_help, Message::preview);

constexpr HtmlTemplate kFields("<div class=\"fields\">\n");
constexpr HtmlTemplate kLabel(R"(<div class="field"><label for="@0@1">@2)");
constexpr HtmlTemplate kStar(R"( <span class="required" aria-hidden="true">*</span>)");
constexpr HtmlTemplate kEndLabel("</label>\n");
constexpr HtmlTemplate kEndField("<p class=\"field-error\" id=\"@0@1-error\" hidden=\"\"></p></div>\n");
constexpr HtmlTemplate kRemember(
    "</div>\n<p class=\"field-check\"><input type=\"checkbox\" id=\"@0remember\" name=\"remember\"> "
    "<label for=\"@0remember\">$</label>\n</p>\n",
    Message::remember);

constexpr HtmlTemplate kSubmit(
    "<p class=\"form-actions\"><button type=\"submit\" class=\"primary\" part=\"submit\">@0</button>\n");
constexpr HtmlTemplate kCancel("<button type=\"button\" data-action=\"cancel\">@0</button>\n");
constexpr HtmlTemplate kEnd("<span class=\"form-state\"></span></p>\n</form>");

class FormView {
 public:
  FormView(std::string& out, FormPurpose purpose, std::string_view target, const FormFields& fields,
           UiLanguage ui)
      : html_(out), purpose_(purpose), fields_(fields), ui_(ui) {
    constexpr std::array<std::string_view, 3> kNames = {"new", "reply", "edit"};
    box_ = kNames[static_cast<std::size_t>(purpose)];
    prefix_ = "comment-" + box_;  // no heading's id starts so (article/anchor.cpp)
    if (purpose != FormPurpose::comment) {
      (box_ += ':') += target;
      (prefix_ += '-') += target;
    }
    prefix_ += '-';
  }

  void write(std::string_view name) {
    fill(kFormStart, box_);
    write_title(name);
    fill(kEndTitle);
    if (purpose_ != FormPurpose::edit) {
      fill(kFormNote);
      if (fields_.email) fill(kEmailNote);
      fill(kRequiredNote);
    }
    fill(kBody);
    if (purpose_ != FormPurpose::edit) write_fields();
    write_actions();
  }

 private:
  [[nodiscard]] std::string_view word(Message id) const { return message(ui_, id); }

  void fill(HtmlMarkup markup, std::string_view first = {}, std::string_view second = {}) {
    html_.fill(markup, ui_, {prefix_, first, second});
  }

  void write_title(std::string_view name) {
    if (purpose_ == FormPurpose::reply) {
      const std::string_view words = word(Message::leave_reply_to);
      const std::size_t at = words.find('@');
      html_.fill(kReplyTo, ui_,
                 {words.substr(0, at), with_unseen_shown(name.empty() ? word(Message::anonymous) : name),
                  words.substr(at + 1)});
    } else {
      html_.text(word(purpose_ == FormPurpose::edit ? Message::edit_title : Message::leave_reply));
    }
  }

  void write_fields() {
    if (!fields_.name && !fields_.email && !fields_.url) return;
    fill(kFields);
    if (fields_.name) write_field("name", "text", Message::name_field, fields_.name_required);
    if (fields_.email) write_field("email", "email", Message::email_field, fields_.email_required);
    if (fields_.url) write_field("url", "url", Message::url_field, false);
    fill(kRemember);
  }

  void write_field(std::string_view name, std::string_view type, Message label, bool required) {
    std::string id = prefix_;
    id += name;
    fill(kLabel, name, word(label));
    if (required) fill(kStar);
    fill(kEndLabel);
    html_.begin(Tag::input);
    html_.attribute(Attr::type, type);
    html_.attribute(Attr::id, id);
    html_.attribute(Attr::name, name);
    html_.attribute(Attr::autocomplete, name);
    if (required) html_.attribute(Attr::required, "");
    id += "-error";
    html_.attribute(Attr::aria_describedby, id);
    if (type != "text") html_.attribute(Attr::dir, "ltr");
    html_.end_tag();
    fill(kEndField, name);
  }

  void write_actions() {
    const bool edit = purpose_ == FormPurpose::edit;
    html_.fill(kSubmit, ui_, {word(edit ? Message::save_changes : Message::post_comment)});
    if (purpose_ != FormPurpose::comment) {
      html_.fill(kCancel, ui_, {word(edit ? Message::cancel : Message::cancel_reply)});
    }
    fill(kEnd);
  }

  HtmlWriter html_;
  FormPurpose purpose_;
  const FormFields& fields_;
  UiLanguage ui_;
  std::string box_;
  std::string prefix_;
};

}  // namespace

void render_form(std::string& out, FormPurpose purpose, std::string_view target, std::string_view name,
                 const FormFields& fields, UiLanguage ui) {
  FormView(out, purpose, target, fields, ui).write(name);
}

}  // namespace broadside
