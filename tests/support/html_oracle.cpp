#include "support/html_oracle.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace broadside {
namespace {

using Names = std::unordered_set<std::string_view>;

constexpr std::size_t kMostDepth = 500;  // browsers keep 512 levels

// Elements by how a browser's tree builder treats them.
const Names& void_elements() {
  static const Names names = {"br", "hr", "img", "input", "wbr"};
  return names;
}

const Names& inline_elements() {
  static const Names names = {
      "a",    "abbr",   "b",     "bdi", "bdo", "br",       "button", "cite", "code", "del", "dfn",  "em",
      "i",    "img",    "input", "ins", "kbd", "label",    "mark",   "path", "q",    "s",   "samp", "small",
      "span", "strong", "sub",   "sup", "svg", "textarea", "time",   "u",    "var",  "wbr"};
  return names;
}

const Names& block_elements() {
  static const Names names = {"article", "aside",   "blockquote", "details", "div",   "figcaption", "figure",
                              "footer",  "form",    "h1",         "h2",      "h3",    "h4",         "h5",
                              "h6",      "header",  "hr",         "li",      "nav",   "ol",         "p",
                              "pre",     "section", "summary",    "table",   "tbody", "td",         "th",
                              "thead",   "tr",      "ul"};
  return names;
}

// Attributes that any element may have.
bool is_global(std::string_view name) {
  static const Names names = {"class",
                              "dir",
                              "hidden",
                              "id",
                              "lang",
                              "part",
                              "role",
                              "tabindex",
                              "title",
                              "aria-controls",
                              "aria-describedby",
                              "aria-expanded",
                              "aria-hidden",
                              "aria-label",
                              "aria-labelledby",
                              "aria-pressed",
                              "data-action",
                              "data-box",
                              "data-depth",
                              "data-exact",
                              "data-prefix",
                              "data-rev",
                              "data-suffix"};
  return names.contains(name);
}

bool belongs(std::string_view element, std::string_view name) {
  static const std::unordered_map<std::string_view, Names> own = {
      {"a", {"href", "rel"}},
      {"button", {"type"}},
      {"del", {"datetime"}},
      {"details", {"open"}},
      {"form", {"novalidate"}},
      {"img", {"alt", "data-src", "loading", "src"}},
      {"input", {"accept", "autocomplete", "name", "required", "type"}},
      {"ins", {"datetime"}},
      {"label", {"for"}},
      {"ol", {"start"}},
      {"path", {"d"}},
      {"svg", {"viewBox"}},
      {"textarea", {"name", "required", "rows"}},
      {"time", {"datetime"}},
  };
  if (is_global(name)) return true;
  const auto found = own.find(element);
  return found != own.end() && found->second.contains(name);
}

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// The size of the character reference that `text` starts with; 0 when a browser would not see one with its
// semicolon.
std::size_t reference_at(std::string_view text) {
  std::size_t at = 1;
  if (at < text.size() && text[at] == '#') ++at;
  const std::size_t from = at;
  while (at < text.size() && is_alnum(text[at])) ++at;
  return at > from && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

std::string text_fault(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '<' || c == '>' || c == '"' || c == '\r') return "a bare " + std::string(1, c) + " in text";
    if (c == '&' && reference_at(text.substr(at)) == 0) return "a bare & in text";
  }
  return {};
}

// A URL as the writer leaves it: percent-encoded ASCII in which only &amp; is escaped.
std::string address_fault(std::string_view name, std::string_view value, const OraclePolicy& policy) {
  std::string url;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    if (static_cast<unsigned char>(c) <= 0x20 || c == '\\') return "an address with a space or a backslash";
    if (c == '&' && value.substr(at, 5) != "&amp;") return "an address with a reference";
    if (c == '&') at += 4;
    url += c;
  }
  std::string scheme;
  if (!url.empty() && std::isalpha(static_cast<unsigned char>(url[0])) != 0) {
    const std::size_t colon = url.find(':');
    const auto in_scheme = [](char c) { return is_alnum(c) || c == '+' || c == '-' || c == '.'; };
    if (colon != std::string::npos &&
        std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon), in_scheme)) {
      scheme = url.substr(0, colon);
      for (char& c : scheme) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  const bool picture = name != "href";
  if (picture && scheme == "data") {
    static const std::set<std::string> types = {"png", "jpeg", "gif", "webp", "avif", "svg+xml"};
    const std::size_t end = url.find(";base64,");
    if (policy.embedded_images && url.substr(0, 11) == "data:image/" && end != std::string::npos &&
        types.contains(url.substr(11, end - 11))) {
      return {};
    }
  }
  if (picture && !policy.remote_images) {
    return scheme.empty() && url.substr(0, 2) != "//" ? std::string() : "a picture from elsewhere: " + url;
  }
  if (scheme.empty() || scheme == "http" || scheme == "https" || (!picture && scheme == "mailto")) return {};
  return "the scheme " + scheme;
}

