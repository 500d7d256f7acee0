#pragma once
#include <string>
#include <string_view>

#include "base/arena.h"
#include "store/comment_event.h"

namespace broadside {

// Appends the canonical line of an event (RFC 8785), without a line feed.
void append_line(std::string& out, const CommentEvent& event);

// Reads a line that is just what append_line() makes of its event, as nearly all are: for that no JSON has to
// be read. False for any other line, and for those with control characters that have no short escape. `event`
// is an empty one before, and has whatever was read where the answer is false. Texts with escapes are decoded
// into `texts`, all others are views into the line.
bool read_canonical(std::string_view line, Arena& texts, CommentEvent& event);

}  // namespace broadside
