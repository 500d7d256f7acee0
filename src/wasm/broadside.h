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
  BS_BAD_INPUT = 3   // the input record or the call itself is malformed: a bug of the caller
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

// The result of the last call: where it starts and its size in bytes.
const uint8_t* bs_result(const bs_session* session);
uint32_t bs_result_size(const bs_session* session);

#ifdef __cplusplus
}
#endif

#endif
