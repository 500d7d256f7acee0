#pragma once
// The library's face for showing conversations.
#include <string>

#include "api/conversation.h"
#include "base/decimal.h"
#include "render/comment_text.h"
#include "render/form_view.h"
#include "render/panel_view.h"
#include "render/thread_view.h"

namespace broadside {

// The sentence for a reader whose comment was refused.
std::string refusal_sentence(const Refusal& refusal, UiLanguage ui);

// What a reader has to know of the length of a text while it is written: "" until it is near its limit.
std::string length_sentence(const Length& length, UiLanguage ui);

// What came of an imported file: "New: 3. Known: 1. Damaged lines: 1".
std::string import_sentence(const LogReport& report, UiLanguage ui);

}  // namespace broadside
