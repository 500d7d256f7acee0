#include "article_outline.h"

#include <sstream>
#include <vector>

#include "text/utf8.h"

namespace broadside {
namespace {

std::string iso(const Date& date) {
  std::ostringstream out;
  const auto two = [&out](unsigned value) { out << (value < 10 ? "-0" : "-") << value; };
  out << date.year;
  two(date.month);
  two(date.day);
  return out.str();
}

std::string shortened(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) words.push_back(word);
  if (decode_utf8(text, 0).code_point > 0x2E80 && count_code_points(text) > 40) {
    // A script without spaces: its first and last characters.
    std::string first;
    std::size_t at = 0;
    for (int i = 0; i < 12; ++i) {
      first += text.substr(at, decode_utf8(text, at).size);
      at += decode_utf8(text, at).size;
    }
    std::size_t end = text.size();
    for (int i = 0; i < 8; ++i) end -= decode_utf8_before(text, end).size;
    return "(" + std::to_string(count_code_points(text)) + " characters) " + first + " … " + text.substr(end);
  }
  if (words.size() <= 14) return text;
  std::string out = "(" + std::to_string(words.size()) + " words)";
  for (std::size_t i = 0; i < 5; ++i) out += " " + words[i];
  out += " …";
  for (std::size_t i = words.size() - 4; i < words.size(); ++i) out += " " + words[i];
  return out;
}

}  // namespace

std::string outline_of(const Article& article) {
  std::string out;
  const auto line = [&out](const std::string& name, std::string_view text) {
    if (!text.empty()) out += name + ": " + std::string(text) + "\n";
  };
  line("kicker", article.kicker);
  line("headline", article.headline);
  line("standfirst", article.standfirst);
  for (const Author& author : article.authors) line("author", author.name);
  if (article.published) line("published", iso(article.published));
  if (article.updated) line("updated", iso(article.updated));
  for (const std::string_view tag : article.tags) line("tag", tag);

  std::vector<std::string> around;  // the blocks that hold the current one, for its name
  std::string text;
  for (const Event& event : article.body.events) {
    switch (event.node) {
      case Node::paragraph:
      case Node::heading:
      case Node::list_item:
        if (event.step == Step::enter) {
          text.clear();
        } else {
          std::string name;
          for (const std::string& block : around) name += block + " ";
          name += event.node == Node::heading     ? "h" + std::to_string(event.detail)
                  : event.node == Node::list_item ? "item"
                                                  : "p";
          line(name, shortened(text));
          text.clear();
        }
        break;
      case Node::block_quote:
      case Node::bullet_list:
      case Node::ordered_list:
        if (event.step == Step::leave) {
          around.pop_back();
          if (event.node != Node::block_quote) out += "end of list\n";
        } else if (event.node == Node::block_quote) {
          around.emplace_back("quote");
        } else {
          around.push_back(event.node == Node::bullet_list ? "bullet"
                                                           : "from " + std::to_string(event.value));
          if (event.detail == 0) around.back() += " loose";
        }
        break;
      case Node::text:
        text += event.text;
        break;
      case Node::soft_break:
        text += " ";
        break;
      case Node::hard_break:
        text += " / ";
        break;
      case Node::thematic_break:
        out += "break\n";
        break;
      case Node::link:
        text += event.step == Step::enter ? "<" : ">";
        break;
      default:
        break;
    }
  }
  if (article.call_to_action) {
    line("appeal", article.call_to_action.text);
    line("appeal label", article.call_to_action.label);
    line("appeal link", article.call_to_action.link);
  }
  for (const Diagnostic& diagnostic : article.diagnostics) {
    line("warning " + std::to_string(diagnostic.at.line), diagnostic.message);
  }
  return out;
}

}  // namespace broadside
