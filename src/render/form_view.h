#pragma once
#include <string>
#include <string_view>

#include "render/messages.h"

namespace broadside {

// The fields of the form besides the comment: which are shown, and which must be filled in.
struct FormFields {
  bool name = true;
  bool name_required = true;
  bool email = true;
  bool email_required = true;
  bool url = true;
};

enum class FormPurpose : std::uint8_t { comment, reply, edit };

// Appends a form to write in, as the markup of docs/theming.md. `target` is the id of the comment that is
// answered or edited, `name` the author who is answered; "" where there is none.
void render_form(std::string& out, FormPurpose purpose, std::string_view target, std::string_view name,
                 const FormFields& fields, UiLanguage ui);

}  // namespace broadside
