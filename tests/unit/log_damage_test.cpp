// A small log with every byte of it changed, in turn and in every way, and cut off anywhere: what is whole is
// kept, the rest is told.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "made_events.h"
#include "store/exchange.h"

namespace broadside {
namespace {

// A comment, a reply to it and an edit.
std::vector<std::string> small_log() {
  std::vector<std::string> lines;
  MadeEvent event;
  for (std::uint32_t id = 1; id <= 3; ++id) {
    event.id = id;
    event.seq = id;
    event.target = id == 1 ? 0 : 1;
    event.kind = id == 3 ? EventKind::edit : EventKind::comment;
    lines.push_back(event.line());
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

std::size_t lines_with_text(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) ++count;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return count;
}

// Reads it, and checks that each of its lines was kept, known or told, and those of `whole` kept.
void check_reading(std::string_view text, const std::vector<std::string_view>& whole) {
  Log log;
  const LogReport report = log.add(text, Origin::stored);
  const std::string kept = export_lines(log, Origin::stored);
  bool all = report.added + report.known + report.damaged.size() == lines_with_text(text);
  for (const std::string_view line : whole) all = all && kept.find(line) != std::string::npos;
  if (!all) FAIL_CHECK("a line is lost of: " << std::string(text));
}

TEST_CASE("DamagedLinesAreReportedAndKeptAside: any change of any byte") {
  const std::vector<std::string> lines = small_log();
  std::string text = joined(lines);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::vector<std::string_view> whole;
    std::size_t begin = 0;
    for (const std::string& line : lines) {
      const std::size_t end = begin + line.size();
      if (at + 1 < begin || at > end) whole.push_back(line);  // not even a line feed beside it is changed
      begin = end + 1;
    }
    const char before = text[at];
    for (int value = 0; value < 256; ++value) {
      text[at] = static_cast<char>(value);
      check_reading(text, whole);
    }
    text[at] = before;
  }
}

TEST_CASE("DamagedLinesAreReportedAndKeptAside: a log that ends anywhere") {
  const std::vector<std::string> lines = small_log();
  const std::string text = joined(lines);
  for (std::size_t size = 0; size <= text.size(); ++size) {
    std::vector<std::string_view> whole;
    std::size_t end = 0;
    for (const std::string& line : lines) {
      end += line.size();
      if (size >= end) whole.push_back(line);
      ++end;
    }
    check_reading(std::string_view(text).substr(0, size), whole);
  }
}

}  // namespace
}  // namespace broadside
