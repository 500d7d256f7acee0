#include "article/front_matter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base64.h"
#include "shared.h"
#include "text/utf8.h"

namespace json = boost::json;

namespace broadside {
namespace {

using Kind = FrontMatterNode::Kind;

// How many texts were read, had no front matter, or were refused, and why.
struct Tally {
  std::map<std::string, int> outcomes;

  FrontMatter read(const std::string& source) {
    FrontMatter found = read_front_matter(source);
    CHECK(found.body_offset <= source.size());
    CHECK(found.body_line >= 1);
    if (found.error) {
      CHECK(found.nodes.empty());
      CHECK(found.error->at.line >= 1);
      CHECK(found.error->at.column >= 1);
      CHECK(!found.error->message.empty());
      ++outcomes["refused: " + std::string(found.error->message)];
    } else {
      ++outcomes[found.body_offset == 0 ? "no front matter" : "read"];
    }
    return found;
  }

  std::string str() const {
    std::string out;
    for (const auto& [what, count] : outcomes) out += "\n  " + std::to_string(count) + " " + what;
    return out;
  }
};

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// The lines of `text`, two spaces further right.
std::string indented(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (text[at] != '\n') out += "  ";
    out += text.substr(at, next - at);
    at = next;
  }
  return out;
}

// The index of the value of `key` in a map, or 0.
std::size_t find(const FrontMatter& in, std::size_t map, std::string_view key) {
  for (std::size_t i = map + 1; i < in.nodes[map].end; i = in.nodes[i + 1].end) {
    if (in.text(i) == key) return i + 1;
  }
  return 0;
}

// Is the value at `i` what a YAML parser with the core schema makes `expected` of?
bool same(const FrontMatter& in, std::size_t i, const json::value& expected) {
  const FrontMatterNode& node = in.nodes[i];
  if (const json::object* object = expected.if_object()) {
    std::size_t keys = 0;
    if (node.kind != Kind::map) return false;
    for (std::size_t key = i + 1; key < node.end; key = in.nodes[key + 1].end, ++keys) {
      const json::value* found = object->if_contains(in.text(key));
      if (found == nullptr || !same(in, key + 1, *found)) return false;
    }
    return keys == object->size();
  }
  if (const json::array* array = expected.if_array()) {
    if (node.kind != Kind::list) return false;
    std::size_t item = i + 1;
    for (const json::value& value : *array) {
      if (item == node.end || !same(in, item, value)) return false;
      item = in.nodes[item].end;
    }
    return item == node.end;
  }
  if (node.kind == Kind::list || node.kind == Kind::map) return false;
  const std::string text(in.text(i));
  if (expected.is_string()) return text == std::string_view(expected.get_string());
  if (node.kind == Kind::quoted) return false;
  if (expected.is_null()) return text.empty() || text == "~" || text == "null";
  // YAML 1.1, which the tools of the corpus follow, has yes and no as well.
  if (const bool* flag = expected.if_bool())
    return *flag ? text == "true" || text == "yes" : text == "false" || text == "no";
  return std::strtod(text.c_str(), nullptr) == expected.to_number<double>();
}

// The text of a key of a map, "" where it has none.
std::string text_of(const FrontMatter& in, std::size_t map, std::string_view key) {
  const std::size_t found = find(in, map, key);
  return found == 0 ? "" : std::string(in.text(found));
}

}  // namespace

TEST_CASE("Front matter of real sites is read or refused with a place, and means what its own tools read") {
  const auto articles = read_shared_json("corpora/frontmatter/articles.json");
  if (!articles) return;
  Tally tally;
  for (const json::value& item : articles->as_array()) {
    const json::object& article = item.as_object();
    if (!article.contains("text")) {  // not UTF-8: what is left of it is text
      const FrontMatter found =
          tally.read(replace_invalid_utf8(from_base64(article.at("base64").as_string())));
      CHECK(!found.error);
      continue;
    }
    const std::string source(article.at("text").as_string());
    const FrontMatter found = tally.read(source);
    if (!article.contains("expected")) continue;
    INFO(article.at("id").as_string().c_str());
    CHECK(!found.error);
    for (const auto& [key, value] : article.at("expected").as_object()) {
      if (key == "content") continue;
      const std::size_t entry = find(found, 0, key);
      REQUIRE(entry != 0);
      CHECK(same(found, entry, value));
    }
  }
  MESSAGE("articles.json:" << tally.str());
}

