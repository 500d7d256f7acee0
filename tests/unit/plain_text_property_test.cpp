// No word of a capture is lost or doubled: generated captures are read and their words counted.
#include <doctest/doctest.h>

#include <initializer_list>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "article/plain_text.h"

namespace broadside {
namespace {

// Makes captures of words that are all different, so that each can be looked for: "w17", and "w17x" where it
// is of a line that may be left out. The generator is seeded: the same captures in every run.
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  std::string capture() {
    std::string text;
    if (chance(3)) text += pick({"Skip to content", "Menu", "Home > News", "Share this"}) + "\n\n";
    if (chance(3)) text += join({pick({"OPINION", "World news", "Opinion"}), gap()});
    const std::string headline = capital(words(between(3, 12)));
    // A repetition can be told from wrapped lines only where it stands apart.
    const bool again = chance(3);
    text += headline + (again ? "\n\n" : gap());
    if (chance(3)) text += join({capital(words(between(6, 20))), gap()});
    if (again) text += "\n\n" + headline_again(headline) + "\n\n";
    if (chance(3)) text += join({"By ", capital(words(1)), " ", capital(words(1)), gap()});
    if (chance(3)) text += join({pick({"4 June 2026", "Published: June 4, 2026", "5 min read"}), gap()});
    text += "\n";
    const std::size_t blocks = between(1, 12);
    for (std::size_t i = 0; i < blocks; ++i) text += block() + "\n\n";
    if (chance(3)) text += pick({"Be the first to comment", "Leave a Reply", "Tags", "Share"}) + "\n";
    return text;
  }

 private:
  std::size_t between(std::size_t low, std::size_t high) { return low + random_() % (high - low + 1); }
  bool chance(std::size_t one_in) { return random_() % one_in == 0; }
  std::string pick(const std::vector<std::string>& list) { return list[random_() % list.size()]; }
  std::string gap() { return chance(2) ? "\n\n" : chance(2) ? "\n" : "\r\n \t\r\n"; }

  std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += " ";
      text += "w";
      for (std::size_t n = ++words_; n != 0; n /= 26) text += static_cast<char>('a' + n % 26);
      text += "q";
    }
    return text;
  }

  // Unlike the operands of +, list elements are evaluated from left to right, so that every compiler draws
  // alike.
  static std::string join(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) text += part;
    return text;
  }

  static std::string capital(std::string text) {
    text[0] = 'W';
    return text;
  }

  std::string headline_again(const std::string& headline) {
    return chance(2) ? headline : "Kazakhstan: " + headline;
  }

  std::string sentence() { return join({capital(words(between(2, 20))), pick({".", "?", "!", ".”", "…"})}); }

  std::string block() {
    std::string text;
    const std::size_t lines = between(1, 5);
    switch (random_() % 9) {
      case 0:
        return capital(words(between(1, 9)));
      case 1:
        for (std::size_t i = 0; i < lines; ++i) text += "- " + words(between(1, 9)) + "\n";
        return text;
      case 2:
        for (std::size_t i = 0; i < lines; ++i)
          text += join({std::to_string(i + 1), ". ", sentence(), gap()});
        return text;
      case 3:
        for (std::size_t i = 0; i < lines; ++i) text += "> " + words(between(1, 20)) + "\n";
        return text;
      case 4:
        for (std::size_t i = 0; i < lines; ++i) text += capital(words(between(1, 6))) + "\n";
        return text;
      case 5:
        for (std::size_t i = 0; i < lines; ++i) text += words(between(9, 12)) + "\n";
        return text;
      case 6:
        return join({"“", sentence(), "”\n— ", capital(words(2))});
      case 7:
        return join({pick({"***", "Advertisement", "Photo: "}), "\n", words(3)});
      default:
        for (std::size_t i = 0; i < lines; ++i) text += sentence() + " ";
        return text;
    }
  }

  std::mt19937 random_;
  std::size_t words_ = 0;
};

// The generated words in a text: runs of letters that start with "w" and end with "q".
void collect(const std::string& text, std::vector<std::string>& words) {
  std::string word;
  for (const char c : text + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter) {
      word += static_cast<char>(c | 0x20);
    } else {
      if (word.size() > 2 && word.front() == 'w' && word.back() == 'q') words.push_back(word);
      word.clear();
    }
  }
}

std::vector<std::string> words_of(const Article& article) {
  std::string head;
  for (const std::string_view part : {article.kicker, article.headline, article.standfirst}) {
    head += part;
    head += ' ';
  }
  for (const Author& author : article.authors) head += std::string(author.name) + " ";
  std::vector<std::string> words;
  collect(head, words);
  std::string body;
  for (const Event& event : article.body.events) {
    if (event.node == Node::text) body += std::string(event.text);
    if (event.step != Step::leaf || event.node != Node::text) body += " ";
  }
  collect(body, words);
  collect(std::string(article.call_to_action.text) + " " + std::string(article.call_to_action.label), words);
  return words;
}

}  // namespace

TEST_CASE("Every word of a generated capture is in the article once, those of the text in order") {
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    const std::string capture = Generator(seed).capture();
    Article article;
    read_plain_text(capture, article);
    std::vector<std::string> all;
    collect(capture, all);
    std::map<std::string, int> wanted;
    for (const std::string& word : all) wanted[word] = 1;  // a repeated headline is dropped
    std::map<std::string, int> found;
    for (const std::string& word : words_of(article)) ++found[word];
    if (article.diagnostics.size() != 0) continue;  // lines were left out, and that was said
    CAPTURE(seed);
    CAPTURE(capture);
    REQUIRE(found == wanted);

    // In the body they stand in the order of the capture.
    std::string body;
    for (const Event& event : article.body.events)
      body += std::string(event.node == Node::text ? event.text : " ");
    std::vector<std::string> in_body;
    collect(body, in_body);
    std::size_t at = 0;
    for (const std::string& word : all) at += at < in_body.size() && in_body[at] == word;
    REQUIRE(at == in_body.size());
  }
}

TEST_CASE("The events of generated captures are balanced") {
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    Article article;
    read_plain_text(Generator(seed).capture(), article);
    std::vector<Node> open;
    for (const Event& event : article.body.events) {
      if (event.step == Step::enter) open.push_back(event.node);
      if (event.step != Step::leave) continue;
      REQUIRE(!open.empty());
      REQUIRE(open.back() == event.node);
      open.pop_back();
    }
    REQUIRE(open.empty());
  }
}

}  // namespace broadside
