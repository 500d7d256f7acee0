// Any bytes are a line: what is an event is written canonically and read back as the same, and only events
// are.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzz/bytes.h"
#include "store/comment_event.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using broadside::LineReader;
  const std::string_view line = broadside::as_text(data, size);
  broadside::Arena texts;
  LineReader reader;
  const LineReader::Kind kind = reader.read(line, texts);
  if ((kind == LineReader::Kind::damaged) == reader.problem().empty()) std::abort();
  if (reader.problem_at() > size) std::abort();
  if (kind != LineReader::Kind::event) return 0;

  std::string canonical;
  append_line(canonical, reader.event());
  if (canonical.size() > broadside::kMostLineBytes) std::abort();
  broadside::Arena texts_again;
  LineReader again;
  if (again.read(canonical, texts_again) != LineReader::Kind::event || again.has_more_members()) std::abort();
  std::string twice;
  append_line(twice, again.event());
  if (twice != canonical) std::abort();
  return 0;
}
