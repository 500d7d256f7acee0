#include "article/capture_mail.h"

#include <optional>
#include <string>

#include "article/written_date.h"
#include "text/ascii.h"

namespace broadside {
namespace {

// The name of a header field that `text` starts with, or "".
std::string_view field_name(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '-')) ++end;
  return end > 1 && is_ascii_upper(text[0]) && text.substr(end, 2) == ": " ? text.substr(0, end) : "";
}

}  // namespace

void read_mail_header(std::vector<Unit>& units, Article& article) {
  std::string_view sender;
  std::string_view subject;
  std::optional<WrittenDate> date;
  std::size_t end = 0;
  for (; end < units.size() && (end == 0 || !units[end].blank_before); ++end) {
    const std::string_view name = field_name(units[end].text);
    if (name.empty()) break;
    const std::string_view value = trim(units[end].text.substr(name.size() + 1));
    if (name == "From") sender = trim(value.substr(0, value.find('<')));
    if (name == "Subject") subject = value;
    if (name == "Date") date = find_written_date(value);
  }
  if (sender.empty() || subject.empty()) return;
  for (std::size_t i = 0; i < end; ++i) units[i].taken = true;
  if (article.headline.empty()) article.headline = subject;
  if (article.authors.empty()) article.authors.push_back({std::string(sender), ""});
  if (date && !article.published) article.published = date->date;
}

}  // namespace broadside
