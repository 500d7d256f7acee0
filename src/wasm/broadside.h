// The C ABI of the Broadside core: what the WebAssembly module exports.
//
// Conventions
//  1. Text is UTF-8, a pointer and a length in bytes; nothing is NUL-terminated.
//  2. A *record* carries several texts: for each field, a little-endian uint32 length in bytes, then the
//     bytes, with no padding:
//
//         +--------+---------+--------+---------+--
//         | u32 n0 | n0 B    | u32 n1 | n1 B    | …
//         +--------+---------+--------+---------+--
//
//     Fields are known by their position, which the enums below name. A record may end early: missing fields
//     are "".
//  3. The caller owns nothing. The session owns one input and one result buffer. A pointer into the input
//     buffer is valid until the next bs_input or bs_close; a pointer into the result until the next call on
//     the session.
//  4. Any call may grow the memory: take views of it anew after each call.
//  5. A call returns a bs_status. Unless it says otherwise, the result is set in either case: the value, or a
//     record with one field, an English sentence that says what is wrong.
//  6. A trap (out of memory, a bug) ends the instance and every session in it: make a new instance from the
//     compiled module. A session keeps nothing that cannot be handed in again.
#ifndef BROADSIDE_H
#define BROADSIDE_H

// C has neither <cstdint> nor aliases.
// NOLINTBEGIN(modernize-deprecated-headers, modernize-use-using)
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct bs_session bs_session;

typedef enum {
  BS_OK = 0,
  BS_TOO_LARGE = 1,  // the article is over its limit
  BS_EMPTY = 2,      // nothing to show
  BS_BAD_INPUT = 3,  // the input record or the call itself is malformed: a bug of the caller
  BS_REFUSED = 4     // what the reader wants to say breaks a rule: the result says which
} bs_status;
// NOLINTEND(modernize-deprecated-headers, modernize-use-using)

// The input record of bs_article.
enum {
  BS_IN_SOURCE = 0,   // the article
  BS_IN_FORMAT,       // "markdown", "text", or "" to detect
  BS_IN_UI_LANGUAGE,  // BCP 47 tag of the interface; "" to follow the article
  BS_IN_LANGUAGE,     // BCP 47 tag of the article where its source names none
  BS_IN_CONTENTS,     // table of contents: "on", "off", or "" for one where there are three sections or more
  BS_IN_TYPOGRAPHY,   // smart typography: "on", "off", or "" to follow the source
  BS_IN_IMAGES,       // "any" to show images of other origins; "" to make them links
  BS_IN_FIELDS
};

// The result record of bs_article.
enum {
  BS_OUT_HTML = 0,     // one <div class="broadside">, made by the allow-list writer
  BS_OUT_ID,           // the thread's identity as the source gives it, or ""
  BS_OUT_LANGUAGE,     // BCP 47 tag, or ""
  BS_OUT_DIRECTION,    // "ltr" or "rtl"
  BS_OUT_HEADLINE,     // plain text
  BS_OUT_COMMENTS,     // "on" or "off"
  BS_OUT_LINK_COPIED,  // words for the live region after an anchor's link was copied
  BS_OUT_PROBLEMS,     // what is wrong with the source, a line each: "warning 3:1 message"; line 0: all of it
  BS_OUT_FIELDS
};

// The version of this ABI; the shell refuses any other than its own.
uint32_t bs_abi_version(void);

// A new session, or a null pointer when there is no memory for it.
bs_session* bs_open(void);
void bs_close(bs_session* session);

// Room for an input of `size` bytes. Does not touch the result.
uint8_t* bs_input(bs_session* session, uint32_t size);

// Reads and renders the article in the first `size` bytes of the input buffer.
bs_status bs_article(bs_session* session, uint32_t size);

// --- Conversations ---
//
// A session holds one conversation: the events of one thread, or for import and export those of all. It is
// empty until bs_conversation. Numbers in records are decimal digits; a switch is "on" or "".

// The input record of bs_conversation.
enum {
  BS_CONVERSATION_THREAD = 0,   // the article's identity; "" for a session that only imports and exports
  BS_CONVERSATION_ACTOR,        // the reader's own key, or ""
  BS_CONVERSATION_UI_LANGUAGE,  // BCP 47 tag of the interface
  BS_CONVERSATION_REQUIRED,     // the fields that must be filled in, of "name email", with a space between
  BS_CONVERSATION_HIDDEN,       // the fields that are not shown, of "name email url", likewise
  BS_CONVERSATION_DEPTH,        // how many levels of replies are set apart; "" for 5
  BS_CONVERSATION_MEMORY,       // "on": nothing can be stored, and no comment is called saved
  BS_CONVERSATION_FIELDS
};

// Begins a conversation anew, without events. The result is a record of the words of the interface that the
// shell says itself: the language's tag, its direction, "ltr" or "rtl", what is said of a copied link, then
// the sentences of `Message` (render/messages.h) from `saving` on.
bs_status bs_conversation(bs_session* session, uint32_t size);

// The input record of bs_add.
enum {
  BS_ADD_LINES = 0,  // JSON Lines (docs/format.md)
  BS_ADD_ORIGIN,     // "stored", "published" or "imported": stored, and what is new comes back to be kept
  BS_ADD_FIELDS
};

