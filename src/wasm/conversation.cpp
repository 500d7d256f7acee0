// The calls of broadside.h that are about conversations.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "wasm/session.h"

namespace {

using namespace broadside;

// The decimal number that `digits` starts with; 0 for none.
std::uint64_t read_long_number(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') break;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

std::uint32_t read_number(std::string_view digits) {
  return static_cast<std::uint32_t>(read_long_number(digits));
}

void append_number(std::string& record, std::size_t number) {
  const FieldWriter digits(record);
  append_decimal(record, number);
}

// Whether `name` is one of the words in `list`.
bool lists(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (list.substr(0, end) == name) return true;
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
  return false;
}

bs_status refuse(bs_session& session, std::string_view field, std::string_view sentence) {
  finish(session, BS_REFUSED, field);
  append_field(session.result, sentence);
  return BS_REFUSED;
}

std::string_view field_name(FormField field) {
  constexpr std::array<std::string_view, 5> kNames = {"", "body", "name", "email", "url"};
  return kNames[static_cast<std::size_t>(field)];
}

Talk& begin_talk(bs_session& session, std::string_view thread, std::string_view actor) {
  session.talk = std::make_unique<Talk>(thread, actor);
  return *session.talk;
}

// The conversation of a session; an empty one where none was begun.
Talk& talk_of(bs_session& session) { return session.talk ? *session.talk : begin_talk(session, {}, {}); }

void append_problems(std::string& record, const Diagnostics& damaged) {
  constexpr std::size_t kMost = 100;
  const FieldWriter problems(record);
  for (std::size_t i = 0; i < damaged.size() && i < kMost; ++i) {
    append_decimal(record, damaged[i].at.line);
    record += ": ";
    record += damaged[i].message;
    record += '\n';
  }
}

}  // namespace

bs_status bs_conversation(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_CONVERSATION_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  Talk& talk = begin_talk(*session, (*fields)[BS_CONVERSATION_THREAD], (*fields)[BS_CONVERSATION_ACTOR]);
  const UiLanguage ui = ui_language((*fields)[BS_CONVERSATION_UI_LANGUAGE]);
  talk.style.ui = ui;
  talk.style.stored = (*fields)[BS_CONVERSATION_MEMORY].empty();
  const std::string_view depth = (*fields)[BS_CONVERSATION_DEPTH];
  if (!depth.empty()) talk.style.levels = read_number(depth);
  const std::string_view required = (*fields)[BS_CONVERSATION_REQUIRED];
  const std::string_view hidden = (*fields)[BS_CONVERSATION_HIDDEN];
  talk.rules.name_required = lists(required, "name");
  talk.rules.email_required = lists(required, "email");
  talk.rules.name_hidden = lists(hidden, "name");
  talk.rules.email_hidden = lists(hidden, "email");
  talk.rules.url_hidden = lists(hidden, "url");

  finish(*session, BS_OK, language_tag(ui));
  append_field(session->result, ui == UiLanguage::arabic ? "rtl" : "ltr");
  append_field(session->result, message(ui, Message::link_copied));
  for (std::size_t word = kFirstShellMessage; word <= kLastShellMessage; ++word) {
    append_field(session->result, message(ui, static_cast<Message>(word)));
  }
  return BS_OK;
}

bs_status bs_add(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_ADD_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  Talk& talk = talk_of(*session);
  const bool published = (*fields)[BS_ADD_ORIGIN] == "published";
  const bool imported = (*fields)[BS_ADD_ORIGIN] == "imported";
  LogReport report = talk.conversation.take(session->input, (*fields)[BS_ADD_LINES],
                                            published ? Origin::published : Origin::stored);
  std::string().swap(session->input);  // a file of many megabytes is not kept

  std::string& result = session->result;
  result.clear();
  append_number(result, report.added);
  append_number(result, report.known);
  append_number(result, report.damaged.size());
  append_problems(result, report.damaged);
  append_field(result, report.damaged_lines);
  if (!imported) return BS_OK;
  append_field(result, import_sentence(report, talk.style.ui));
  visit_by_thread(talk.conversation.log(), report.entries,
                  [&result](std::string_view thread, std::string_view lines) {
                    append_field(result, thread);
                    append_field(result, lines);
                  });
  return BS_OK;
}

bs_status bs_compose(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_COMPOSE_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  Talk& talk = talk_of(*session);
  NewEvent event;
  const std::string_view kind = (*fields)[BS_COMPOSE_KIND];
  event.target = (*fields)[BS_COMPOSE_TARGET];
  if (kind == "edit") event.kind = EventKind::edit;
  if (kind == "delete") event.kind = EventKind::remove;
  if (kind == "restore") {
    Thread& thread = talk.conversation.thread();
    const std::uint32_t deleted = thread.find(event.target);
    event.kind = EventKind::remove;
    event.target = deleted == Thread::kNone ? std::string_view() : thread.deletion_of(deleted);
  }
  event.id = (*fields)[BS_COMPOSE_ID];
  event.at = (*fields)[BS_COMPOSE_AT];
  event.name = (*fields)[BS_COMPOSE_NAME];
  event.email = (*fields)[BS_COMPOSE_EMAIL];
  event.url = (*fields)[BS_COMPOSE_URL];
  event.body = (*fields)[BS_COMPOSE_BODY];
  event.quote = {(*fields)[BS_COMPOSE_EXACT], (*fields)[BS_COMPOSE_PREFIX], (*fields)[BS_COMPOSE_SUFFIX]};
  std::string line;
  Refusal refusal;
  if (talk.conversation.compose(event, talk.rules, line, refusal)) return finish(*session, BS_OK, line);
  return refuse(*session, field_name(refusal.field), refusal_sentence(refusal, talk.style.ui));
}

bs_status bs_thread(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_THREAD_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  Talk& talk = talk_of(*session);
  ThreadQuery query;
  if ((*fields)[BS_THREAD_ORDER] == "newest") query.order = CommentOrder::newest;
  query.most = read_number((*fields)[BS_THREAD_MOST]);
  query.reach = (*fields)[BS_THREAD_REACH];
  query.collapsed = (*fields)[BS_THREAD_COLLAPSED];
  ThreadStyle style = talk.style;
  style.known = (*fields)[BS_THREAD_KNOWN];
  Thread& thread = talk.conversation.thread();
  std::string& result = session->result;
  result.clear();
  std::uint32_t shown = 0;
  {
    const FieldWriter html(result);
    shown = render_thread(result, thread, query, style);
  }
  append_number(result, thread.count());
  append_number(result, shown);
  append_number(result, thread.orphans());
  return BS_OK;
}

bs_status bs_form(bs_session* session, uint32_t size) {
  const auto fields = read_input<1>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  Talk& talk = talk_of(*session);
  const std::string_view box = (*fields)[0];
  const std::size_t colon = box.find(':');
  FormPurpose purpose = FormPurpose::comment;
  Arena arena;
  Comment comment;
  if (colon != std::string_view::npos) {
    purpose = box.substr(0, colon) == "edit" ? FormPurpose::edit : FormPurpose::reply;
    Thread& thread = talk.conversation.thread();
    const std::uint32_t found = thread.find(box.substr(colon + 1));
    if (found != Thread::kNone) comment = thread.read(found, arena);
    // What was being written to a comment that is gone is given back all the same.
    if (found == Thread::kNone || (purpose == FormPurpose::edit && (comment.deleted || !comment.own))) {
      return refuse(*session, "", message(talk.style.ui, Message::target_missing));
    }
  }
  const FormFields shown = {.name = !talk.rules.name_hidden,
                            .name_required = talk.rules.name_required,
                            .email = !talk.rules.email_hidden,
                            .email_required = talk.rules.email_required,
                            .url = !talk.rules.url_hidden};
  session->result.clear();
  {
    const FieldWriter html(session->result);
    render_form(session->result, purpose, comment.id, comment.name, shown, talk.style.ui);
  }
  append_field(session->result, purpose == FormPurpose::edit ? comment.body : std::string_view());
  return BS_OK;
}

bs_status bs_preview(bs_session* session, uint32_t size) {
  const auto fields = read_input<1>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  const UiLanguage ui = talk_of(*session).style.ui;
  const std::string body = comment_body((*fields)[0]);
  const Length length = body_length(body);
  session->result.clear();
  {
    const FieldWriter html(session->result);
    HtmlWriter writer(session->result);
    // What could not be posted is not shown either: a limit holds before anything is parsed.
    if (length.count <= length.most) write_comment_text(writer, body, ui);
  }
  append_field(session->result, length_sentence(length, ui));
  return BS_OK;
}

bs_status bs_drafts(bs_session* session, uint32_t size) {
  constexpr std::size_t kDraftFields = 5;
  Buffer<std::string_view> fields;
  FieldReader reader(std::string_view(session->input).substr(0, size));
  while (!reader.at_end()) {
    const auto field = reader.next();
    if (!field) return finish(*session, BS_BAD_INPUT, "the input is not a record of this call");
    fields.push_back(*field);
  }
  while (fields.size() < BS_DRAFTS_FIELDS) fields.push_back({});
  Buffer<Draft> drafts;
  for (std::size_t at = BS_DRAFTS_FIELDS; at + kDraftFields <= fields.size(); at += kDraftFields) {
    drafts.push_back({fields[at], fields[at + 1], read_long_number(fields[at + 2]), fields[at + 3],
                      fields[at + 4] == "on"});
  }
  const DraftChoice choice = choose_draft(drafts, fields[BS_DRAFTS_BOX], fields[BS_DRAFTS_TAB]);
  session->result.clear();
  if (choice.restore == kNoDraft) {
    append_field(session->result, {});
  } else {
    append_number(session->result, choice.restore);
  }
  for (const std::uint32_t other : choice.others) append_number(session->result, other);
  return BS_OK;
}

bs_status bs_panel(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_PANEL_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  StoredData data;
  data.comments = read_number((*fields)[BS_PANEL_COMMENTS]);
  data.drafts = read_number((*fields)[BS_PANEL_DRAFTS]);
  data.old_drafts = read_number((*fields)[BS_PANEL_OLD_DRAFTS]);
  data.bytes = read_number((*fields)[BS_PANEL_BYTES]);
  data.memory = (*fields)[BS_PANEL_MEMORY] == "on";
  data.file = (*fields)[BS_PANEL_FILE] == "on";
  session->result.clear();
  const FieldWriter html(session->result);
  render_panel(session->result, data, talk_of(*session).style.ui);
  return BS_OK;
}

bs_status bs_export(bs_session* session, uint32_t /*size*/) {
  return finish(*session, BS_OK, talk_of(*session).conversation.export_lines());
}

bs_status bs_find_quote(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_QUOTE_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  const QuotePlace place =
      find_quote((*fields)[BS_QUOTE_TEXT],
                 {(*fields)[BS_QUOTE_EXACT], (*fields)[BS_QUOTE_PREFIX], (*fields)[BS_QUOTE_SUFFIX]});
  if (!place.found()) return finish(*session, BS_REFUSED, {});
  session->result.clear();
  append_number(session->result, place.begin);
  append_number(session->result, place.end);
  return BS_OK;
}
