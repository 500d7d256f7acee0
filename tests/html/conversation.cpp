// Writes a page with everything that the widget shows of a conversation, for tests/html/run.mjs: the thread
// as the actor "k1" sees it, and each form. Standard input: JSON Lines of the thread "conversation". The
// argument is a language.
#include <cstdio>
#include <string>

#include "api/conversation_view.h"

int main(int argc, char** argv) {
  using namespace broadside;
  const UiLanguage ui = ui_language(argc > 1 ? argv[1] : "");
  std::string lines;
  char chunk[4096];
  while (const std::size_t size = std::fread(chunk, 1, sizeof chunk, stdin)) lines.append(chunk, size);
  Conversation conversation("conversation", "k1");
  conversation.add(lines, Origin::stored);
  ThreadStyle style;
  style.ui = ui;
  std::string page = "<!doctype html><html lang=\"" + std::string(language_tag(ui)) +
                     R"("><title>Conversation</title><h1>Article</h1><section aria-labelledby="comments">)";
  render_thread(page, conversation.thread(), {}, style);
  constexpr const char* kId = "01900000-0000-7000-8000-000000000001";
  render_form(page, FormPurpose::comment, "", "", {}, ui);
  render_form(page, FormPurpose::reply, kId, "<b>\"Ann\"", {}, ui);
  render_form(page, FormPurpose::edit, kId, "", {}, ui);
  render_panel(
      page, {.comments = 3, .drafts = 2, .old_drafts = 1, .bytes = 1234, .memory = false, .file = true}, ui);
  page += "</section></html>\n";
  return std::fwrite(page.data(), 1, page.size(), stdout) == page.size() ? 0 : 1;
}
