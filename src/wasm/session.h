#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api/conversation_view.h"
#include "wasm/broadside.h"
#include "wasm/record.h"

namespace broadside {

// A conversation, and how it is shown.
struct Talk {
  Talk(std::string_view thread, std::string_view actor) : conversation(thread, actor) {}

  Conversation conversation;
  ThreadStyle style;
  FormRules rules;
};

}  // namespace broadside

struct bs_session {
  std::string input;
  std::string result;
  std::unique_ptr<broadside::Talk> talk;
};

namespace broadside {

// Makes a record of one field the result.
inline bs_status finish(bs_session& session, bs_status status, std::string_view field) {
  session.result.clear();
  append_field(session.result, field);
  return status;
}

// The input record's fields; nothing, and a result that says so, when it is none.
template <std::size_t count>
std::optional<std::array<std::string_view, count>> read_input(bs_session& session, std::uint32_t size) {
  if (size <= session.input.size()) {
    if (auto fields = read_fields<count>(std::string_view(session.input).substr(0, size))) return fields;
  }
  finish(session, BS_BAD_INPUT, "the input is not a record of this call");
  return std::nullopt;
}

}  // namespace broadside