TEST_CASE("Hostile front matter is read or refused with a place") {
  const auto articles = read_shared_json("corpora/frontmatter/own-edge-cases.json");
  if (!articles) return;
  Tally tally;
  for (const json::value& item : articles->as_array()) tally.read(std::string(item.at("text").as_string()));
  MESSAGE("own-edge-cases.json:" << tally.str());
}

TEST_CASE("What is read of the YAML test suite means what the suite says") {
  const auto files = read_shared_json("corpora/frontmatter/yaml-test-suite.json");
  if (!files) return;
  Tally meta;
  Tally tally;
  int compared = 0;
  for (const json::value& file : files->as_array()) {
    const std::string path(file.at("path").as_string());
    // A file of the suite is a YAML list itself.
    const std::string list(file.at("yaml").as_string());
    const FrontMatter suite =
        meta.read("---\ncases:\n" + list.substr(list.starts_with("---") ? 4 : 0) + "\n---\n");
    REQUIRE_MESSAGE(!suite.error, path);
    const std::size_t cases = find(suite, 0, "cases");
    for (std::size_t item = cases + 1; item < suite.nodes[cases].end; item = suite.nodes[item].end) {
      std::string yaml = text_of(suite, item, "yaml");
      for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{{"␣", " "},
                                                                                     {"—", ""},
                                                                                     {"»", "\t"},
                                                                                     {"↵", ""},
                                                                                     {"∎\n", ""},
                                                                                     {"←", "\r"},
                                                                                     {"⇔", "\xEF\xBB\xBF"}}) {
        yaml = replace_all(yaml, from, to);
      }
      const bool fails = text_of(suite, item, "fail") == "true";
      json::error_code no_json;
      const json::value expected = json::parse(text_of(suite, item, "json"), no_json);
      if (yaml.starts_with("---\n")) yaml.erase(0, 4);
      const bool documents = ("\n" + yaml).find("\n---") != std::string::npos ||
                             ("\n" + yaml).find("\n...") != std::string::npos;

      const std::string end = yaml.ends_with('\n') ? "---\n" : "\n---\n";

      // As it is, and as the value of a key, so that lists and scalars are tried as well.
      const FrontMatter plain = tally.read(std::string("---\n").append(yaml).append(end));
      const FrontMatter nested = tally.read(std::string("---\nkey:\n").append(indented(yaml)).append(end));
      INFO(path << " " << text_of(suite, item, "name") << "\n" << yaml);
      if (documents) continue;
      if (fails) {
        CHECK(plain.error);
        CHECK(nested.error);
      }
      if (fails || no_json) continue;
      if (!plain.nodes.empty()) {
        CHECK(same(plain, 0, expected));
        ++compared;
      }
      if (!nested.error) {
        CHECK(same(nested, 2, expected));
        ++compared;
      }
    }
  }
  MESSAGE("yaml-test-suite.json: " << compared << " compared" << meta.str() << "\n cases:" << tally.str());
  CHECK(compared > 0);
}

TEST_CASE("TOML is refused between fences, whichever they are, and left alone without them") {
  const auto files = read_shared_json("corpora/frontmatter/toml-test.json");
  if (!files) return;
  Tally fenced;
  Tally as_yaml;
  Tally bare;
  for (const json::value& file : files->as_array()) {
    const std::string toml = replace_invalid_utf8(from_base64(file.at("base64").as_string()));
    CHECK(fenced.read("+++\n" + toml + "\n+++\n").error);
    as_yaml.read("---\n" + toml + "\n---\n");
    bare.read(toml);
  }
  MESSAGE("toml-test.json between +++:" << fenced.str() << "\n between ---:" << as_yaml.str()
                                        << "\n without fences:" << bare.str());
}

TEST_CASE("JSON front matter is what RFC 8259 says, without a key given twice") {
  const auto files = read_shared_json("corpora/json/jsontestsuite-parsing.json");
  if (!files) return;
  Tally tally;
  for (const json::value& file : files->as_array()) {
    const std::string name(file.at("name").as_string());
    const std::string text = from_base64(file.at("base64").as_string());
    if (valid_utf8_prefix(text) != text.size()) continue;  // never gets as far as here
    INFO(name);
    const bool refused = tally.read("{\"a\":" + text + "}").error.has_value();
    const std::string_view expect = file.at("expect").as_string();
    const bool twice = name.starts_with("y_object_duplicated_key");
    if (expect == "accept") CHECK(refused == twice);
    if (expect == "reject") CHECK(refused);
  }
  MESSAGE("jsontestsuite-parsing.json:" << tally.str());
}

}  // namespace broadside
