#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {

// What a browser would make of HTML that the writer made: it has no comments, and all values are quoted.
struct HtmlCheck {
  explicit HtmlCheck(std::string_view html) {
    std::vector<std::string> open;
    while (!html.empty() && problem.empty()) {
      const std::size_t at = html.find('<');
      text += html.substr(0, at);
      if (at == std::string_view::npos) break;
      html.remove_prefix(at + 1);
      const bool end = html.substr(0, 1) == "/";
      if (end) html.remove_prefix(1);
      const std::string name(html.substr(0, html.find_first_of(" >")));
      html.remove_prefix(name.size());
      while (html.substr(0, 1) == " ") read_attribute(html, name);
      if (html.substr(0, 1) != ">") {
        problem = "a tag that does not end: " + name;
        return;
      }
      html.remove_prefix(1);
      elements.insert(name);
      if (end) {
        if (open.empty() || open.back() != name) problem = "an end tag without its start: " + name;
        if (!open.empty()) open.pop_back();
      } else if (name != "br" && name != "hr" && name != "img" && name != "input" && name != "wbr") {
        open.push_back(name);
      }
    }
    if (!open.empty() && problem.empty()) problem = "not closed: " + open.back();
    for (const std::string& id : references) {
      if (!ids.contains(id)) problem = "a reference to nothing: " + id;
    }
  }

  [[nodiscard]] bool has_only(const std::set<std::string>& allowed, std::string& other) const {
    for (const std::string& name : elements) {
      if (!allowed.contains(name)) other = name;
    }
    return other.empty();
  }

  std::string problem;  // "" when all is well
  std::set<std::string> elements;
  std::set<std::string> attributes;  // "a href"
  std::set<std::string> links;
  std::set<std::string> ids;
  std::vector<std::string> references;  // to ids, by label and description
  std::string text;                     // with character references

 private:
  void read_attribute(std::string_view& html, const std::string& element) {
    html.remove_prefix(1);
    const std::size_t quote = html.find("=\"");
    if (quote == std::string_view::npos) return;
    const std::string name(html.substr(0, quote));
    html.remove_prefix(quote + 2);
    const std::string value(html.substr(0, html.find('"')));
    html.remove_prefix(value.size() + 1);
    if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-B") != std::string::npos)
      problem = "attribute " + name;
    attributes.insert(element + " " + name);
    if (name == "href") links.insert(value);
    if (name == "id" && !ids.insert(value).second) problem = "an id twice: " + value;
    if (name != "for" && name != "aria-labelledby" && name != "aria-describedby" && name != "aria-controls")
      return;
    for (std::size_t from = 0; from <= value.size();) {
      const std::size_t to =
          value.find(' ', from) == std::string::npos ? value.size() : value.find(' ', from);
      references.push_back(value.substr(from, to - from));
      from = to + 1;
    }
  }
};

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace broadside
