#pragma once

namespace broadside::cli {

// Prepares the heap for a short run over a large text, before anything is in it. Pages from the system, each
// of which it fills with zeros first, were a quarter of what a document of 1 MB took: so what is freed is
// used again, not given back and asked for anew, and Linux is asked for few large pages in place of many
// small ones. Where the C library is not glibc, or the memory is limited, the heap stays as it is.
void prepare_heap();

}  // namespace broadside::cli
