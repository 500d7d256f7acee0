#include "api/conversation_view.h"

namespace broadside {
namespace {

std::string characters_over(std::size_t count, std::size_t most, UiLanguage ui) {
  return counted_message(ui, CountedMessage::characters_over, static_cast<std::uint32_t>(count - most));
}

Message missing(FormField field) {
  switch (field) {
    case FormField::name:
      return Message::enter_name;
    case FormField::email:
      return Message::enter_email;
    case FormField::url:
      return Message::enter_url;
    case FormField::body:
    case FormField::none:
      break;
  }
  return Message::write_first;
}

}  // namespace

std::string refusal_sentence(const Refusal& refusal, UiLanguage ui) {
  switch (refusal.code) {
    case RefusalCode::missing:
    case RefusalCode::malformed:
      return std::string(message(ui, missing(refusal.field)));
    case RefusalCode::too_long:
      return characters_over(refusal.count, refusal.most, ui);
    case RefusalCode::bad_target:
      return std::string(message(ui, Message::target_missing));
    case RefusalCode::none:
    case RefusalCode::invalid:
      break;
  }
  return std::string(message(ui, Message::not_possible));
}

std::string length_sentence(const Length& length, UiLanguage ui) {
  if (!length.is_near()) return {};
  if (length.count > length.most) return characters_over(length.count, length.most, ui);
  return counted_message(ui, CountedMessage::characters_left,
                         static_cast<std::uint32_t>(length.most - length.count));
}

std::string import_sentence(const LogReport& report, UiLanguage ui) {
  std::string sentence;
  const auto add = [&](Message label, std::size_t count) {
    if (!sentence.empty()) sentence += " · ";
    sentence += message(ui, label);
    sentence += ' ';
    append_decimal(sentence, count);
  };
  add(Message::import_new, report.added);
  add(Message::import_known, report.known);
  if (!report.damaged.empty()) add(Message::import_damaged, report.damaged.size());
  return sentence;
}

}  // namespace broadside
