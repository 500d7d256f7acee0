#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

// Reads the fields of the input record. False, and a result that says so, when it is none of that many.
inline bool read_input(bs_session& session, std::uint32_t size, std::string_view* fields, std::size_t count) {
  if (size <= session.input.size() &&
      read_fields(std::string_view(session.input).substr(0, size), fields, count)) {
    return true;
  }
  finish(session, BS_BAD_INPUT, "the input is not a record of this call");
  return false;
}

template <std::size_t count>
std::optional<std::array<std::string_view, count>> read_input(bs_session& session, std::uint32_t size) {
  std::optional<std::array<std::string_view, count>> fields(std::in_place);
  if (!read_input(session, size, fields->data(), count)) fields.reset();
  return fields;
}

}  // namespace broadside
