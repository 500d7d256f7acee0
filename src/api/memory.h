#pragma once
// For programs that go on when memory runs out.
#include <new>
#include <type_traits>
#include <utility>

#include "base/result.h"

namespace broadside {

// What `work` returns; natively, where memory runs out in it, an error of code out_of_memory, and all that it
// had taken is given back. What it was changing, such as a conversation, may then be in part as before, and
// is to be thrown away. In WebAssembly there are no exceptions: the instance ends with a trap.
template <class Work>
Result<std::invoke_result_t<Work>> within_memory(Work work) {
  using Value = std::invoke_result_t<Work>;
#ifdef __cpp_exceptions
  try {
    return Result<Value>(work());
  } catch (const std::bad_alloc&) {
    return Result<Value>(
        Error{ErrorCode::out_of_memory, "memory has run out: close other programs, or divide the text", {}});
  }
#else
  return Result<Value>(work());
#endif
}

}  // namespace broadside
