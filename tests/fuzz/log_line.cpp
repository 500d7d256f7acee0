// Any bytes are a line: what is an event is written canonically and read back as the same, and only events
// are. A canonical line is read by its bytes, and as JSON with a space behind it: to the same event.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzz/bytes.h"
#include "store/canonical_line.h"
#include "store/line_reader.h"

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
  if (!again.is_canonical() && canonical.find("\\u00") == std::string::npos) std::abort();
  if (reader.is_canonical() && canonical != line) std::abort();

  if (canonical.size() == broadside::kMostLineBytes) return 0;
  broadside::Arena texts_of_json;
  LineReader json;
  const std::string spaced = canonical + ' ';
  if (json.read(spaced, texts_of_json) != LineReader::Kind::event) std::abort();
  std::string of_json;
  append_line(of_json, json.event());
  if (of_json != canonical) std::abort();
  return 0;
}
