#include "render/form_view.h"

#include <array>

#include "render/html_writer.h"
#include "text/unseen.h"

namespace broadside {
namespace {

// A button of the toolbar, and the keys that do the same with Ctrl or Cmd.
struct Tool {
  std::string_view action;
  Message label;
  std::string_view key;
};
constexpr std::array<Tool, 5> kTools = {{{"bold", Message::bold, "B"},
                                         {"italic", Message::italic, "I"},
                                         {"link", Message::link, "K"},
                                         {"quote", Message::quote, ""},
                                         {"code", Message::code, "E"}}};

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
    html_.begin(Tag::form);
    html_.attribute(Attr::class_, "reply-form");
    html_.attribute(Attr::part, "form");
    html_.attribute(Attr::novalidate, "");
    html_.attribute(Attr::data_box, box_);
    html_.end_tag();
    html_.newline();
    write_title(name);
    if (purpose_ != FormPurpose::edit) write_note();
    write_quote();
    write_body();
    if (purpose_ != FormPurpose::edit) write_fields();
    write_actions();
    html_.close(Tag::form);
  }

 private:
  [[nodiscard]] std::string_view word(Message id) const { return message(ui_, id); }
  [[nodiscard]] std::string id(std::string_view name) const { return prefix_ + std::string(name); }

  void begin_button(std::string_view action) {
    html_.begin(Tag::button);
    html_.attribute(Attr::type, "button");
    html_.attribute(Attr::data_action, action);
  }

  void end_button(std::string_view label) {
    html_.end_tag();
    html_.text(label);
    html_.close(Tag::button);
    html_.newline();
  }

  void write_title(std::string_view name) {
    html_.open(Tag::h3, "form-title");
    switch (purpose_) {
      case FormPurpose::comment:
        html_.text(word(Message::leave_reply));
        break;
      case FormPurpose::edit:
        html_.text(word(Message::edit_title));
        break;
      case FormPurpose::reply: {
        const std::string_view words = word(Message::leave_reply_to);
        const std::size_t at = words.find('@');
        html_.text(words.substr(0, at));
        html_.open(Tag::bdi);
        html_.text(with_unseen_shown(name.empty() ? word(Message::anonymous) : name));
        html_.close(Tag::bdi);
        html_.text(words.substr(at + 1));
        break;
      }
    }
    html_.close(Tag::h3);
    html_.newline();
  }

  void write_note() {
    html_.open(Tag::p, "form-note");
    if (fields_.email) {
      html_.text(word(Message::email_note));
      html_.text(" ");
    }
    html_.text(word(Message::required_note));
    html_.text(" ");
    write_star();
    html_.close(Tag::p);
    html_.newline();
  }

  void write_star() {
    html_.begin(Tag::span);
    html_.attribute(Attr::class_, "required");
    html_.attribute(Attr::aria_hidden, "true");
    html_.end_tag();
    html_.text("*");
    html_.close(Tag::span);
  }

  void write_quote() {
    html_.begin(Tag::blockquote);
    html_.attribute(Attr::class_, "form-quote");
    html_.attribute(Attr::dir, "auto");
    html_.attribute(Attr::hidden, "");
    html_.end_tag();
    html_.close(Tag::blockquote);
    html_.open(Tag::p, "form-quote-tools");
    begin_button("drop-quote");
    html_.attribute(Attr::hidden, "");
    end_button(word(Message::remove_quote));
    html_.close(Tag::p);
    html_.newline();
  }

  void write_label(std::string_view name, Message label, bool required) {
    html_.begin(Tag::label);
    html_.attribute(Attr::for_, id(name));
    html_.end_tag();
    html_.text(word(label));
    if (required) {
      html_.text(" ");
      write_star();
    }
    html_.close(Tag::label);
    html_.newline();
  }

  void write_error(std::string_view name) {
    html_.begin(Tag::p);
    html_.attribute(Attr::class_, "field-error");
    html_.attribute(Attr::id, id(name) + "-error");
    html_.attribute(Attr::hidden, "");
    html_.end_tag();
    html_.close(Tag::p);
  }

