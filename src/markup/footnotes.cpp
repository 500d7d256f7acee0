#include "markup/footnotes.h"

#include "text/ascii.h"

namespace broadside {
namespace {

constexpr std::size_t kCodeIndent = 4;

std::size_t leading_spaces(std::string_view line) {
  const std::size_t found = line.find_first_not_of(' ');
  return found == std::string_view::npos ? line.size() : found;
}

bool is_blank(std::string_view line) { return trim(line).empty(); }

bool is_indented(std::string_view line) {
  const std::size_t spaces = leading_spaces(line);
  return spaces >= kCodeIndent || (spaces < line.size() && line[spaces] == '\t');
}

// The code fence that a line opens or closes: its character and length (CommonMark section 4.5).
struct Fence {
  char mark = 0;
  std::size_t length = 0;
  bool bare = false;  // nothing follows it: it may close
};

Fence fence_of(std::string_view line) {
  const std::size_t spaces = leading_spaces(line);
  if (spaces >= kCodeIndent || spaces >= line.size()) return {};
  const char mark = line[spaces];
  if (mark != '`' && mark != '~') return {};
  std::size_t end = line.find_first_not_of(mark, spaces);
  if (end == std::string_view::npos) end = line.size();
  if (end - spaces < 3) return {};
  const std::string_view info = line.substr(end);
  if (mark == '`' && info.find('`') != std::string_view::npos) return {};
  return {mark, end - spaces, is_blank(info)};
}

// Whether a line can continue a paragraph of a note without being indented.
bool continues_lazily(std::string_view line) {
  if (is_blank(line) || fence_of(line).mark != 0) return false;
  const char first = trim(line).front();
  return is_ascii_alnum(first) || static_cast<unsigned char>(first) >= 0x80 ||
         std::string_view("#>|<-+*=_[").find(first) == std::string_view::npos;
}

// The size of "[^label]:" at the start of a line after its indentation, or 0.
std::size_t definition_size(std::string_view line) {
  if (line.empty() || line.front() != '[') return 0;
  const std::size_t size = footnote_reference_size(line);
  return size != 0 && size < line.size() && line[size] == ':' ? size + 1 : 0;
}

class Layout {
 public:
  explicit Layout(std::string_view text) : rest_(text) {}

  FootnoteLayout run() {
    while (!rest_.empty()) read_line();
    end_definition();
    if (result_.definitions.empty()) return {};
    result_.composed.append("1.  x\n\n***\n");
    result_.text_start = result_.composed.size();
    result_.composed.append(text_);
    return std::move(result_);
  }

 private:
  void read_line() {
    const std::string_view line = rest_.substr(0, rest_.find_first_of("\r\n"));
    std::size_t size = line.size();
    if (size < rest_.size()) size += rest_.compare(size, 2, "\r\n") == 0 ? 2u : 1u;
    const std::string_view whole = rest_.substr(0, size);
    rest_.remove_prefix(size);
    ++line_number_;

    if (in_definition_ && continue_definition(line)) return;
    if (fence_.mark == 0 && start_definition(line)) return;
    end_definition();
    const Fence fence = fence_of(line);
    if (fence_.mark == 0) {
      fence_ = fence;
    } else if (fence.mark == fence_.mark && fence.length >= fence_.length && fence.bare) {
      fence_ = {};
    }
    text_.append(whole);
  }

  bool start_definition(std::string_view line) {
    const std::size_t spaces = leading_spaces(line);
    if (spaces >= kCodeIndent) return false;
    line.remove_prefix(spaces);
    const std::size_t size = definition_size(line);
    if (size == 0) return false;
    end_definition();
    in_definition_ = true;
    in_paragraph_ = true;
    result_.definitions.push_back({line.substr(2, size - 4), line_number_});
    result_.composed.append("1.  ");
    const std::string_view content = trim(line.substr(size));
    has_content_ = !content.empty();
    if (has_content_) add(content);
    text_.push_back('\n');
    return true;
  }

  bool continue_definition(std::string_view line) {
    if (is_blank(line)) {
      in_paragraph_ = false;
      // An item may not start with a blank line; others wait until it is known whether the note goes on after
      // them.
      if (has_content_) ++blank_lines_;
    } else if (is_indented(line)) {
      in_paragraph_ = true;
      if (has_content_) {
        add(line);
      } else {
        add(trim(line));
        has_content_ = true;
      }
    } else if (in_paragraph_ && has_content_ && definition_size(trim(line)) == 0 && continues_lazily(line)) {
      result_.composed.append("    ");
      add(line);
    } else {
      return false;
    }
    text_.push_back('\n');
    return true;
  }

  void add(std::string_view line) {
    // Only continuation lines follow blank ones, and they bring their own indentation.
    for (; blank_lines_ != 0; --blank_lines_) result_.composed.push_back('\n');
    result_.composed.append(line);
    result_.composed.push_back('\n');
  }

  void end_definition() {
    if (!in_definition_) return;
    in_definition_ = false;
    blank_lines_ = 0;
    result_.composed.append(has_content_ ? "\n" : "\n\n");
  }

  std::string_view rest_;
  std::string text_;
  FootnoteLayout result_;
  Fence fence_;
  std::uint32_t line_number_ = 0;
  std::size_t blank_lines_ = 0;
  bool in_definition_ = false;
  bool in_paragraph_ = false;
  bool has_content_ = false;
};

}  // namespace

std::size_t footnote_reference_size(std::string_view text) {
  if (text.size() < 4 || text[1] != '^') return 0;
  for (std::size_t at = 2; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ']') return at > 2 ? at + 1 : 0;
    if (c == '[' || is_ascii_space(c)) return 0;
  }
  return 0;
}

bool may_refer_to_footnotes(std::string_view text) { return text.find("[^") != std::string_view::npos; }

FootnoteLayout lay_out_footnotes(std::string_view text) { return Layout(text).run(); }

}  // namespace broadside
