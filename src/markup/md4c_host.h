/* What md4c asks of this library once cmake/md4c-size.cmake has been over it: its one client by name, where
 * it would call through pointers, and what src/text does as well as md4c's own code would. It is C, as md4c
 * is.
 *
 * `client` is what md_parse() was given. Sizes and offsets are bytes of well-formed UTF-8. */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* The client: markup/parser.cpp. Types are those of md4c.h. */

void md_client_enter_block(void* client, int type, void* detail);
void md_client_leave_block(void* client, int type);
/* A span that is no link and no image. */
void md_client_enter_span(void* client, int type);
/* A link or an image: as written, with escapes and references, unless `literal`; `prefix` goes before the
 * URL. */
void md_client_enter_link(void* client, int type, const char* prefix, const char* url, unsigned url_size,
                          int literal, const char* title, unsigned title_size);
void md_client_leave_span(void* client, int type);
void md_client_text(void* client, int type, const char* text, unsigned size);

/* Notes that `label` has a definition, which becomes number `number` if it is its first; 0 if it is not. */
int md_client_define(void* client, const char* label, unsigned size, int number);
/* The number of the definition of `label`, or -1. */
int md_client_definition(void* client, const char* label, unsigned size);

/* Room for `size` bytes that lives as long as the client's document. */
char* md_client_room(void* client, unsigned size)
#ifdef __GNUC__
    __attribute__((returns_nonnull))
#endif
    ;

/* The arrays of md4c. They are the client's, which gives them back with itself: natively, what is called here
 * may throw through md4c when memory runs out. */
enum {
  md_array_ref_defs,
  md_array_marks,
  md_array_block_bytes,
  md_array_containers,
  md_array_pipes,
  md_array_alignments,
  md_arrays
};

/* The array `which`, of `*room` values of `size` bytes that it keeps, with room for half as many more, or
 * for `least` where it has none. */
void* md_client_grow(void* client, int which, int* room, int least, unsigned size);

/* The host: markup/md4c_host.cpp. */

/* The character at `at`, below `size`; its size goes to `length`. */
unsigned md_host_decode(const char* text, unsigned size, unsigned at, unsigned* length);

/* 0 for white space, 1 for punctuation, 2 for all else (CommonMark 0.31.2, section 2.1). */
int md_host_class(unsigned c);
int md_host_class_at(const char* text, unsigned size, unsigned at);
int md_host_class_before(const char* text, unsigned at);

/* Whether the whole of `text`, which starts with "&", is a character reference by its form. */
int md_host_is_reference(const char* text, unsigned size);

/* The size of the tag name that `text` starts with if it starts a block of raw HTML that ends with a blank
 * line, else 0; the size of the one of those that end with an end tag (section 4.6, conditions 6 and 1). */
unsigned md_host_html_block_name(const char* text, unsigned size);
unsigned md_host_raw_text_name(const char* text, unsigned size);

/* Whether `c` is in the string `set`; NUL is in none. */
int md_host_is_any_of(char c, const char* set);

#ifdef __cplusplus
}
#endif
