// md4c and its HTML renderer behind two buffers, for bench/page/md4c.js.
#include <stdlib.h>
#include <string.h>

#include "md4c-html.h"

#define EXPORT(name) __attribute__((export_name(#name)))

static char* input = NULL;
static size_t input_size = 0;
static char* output = NULL;
static size_t output_size = 0;
static size_t used = 0;

EXPORT(limit_input) char* limit_input(unsigned size) {
  if (size > input_size) {
    input = realloc(input, size);
    input_size = size;
  }
  return input;
}

static void append(const MD_CHAR* text, MD_SIZE size, void* unused) {
  (void)unused;
  if (used + size > output_size) {
    output_size = (used + size) * 2;
    output = realloc(output, output_size);
  }
  memcpy(output + used, text, size);
  used += size;
}

EXPORT(limit_render) unsigned limit_render(unsigned size) {
  used = 0;
  md_html(input, size, append, NULL, MD_DIALECT_GITHUB, 0);
  return (unsigned)used;
}

EXPORT(limit_output) const char* limit_output(void) { return output; }