// Reads a tag at a time and keeps the elements that are open.
class Reader {
 public:
  Reader(std::string_view html, const OraclePolicy& policy) : rest_(html), policy_(policy) {}

  std::string fault() {
    while (fault_.empty() && !rest_.empty()) {
      const std::size_t at = std::min(rest_.find('<'), rest_.size());
      note(text_fault(rest_.substr(0, at)));
      if (rest_.substr(0, at).find_first_not_of(" \n") < at) text_stands();
      rest_.remove_prefix(at);
      if (!rest_.empty()) tag();
    }
    if (!open_.empty()) note("not closed: " + std::string(open_.back()));
    return fault_;
  }

 private:
  void note(const std::string& fault) {
    if (fault_.empty()) fault_ = fault;
  }

  [[nodiscard]] bool is_open(std::string_view name) const {
    return std::find(open_.begin(), open_.end(), name) != open_.end();
  }
  [[nodiscard]] std::string_view parent() const { return open_.empty() ? std::string_view() : open_.back(); }

  // A browser takes text in a table to a place before it.
  void text_stands() {
    static const Names structure = {"table", "thead", "tbody", "tr"};
    if (structure.contains(parent())) note("text in " + std::string(parent()));
  }

  void tag() {
    rest_.remove_prefix(1);
    const bool end = rest_.substr(0, 1) == "/";
    if (end) rest_.remove_prefix(1);
    const std::string_view name = rest_.substr(0, std::min(rest_.find_first_of(" >"), rest_.size()));
    rest_.remove_prefix(name.size());
    if (!inline_elements().contains(name) && !block_elements().contains(name)) {
      return note("the element " + std::string(name));
    }
    if (end) {
      if (parent() != name) return note("an end tag without its start: " + std::string(name));
      open_.pop_back();
    } else {
      attributes(name);
    }
    if (rest_.substr(0, 1) != ">") return note("a tag that does not end: " + std::string(name));
    rest_.remove_prefix(1);
    if (end) return;
    start(name);
    // A line feed that opens one of these is not kept.
    if ((name == "pre" || name == "textarea") && rest_.substr(0, 1) == "\n" && rest_.substr(0, 2) != "\n\n") {
      note("a line feed after " + std::string(name));
    }
  }

  void attributes(std::string_view element) {
    std::set<std::string_view> seen;
    while (fault_.empty() && rest_.substr(0, 1) == " ") {
      rest_.remove_prefix(1);
      const std::size_t equals = rest_.find("=\"");
      const std::string_view name = rest_.substr(0, equals);
      if (equals == std::string_view::npos || !belongs(element, name)) {
        return note("the attribute " + std::string(name.substr(0, 40)) + " of " + std::string(element));
      }
      if (!seen.insert(name).second) return note("an attribute twice: " + std::string(name));
      rest_.remove_prefix(equals + 2);
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) return note("a value that does not end");
      const std::string_view value = rest_.substr(0, quote);
      note(text_fault(value));
      if (name == "href" || name == "src" || name == "data-src") note(address_fault(name, value, policy_));
      rest_.remove_prefix(quote + 1);
    }
  }

  void start(std::string_view name) {
    nests(name);
    if (void_elements().contains(name)) return;
    open_.push_back(name);
    if (open_.size() > kMostDepth) note("too deep");
  }

  // The rules of the tree builder that move or close elements (sections 13.2.6.4.7 to 13.2.6.4.15).
  void nests(std::string_view name) {
    static const Names alone = {"a", "button", "form"};
    static const std::unordered_map<std::string_view, Names> parents = {
        {"table", {"div", "blockquote", "li"}},
        {"thead", {"table"}},
        {"tbody", {"table"}},
        {"tr", {"thead", "tbody"}},
        {"td", {"tr"}},
        {"th", {"tr"}},
        {"li", {"ol", "ul"}},
        {"path", {"svg"}},
        {"figcaption", {"figure"}},
        {"summary", {"details"}}};
    static const Names only_rows = {"table", "thead", "tbody", "tr"};
    static const Names rows = {"thead", "tbody", "tr", "td", "th"};
    const std::string where = std::string(name) + " in " + std::string(parent());
    if (alone.contains(name) && is_open(name)) note(where);
    if (block_elements().contains(name) && is_open("p")) note(where + ", inside of p");
    const auto wanted = parents.find(name);
    if (wanted != parents.end() && !wanted->second.contains(parent())) note(where);
    if (only_rows.contains(parent()) && !rows.contains(name)) note(where);
    if (name.size() == 2 && name[0] == 'h' && parent().size() == 2 && parent()[0] == 'h' && name != "hr")
      note(where);
    if (parent() == "textarea" || (parent() == "svg" && name != "path") || parent() == "path") note(where);
  }

  std::string_view rest_;
  OraclePolicy policy_;
  std::vector<std::string_view> open_;
  std::string fault_;
};

}  // namespace

std::string html_fault(std::string_view html, const OraclePolicy& policy) {
  return Reader(html, policy).fault();
}

}  // namespace broadside