// The result record of bs_add.
enum {
  BS_ADDED_NEW = 0,        // how many lines were not known
  BS_ADDED_KNOWN,          // how many were
  BS_ADDED_DAMAGED,        // how many are none
  BS_ADDED_PROBLEMS,       // a line for each of the first damaged ones: "12: it has no id"
  BS_ADDED_DAMAGED_LINES,  // the damaged lines as they are
  BS_ADDED_SUMMARY,        // of an import, in words for the reader
  BS_ADDED_FIELDS          // of an import, then a thread and its new lines, and so on
};

bs_status bs_add(bs_session* session, uint32_t size);

// The input record of bs_compose.
enum {
  BS_COMPOSE_KIND = 0,  // "comment", "edit", "delete", or "restore" to take back the delete of a comment
  BS_COMPOSE_ID,        // a new UUID
  BS_COMPOSE_AT,        // the time, RFC 3339 with milliseconds, UTC
  BS_COMPOSE_NAME,
  BS_COMPOSE_EMAIL,  // looked at and forgotten
  BS_COMPOSE_URL,
  BS_COMPOSE_BODY,
  BS_COMPOSE_TARGET,  // the comment replied to, edited, deleted or restored
  BS_COMPOSE_EXACT,   // the passage of the article that is answered, and the text around it
  BS_COMPOSE_PREFIX,
  BS_COMPOSE_SUFFIX,
  BS_COMPOSE_FIELDS
};

// Makes the line of a new event, without adding it: the caller adds it when it is kept. BS_OK: a record of
// the line. BS_REFUSED: a record of the field's name ("body", "name", "email", "url" or "") and a sentence.
bs_status bs_compose(bs_session* session, uint32_t size);

// The input record of bs_thread.
enum {
  BS_THREAD_ORDER = 0,  // "newest"; with any other the oldest come first
  BS_THREAD_MOST,       // how many comments to show
  BS_THREAD_REACH,      // the id of a comment to show in any case, or ""
  BS_THREAD_COLLAPSED,  // the ids of comments whose replies are not shown, with spaces between
  BS_THREAD_KNOWN,      // "comment-ID:REVISION" of the items to leave empty, with spaces between
  BS_THREAD_FIELDS
};

// The result record of bs_thread.
enum {
  BS_LISTED_HTML = 0,
  BS_LISTED_COUNT,    // how many comments there are to read
  BS_LISTED_SHOWN,    // how many of them, with tombstones, are in the HTML
  BS_LISTED_ORPHANS,  // how many wait for their parent
  BS_LISTED_FIELDS
};

bs_status bs_thread(bs_session* session, uint32_t size);

// The form. The input is a record of the box: "new", "reply:ID" or "edit:ID". The result is a record of the
// HTML, and for an edit the comment's text. BS_REFUSED when there is no such comment, or it is not the
// reader's own to edit.
bs_status bs_form(bs_session* session, uint32_t size);

// What a comment's text will look like. Input and result are records of one field: Markdown, and HTML. The
// text's length is looked at: the second field of the result is a sentence when it is near the limit or over
// it.
bs_status bs_preview(bs_session* session, uint32_t size);

// The input record of bs_panel.
enum {
  BS_PANEL_COMMENTS = 0,  // how many comments are stored here, deleted ones among them
  BS_PANEL_DRAFTS,
  BS_PANEL_OLD_DRAFTS,  // of them, those older than 90 days
  BS_PANEL_BYTES,
  BS_PANEL_MEMORY,  // "on": nothing is stored, all is gone with the page
  BS_PANEL_FILE,    // "on": the page is a file
  BS_PANEL_FIELDS
};

// The input record of bs_drafts, before the drafts.
enum {
  BS_DRAFTS_BOX = 0,  // as of bs_form
  BS_DRAFTS_TAB,      // the tab in which it opens
  BS_DRAFTS_FIELDS    // then five of each draft: its box, its tab, when it was changed (milliseconds since
                      // 1970), its text, "on" where that tab is open
};

// Which drafts a box gives back when it opens. The result is a record of numbers: the draft to be put into
// the box, "" for none, then those to be offered beside it, the newest first.
bs_status bs_drafts(bs_session* session, uint32_t size);

// "Your data": a record of its HTML.
bs_status bs_panel(bs_session* session, uint32_t size);

// All lines that are not only published, sorted: a record of one field. The input is empty.
bs_status bs_export(bs_session* session, uint32_t size);

// The input record of bs_find_quote.
enum {
  BS_QUOTE_TEXT = 0,  // the article's plain text
  BS_QUOTE_EXACT,
  BS_QUOTE_PREFIX,
  BS_QUOTE_SUFFIX,
  BS_QUOTE_FIELDS
};

// Where a passage stands in a text, also after small changes: a record of begin and end in UTF-16 code units,
// or BS_REFUSED.
bs_status bs_find_quote(bs_session* session, uint32_t size);

// The result of the last call: where it starts and its size in bytes.
const uint8_t* bs_result(const bs_session* session);
uint32_t bs_result_size(const bs_session* session);

#ifdef __cplusplus
}
#endif

#endif
