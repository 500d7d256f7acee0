// Any bytes are a series of calls of the C ABI on two sessions: none of them fails in a way that is not said,
// and what they write is safe.
//
// 0xFF ends a call. Its first byte says which call it is and of which session; what follows is the input:
// with the highest bit set as it is, else fields that 0xFE divides, which become a record.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/bytes.h"
#include "wasm/broadside.h"
#include "wasm/record.h"

namespace {

using namespace broadside;

using Call = bs_status (*)(bs_session*, std::uint32_t);

struct Entry {
  Call call;
  bool html;  // the first field of a good result is HTML
};

constexpr std::array<Entry, 12> kCalls = {{{bs_article, true},
                                           {bs_conversation, false},
                                           {bs_add, false},
                                           {bs_compose, false},
                                           {bs_thread, true},
                                           {bs_form, true},
                                           {bs_preview, true},
                                           {bs_panel, true},
                                           {bs_export, false},
                                           {bs_find_quote, false},
                                           {bs_drafts, false},
                                           {nullptr, false}}};  // the session ends, and another begins

// A session, and the record that it gave last.
class Session {
 public:
  Session() : session_(bs_open()) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { bs_close(session_); }

  void renew() {
    bs_close(session_);
    session_ = bs_open();
  }

  bs_status run(Call call, std::string_view input) {
    const auto size = static_cast<std::uint32_t>(input.size());
    std::uint8_t* room = bs_input(session_, size);
    for (std::size_t i = 0; i < input.size(); ++i) room[i] = static_cast<std::uint8_t>(input[i]);
    const bs_status status = call(session_, size);
    if (status > BS_REFUSED) std::abort();
    return status;
  }

  // The fields of the result, which is a record whatever happened.
  [[nodiscard]] std::vector<std::string> result() const {
    FieldReader reader(as_text(bs_result(session_), bs_result_size(session_)));
    std::vector<std::string> fields;
    while (!reader.at_end()) {
      const auto field = reader.next();
      if (!field) std::abort();
      fields.emplace_back(*field);
    }
    return fields;
  }

 private:
  bs_session* session_;
};

std::string record_of(std::string_view fields) {
  std::string record;
  for (;;) {
    const std::size_t end = fields.find('\xFE');
    append_field(record, fields.substr(0, end));
    if (end == std::string_view::npos) return record;
    fields.remove_prefix(end + 1);
  }
}

// The e-mail address is in no line that is made, unless the reader put it elsewhere too.
void expect_no_address(std::string_view input, std::string_view line) {
  std::array<std::string_view, BS_COMPOSE_FIELDS> fields;
  if (!read_fields(input, fields.data(), fields.size())) return;
  const std::string_view address = fields[BS_COMPOSE_EMAIL];
  if (address.size() < 8) return;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != BS_COMPOSE_EMAIL && fields[i].find(address) != std::string_view::npos) return;
  }
  if (line.find(address) != std::string_view::npos) std::abort();
}

void run_call(Session& session, std::string_view call) {
  if (call.empty()) return;
  const auto head = static_cast<unsigned char>(call[0]);
  const std::size_t which = head % 16 % kCalls.size();
  if (!kCalls[which].call) return session.renew();
  const std::string input = head >= 128 ? std::string(call.substr(1)) : record_of(call.substr(1));
  const bs_status status = session.run(kCalls[which].call, input);
  const std::vector<std::string> result = session.result();
  if (status != BS_OK) return;
  if (kCalls[which].html) expect_safe(result.at(0), {.remote_images = true});
  if (kCalls[which].call != bs_compose) return;
  // What was composed is added, as the shell does once it is stored.
  expect_no_address(input, result.at(0));
  std::string line;
  append_field(line, result.at(0));
  append_field(line, "stored");
  if (session.run(bs_add, line) != BS_OK || session.result().at(BS_ADDED_DAMAGED) != "0") std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = as_text(data, size);
  std::array<Session, 2> sessions;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\xFF'), rest.size());
    const std::string_view call = rest.substr(0, end);
    run_call(sessions[!call.empty() && (call[0] & 0x40) != 0 ? 1 : 0], call);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return 0;
}