  void write_body() {
    html_.open(Tag::div, "field field-body");
    html_.newline();
    write_label("body", Message::comment_field, true);
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "tools");
    html_.attribute(Attr::role, "group");
    html_.attribute(Attr::aria_label, word(Message::formatting));
    html_.end_tag();
    html_.newline();
    for (const Tool& tool : kTools) {
      begin_button(tool.action);
      if (!tool.key.empty()) html_.attribute(Attr::title, "Ctrl+" + std::string(tool.key));
      end_button(word(tool.label));
    }
    begin_button("preview");
    html_.attribute(Attr::aria_pressed, "false");
    html_.attribute(Attr::aria_controls, id("preview"));
    end_button(word(Message::preview));
    html_.close(Tag::div);
    html_.newline();
    html_.begin(Tag::textarea);
    html_.attribute(Attr::id, id("body"));
    html_.attribute(Attr::name, "body");
    html_.attribute(Attr::rows, "6");
    html_.attribute(Attr::required, "");
    html_.attribute(Attr::dir, "auto");
    html_.attribute(Attr::aria_describedby, id("body-help") + ' ' + id("body-room") + ' ' + id("body-error"));
    html_.end_tag();
    html_.close(Tag::textarea);
    html_.newline();
    write_error("body");
    write_help("field-room", "body-room", {});
    write_help("field-help", "body-help", word(Message::markdown_help));
    html_.begin(Tag::div);
    html_.attribute(Attr::class_, "preview comment-text");
    html_.attribute(Attr::id, id("preview"));
    html_.attribute(Attr::role, "region");
    html_.attribute(Attr::aria_label, word(Message::preview));
    html_.attribute(Attr::dir, "auto");
    html_.attribute(Attr::hidden, "");
    html_.end_tag();
    html_.close(Tag::div);
    html_.close(Tag::div);
    html_.newline();
  }

  void write_help(std::string_view class_name, std::string_view name, std::string_view text) {
    html_.begin(Tag::p);
    html_.attribute(Attr::class_, class_name);
    html_.attribute(Attr::id, id(name));
    html_.end_tag();
    html_.text(text);
    html_.close(Tag::p);
    html_.newline();
  }

  void write_fields() {
    if (fields_.name || fields_.email || fields_.url) {
      html_.open(Tag::div, "fields");
      html_.newline();
      if (fields_.name) write_field("name", "text", Message::name_field, fields_.name_required);
      if (fields_.email) write_field("email", "email", Message::email_field, fields_.email_required);
      if (fields_.url) write_field("url", "url", Message::url_field, false);
      html_.close(Tag::div);
      html_.newline();
      html_.open(Tag::p, "field-check");
      html_.begin(Tag::input);
      html_.attribute(Attr::type, "checkbox");
      html_.attribute(Attr::id, id("remember"));
      html_.attribute(Attr::name, "remember");
      html_.end_tag();
      html_.text(" ");
      write_label("remember", Message::remember, false);
      html_.close(Tag::p);
      html_.newline();
    }
  }

  void write_field(std::string_view name, std::string_view type, Message label, bool required) {
    html_.open(Tag::div, "field");
    write_label(name, label, required);
    html_.begin(Tag::input);
    html_.attribute(Attr::type, type);
    html_.attribute(Attr::id, id(name));
    html_.attribute(Attr::name, name);
    html_.attribute(Attr::autocomplete, name);
    if (required) html_.attribute(Attr::required, "");
    html_.attribute(Attr::aria_describedby, id(name) + "-error");
    if (type != "text") html_.attribute(Attr::dir, "ltr");
    html_.end_tag();
    write_error(name);
    html_.close(Tag::div);
    html_.newline();
  }

  void write_actions() {
    html_.open(Tag::p, "form-actions");
    html_.begin(Tag::button);
    html_.attribute(Attr::type, "submit");
    html_.attribute(Attr::class_, "primary");
    html_.attribute(Attr::part, "submit");
    end_button(word(purpose_ == FormPurpose::edit ? Message::save_changes : Message::post_comment));
    if (purpose_ != FormPurpose::comment) {
      begin_button("cancel");
      end_button(word(purpose_ == FormPurpose::edit ? Message::cancel : Message::cancel_reply));
    }
    html_.open(Tag::span, "form-state");
    html_.close(Tag::span);
    html_.close(Tag::p);
    html_.newline();
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
