#include "article/front_matter.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {
namespace {

using Kind = FrontMatterNode::Kind;

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
}

// A value in one line: plain scalars as they are, others in quotes, [a, b], {key: value}.
void append_value(std::string& out, const FrontMatter& from, std::size_t i) {
  const FrontMatterNode& node = from.nodes[i];
  if (node.kind == Kind::list || node.kind == Kind::map) {
    const bool map = node.kind == Kind::map;
    out += map ? '{' : '[';
    for (std::size_t item = i + 1; item < node.end; item = from.nodes[item].end) {
      if (item > i + 1) out += ", ";
      if (map) {
        append_escaped(out, from.text(item++));
        out += ": ";
      }
      append_value(out, from, item);
    }
    out += map ? '}' : ']';
    return;
  }
  if (node.kind == Kind::quoted) out += '\'';
  append_escaped(out, from.text(i));
  if (node.kind == Kind::quoted) out += '\'';
}

// What a source gives: its front matter in one line, "error LINE:COLUMN", or "none".
std::string read_source(std::string_view source) {
  const FrontMatter found = read_front_matter(source);
  if (found.error) {
    CHECK(found.nodes.empty());
    CHECK(found.error->code == ErrorCode::front_matter_syntax);
    CHECK(found.error->message.size() > 20);
    return "error " + std::to_string(found.error->at.line) + ":" + std::to_string(found.error->at.column);
  }
  if (found.nodes.empty()) return found.body_offset == 0 ? "none" : "{}";
  std::string out;
  append_value(out, found, 0);
  return out;
}

// The same of the lines between two fences: the first of them is line 2.
std::string read(std::string_view lines) {
  return read_source("---\n" + std::string(lines) + "\n---\ntext\n");
}

std::string message(std::string_view lines) {
  const FrontMatter found = read_front_matter("---\n" + std::string(lines) + "\n---\ntext\n");
  return found.error ? std::string(found.error->message) : "";
}

// The text to show, and the line where it starts.
std::string body(std::string_view source) {
  const FrontMatter found = read_front_matter(source);
  return std::to_string(found.body_line) + "|" + std::string(source.substr(found.body_offset));
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += text;
  return out;
}

}  // namespace

TEST_CASE(
    "Front matter: fences are lines of three hyphens, or three dots at the end, and blanks after them") {
  CHECK(read_source("---\na: b\n---\ntext") == "{a: b}");
  CHECK(read_source("--- \t\na: b\n---  \ntext") == "{a: b}");
  CHECK(read_source("---\na: b\n...\ntext") == "{a: b}");
  CHECK(read_source("---\na: b\n---") == "{a: b}");
  CHECK(read_source("----\na: b\n----\n") == "none");
  CHECK(read_source(" ---\na: b\n---\n") == "none");
  CHECK(read_source("--\na: b\n--\n") == "none");
  CHECK(read_source("text\n---\na: b\n---\n") == "none");
  CHECK(read_source("...\na: b\n---\n") == "none");
  CHECK(read_source("") == "none");
  CHECK(read_source("---") == "none");
  CHECK(read_source("---\n") == "none");
}

TEST_CASE("Front matter: the text starts on the line after the closing fence") {
  CHECK(body("---\na: b\n---\ntext\n") == "4|text\n");
  CHECK(body("---\na: b\n...\n\ntext\n") == "4|\ntext\n");
  CHECK(body("---\r\na: b\r\n---\r\ntext\r\n") == "4|text\r\n");
  CHECK(body("\n\n---\na: b\n---\ntext\n") == "6|text\n");
  CHECK(body("---\na: b\n---") == "4|");
  CHECK(body("text\n") == "1|text\n");
  CHECK(body("\xEF\xBB\xBF"
             "text\n") ==
        "1|\xEF\xBB\xBF"
        "text\n");
}

TEST_CASE("Front matter: a byte order mark, blank lines before it and any line ending are fine") {
  CHECK(read_source("\xEF\xBB\xBF---\na: b\n---\n") == "{a: b}");
  CHECK(read_source("\n \n---\na: b\n---\n") == "{a: b}");
  CHECK(read_source("\xEF\xBB\xBF\r\n---\r\na: b\r\nc:\r\n  - d\r\n---\r\n") == "{a: b, c: [d]}");
  CHECK(read_source("---\ra: b\rc: d\r---\r") == "{a: b, c: d}");
  CHECK(read_source("---\na: b\r\nc: |\r\n  d\r\n  e\r\n---\n") == "{a: b, c: 'd\\ne\\n'}");
}

TEST_CASE("Front matter: it may be empty, blank, or a comment") {
  CHECK(read_source("---\n---\ntext") == "{}");
  CHECK(read_source("---\n\n \n---\ntext") == "{}");
  CHECK(read_source("---\n# comment\n---\ntext") == "{}");
  CHECK(read_source("---\n...\n---\n") == "{}");
  CHECK(body("---\n---\ntext") == "3|text");
}

TEST_CASE("Front matter: an article that starts with a thematic break has none") {
  CHECK(read_source("---\n\nProse about: things.\n\n---\n\nMore.\n") == "none");
  CHECK(read_source("---\n\n# Heading\n\n---\n") == "none");
  CHECK(read_source("---\nProse\n") == "none");
  CHECK(read_source("---\n\nkey: value\n") == "none");
  CHECK(body("---\n\nProse.\n\n---\n\nMore.\n") == "1|---\n\nProse.\n\n---\n\nMore.\n");
  CHECK(read_source("---\n\na: b\n---\n") == "{a: b}");
}

TEST_CASE("Front matter: without a closing fence nothing is lost, and a first line with a key is an error") {
  CHECK(read_source("---\ntitle: x\n") == "error 1:1");
  CHECK(body("---\ntitle: x\n") == "2|title: x\n");
  CHECK(read_source("\n---\ntitle:\n") == "error 2:1");
  CHECK(read_source("---\ntitle: x\n----\n") == "error 1:1");
  CHECK(read_source("---\nhttp://example.org is: here\n") == "none");
}

TEST_CASE("Front matter: text of the article that a thematic break would swallow is shown with the error") {
  const std::string_view source = "---\ntitle: x\n\nProse of the article.\n\n---\n\nMore.\n";
  CHECK(read_source(source) == "error 4:1");
  CHECK(body(source) == "4|Prose of the article.\n\n---\n\nMore.\n");
  CHECK(body("---\nProse.\n---\nMore.\n") == "2|Prose.\n---\nMore.\n");
  CHECK(body("---\n- a\n- b\n---\nMore.\n") == "2|- a\n- b\n---\nMore.\n");
  CHECK(body("---\na: b\nno key\n---\nMore.\n") == "5|More.\n");
}

TEST_CASE("Front matter: other languages between fences are an error of the first line") {
  for (const char* source : {"---json\n{}\n---\ntext", "---js\nx\n---\ntext", "---yaml\na: b\n---\ntext",
                             "+++\na = \"b\"\n+++\ntext", "+++\n+++\ntext"}) {
    CAPTURE(source);
    CHECK(read_source(source) == "error 1:1");
    CHECK(body(source).ends_with("|text"));
  }
  CHECK(read_source("+++\nno end\n") == "none");
  CHECK(read_source("---json\nno end\n") == "none");
  CHECK(read_source("--- he said\n\n---\n") == "none");
}

TEST_CASE("YAML: a plain scalar is the text up to a comment or the end of the line") {
  CHECK(read("a: b") == "{a: b}");
  CHECK(read("a:  b c  ") == "{a: b c}");
  CHECK(read("a:\tb") == "{a: b}");
  CHECK(read("a: b # comment") == "{a: b}");
  CHECK(read("a: b#c") == "{a: b#c}");
  CHECK(read("a: http://example.org/#x") == "{a: http://example.org/#x}");
  CHECK(read("a: 10:30") == "{a: 10:30}");
  CHECK(read("a: -b") == "{a: -b}");
  CHECK(read("a: ?b") == "{a: ?b}");
  CHECK(read("a: :b") == "{a: :b}");
  CHECK(read("a: it's \"so\"") == "{a: it's \"so\"}");
  CHECK(read("a: b, [c]") == "{a: b, [c]}");
  CHECK(read("заголовок: Привет, мир") == "{заголовок: Привет, мир}");
}

TEST_CASE("YAML: what is not written is null, and words stay words") {
  CHECK(read("a:") == "{a: }");
  CHECK(read("a: # comment") == "{a: }");
  CHECK(read("a:\nb: ~") == "{a: , b: ~}");
  CHECK(read("a: ''") == "{a: ''}");
  CHECK(read("country: no\nversion: 1.10\noctal: 012\ntime: 12:30:45") ==
        "{country: no, version: 1.10, octal: 012, time: 12:30:45}");
}

TEST_CASE("YAML: a plain scalar goes on in lines that are indented more") {
  CHECK(read("a: b\n  c\n  d") == "{a: b c d}");
  CHECK(read("a:\n  b\n  c") == "{a: b c}");
  CHECK(read("a: b\n\n\n  c") == "{a: b\\n\\nc}");
  CHECK(read("a: b\n  - c") == "{a: b - c}");
  CHECK(read("a: b\n  # comment\nc: d") == "{a: b, c: d}");
  CHECK(read("a: b\n  # comment\n  c") == "error 4:3");
}

TEST_CASE("YAML: single quotes hold anything; two are one") {
  CHECK(read("a: 'b'") == "{a: 'b'}");
  CHECK(read("a: 'it''s'") == "{a: 'it's'}");
  CHECK(read("a: 'b: c # d'  # comment") == "{a: 'b: c # d'}");
  CHECK(read(R"(a: '\n')") == R"({a: '\n'})");
  CHECK(read("a: ' b\n  c '") == "{a: ' b c '}");
}

TEST_CASE("YAML: double quotes know the escapes of YAML 1.2") {
  CHECK(read(R"(a: "\"\\\/ \x41\u0416\U0001F600")") == "{a: '\"\\/ A\xD0\x96\xF0\x9F\x98\x80'}");
  CHECK(read(R"(a: "\a\b\e\f\n\r\t\v")") == "{a: '\a\b\x1B\f\\n\r\\t\v'}");
  CHECK(read(R"(a: "\N\_\L\P\ x")") == "{a: '\xC2\x85\xC2\xA0\xE2\x80\xA8\xE2\x80\xA9 x'}");
  CHECK(read("a: \"\\\tb\"") == "{a: '\\tb'}");
}

TEST_CASE("YAML: escapes make a surrogate pair one character; NUL and half a pair give U+FFFD") {
  CHECK(read(R"(a: "\uD83D\uDE00")") == "{a: '\xF0\x9F\x98\x80'}");
  CHECK(read(R"(a: "\uD83D")") == "{a: '\xEF\xBF\xBD'}");
  CHECK(read(R"(a: "\uDE00\uD83D")") == "{a: '\xEF\xBF\xBD\xEF\xBF\xBD'}");
  CHECK(read(R"(a: "\uD83D\u0041")") ==
        "{a: '\xEF\xBF\xBD"
        "A'}");
  CHECK(read(R"(a: "\0\x00\u0000")") == "{a: '\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD'}");
}

TEST_CASE("YAML: an escape that names nothing is an error where it stands") {
  CHECK(read(R"(a: "b\qc")") == "error 2:6");
  CHECK(read(R"(a: "\x4")") == "error 2:5");
  CHECK(read(R"(a: "\u00G0")") == "error 2:5");
  CHECK(read(R"(a: "\U00110000")") == "error 2:5");
  CHECK(read("a: \"б\\q\"") == "error 2:6");
}

TEST_CASE("YAML: quoted lines are folded; an escaped line break joins") {
  CHECK(read("a: \"b  \n   c\"") == "{a: 'b c'}");
  CHECK(read("a: \"b\n\n\n  c\"") == "{a: 'b\\n\\nc'}");
  CHECK(read("a: \"b\\t \n  c\"") == "{a: 'b\\t c'}");
  CHECK(read("a: \"b \\\n  c\"") == "{a: 'b c'}");
  CHECK(read("a: \"b\\\n  c\"") == "{a: 'bc'}");
  CHECK(read("a: \"b\\\n\n  c\"") == "{a: 'b\\nc'}");
  CHECK(read("a:\n  'b\n  c'") == "{a: 'b c'}");
}

TEST_CASE("YAML: a quote that is not closed is an error where it opens") {
  CHECK(read("a: \"b") == "error 2:4");
  CHECK(read("a: 'b\nc: d") == "error 2:4");
  CHECK(read("x: y\na: \"b\nc: \"d\"") == "error 3:4");
  CHECK(read_source("---\na: \"b\n---\nc\"\n---\n") == "error 2:4");
  CHECK(read("a: \"b\\") == "error 2:4");
}

TEST_CASE("YAML: nothing but a comment may follow a quoted text") {
  CHECK(read("a: \"b\" c") == "error 2:8");
  CHECK(read("a: 'b'#c") == "error 2:7");
  CHECK(read("a: 'b': c") == "error 2:7");
}

TEST_CASE("YAML: a literal block keeps its lines, a folded one joins them") {
  CHECK(read("a: |\n  b\n  c") == "{a: 'b\\nc\\n'}");
  CHECK(read("a: >\n  b\n  c") == "{a: 'b c\\n'}");
  CHECK(read("a: >\n  b\n\n  c\n\n\n  d") == "{a: 'b\\nc\\n\\nd\\n'}");
  CHECK(read("a: >\n  b\n    c\n  d") == "{a: 'b\\n  c\\nd\\n'}");
  CHECK(read("a: |\n  b: c # d\n   e") == "{a: 'b: c # d\\n e\\n'}");
  CHECK(read("a: |  # comment\n  b") == "{a: 'b\\n'}");
  CHECK(read("a: |\n\n  b") == "{a: '\\nb\\n'}");
  CHECK(read("a: |\n  b\nc: d") == "{a: 'b\\n', c: d}");
  CHECK(read("a: |\nb: c") == "{a: '', b: c}");
  CHECK(read("a:\n- |\n b\n- >-\n c") == "{a: ['b\\n', 'c']}");
}

TEST_CASE("YAML: a block's indicators choose the line break at its end and its indentation") {
  CHECK(read("a: |-\n  b\n\nc: d") == "{a: 'b', c: d}");
  CHECK(read("a: |+\n  b\n\nc: d") == "{a: 'b\\n\\n', c: d}");
  CHECK(read("a: |+\n\nc: d") == "{a: '\\n', c: d}");
  CHECK(read("a: >-\n  b\n  c") == "{a: 'b c'}");
  CHECK(read("a: |1\n  b\n c") == "{a: ' b\\nc\\n'}");
  CHECK(read("a: |2-\n    b") == "{a: '  b'}");
  CHECK(read("a: |-2\n    b") == "{a: '  b'}");
}

TEST_CASE("YAML: a block that is not clear is an error") {
  CHECK(read("a: |b") == "error 2:5");
  CHECK(read("a: |0\n  b") == "error 2:5");
  CHECK(read("a: |--\n  b") == "error 2:6");
  CHECK(read("a: |\n   \n  b") == "error 4:1");
  CHECK(read("a: |\n\tb") == "error 3:1");
  CHECK(read("a: |\n  b\n c") == "error 4:2");
}

TEST_CASE("YAML: a list has a dash before each item, indented or not") {
  CHECK(read("a:\n  - b\n  - c") == "{a: [b, c]}");
  CHECK(read("a:\n- b\n- c\nd: e") == "{a: [b, c], d: e}");
  CHECK(read("a:\n-   b\n-\n- 'c'") == "{a: [b, , 'c']}");
  CHECK(read("a:\n- b\n  c\n- d") == "{a: [b c, d]}");
  CHECK(read("a:\n\n# comment\n- b # comment\n\n- c") == "{a: [b, c]}");
  CHECK(read("a:\n- - b\n  - c\n- - d") == "{a: [[b, c], [d]]}");
}

TEST_CASE("YAML: maps may be in maps and in lists") {
  CHECK(read("a:\n  b: c\n  d: e\nf: g") == "{a: {b: c, d: e}, f: g}");
  CHECK(read("authors:\n  - name: Ann\n    url: /ann\n  - name: Bob") ==
        "{authors: [{name: Ann, url: /ann}, {name: Bob}]}");
  CHECK(read("authors:\n- name: Ann\n  url: /ann\n- Bob") == "{authors: [{name: Ann, url: /ann}, Bob]}");
  CHECK(read("a:\n-\n  b: c\n  d:\n  - e") == "{a: [{b: c, d: [e]}]}");
  CHECK(read("a:\n  b:\n    c:\n      d: e") == "{a: {b: {c: {d: e}}}}");
  CHECK(read("  a: b\n  c: d") == "{a: b, c: d}");
}

TEST_CASE("YAML: lists and maps may be written in brackets, over several lines") {
  CHECK(read("a: [b, c]") == "{a: [b, c]}");
  CHECK(read("a: [ 'b' , \"c\", d e, ]  # comment") == "{a: ['b', 'c', d e]}");
  CHECK(read("a: []") == "{a: []}");
  CHECK(read("a: {}") == "{a: {}}");
  CHECK(read("a: {b: c, 'd': \"e\", f: [g, h], i: {j: k}}") == "{a: {b: c, d: 'e', f: [g, h], i: {j: k}}}");
  CHECK(read("a: {\"b\":c, d: , e:}") == "{a: {b: c, d: , e: }}");
  CHECK(read("a: [\n  b, # comment\n  c\n]") == "{a: [b, c]}");
  CHECK(read("a: [b\n  c, 'd\n  e']") == "{a: [b c, 'd e']}");
  CHECK(read("a: [http://example.org/b, 10:30]") == "{a: [http://example.org/b, 10:30]}");
  CHECK(read("a:\n  [b]") == "{a: [b]}");
  CHECK(read("{a: b,\n c: d}") == "{a: b, c: d}");
}

TEST_CASE("YAML: a bracket that is not closed is an error where it opens") {
  CHECK(read("a: [b, c") == "error 2:4");
  CHECK(read("a: {b: c") == "error 2:4");
  CHECK(read("a: [b,\nc: d") == "error 2:4");
  CHECK(read("a: [[b], c") == "error 2:4");
  CHECK(read("bad yaml: [") == "error 2:11");
}

TEST_CASE("YAML: a list or map in brackets that is not clear is an error where it is not") {
  CHECK(read("a: [b,, c]") == "error 2:7");
  CHECK(read("a: [, b]") == "error 2:5");
  CHECK(read("a: [b} ") == "error 2:6");
  CHECK(read("a: ['b' c]") == "error 2:9");
  CHECK(read("a: [b: c]") == "error 2:6");
  CHECK(read("a: {b}") == "error 2:5");
  CHECK(read("a: {b:c}") == "error 2:5");
  CHECK(read("a: {b: c: d}") == "error 2:9");
  CHECK(read("a: [- b]") == "error 2:5");
  CHECK(read("a: [-]") == "error 2:5");
  CHECK(read("a: [b] c") == "error 2:8");
  CHECK(read("a: ]") == "error 2:4");
}

TEST_CASE("YAML: keys may be quoted and have blanks") {
  CHECK(read("'a': b") == "{a: b}");
  CHECK(read("\"a: b\" : c") == "{a: b: c}");
  CHECK(read("a b\t: c") == "{a b: c}");
  CHECK(read("\"\": c") == "{: c}");
  CHECK(read("it's: c") == "{it's: c}");
}

TEST_CASE("YAML: a line without a key is an error that shows how a key is written") {
  CHECK(read("title:value") == "error 2:1");
  CHECK(read("a: b\nc") == "error 3:1");
  CHECK(read("a: b\n- c") == "error 3:1");
  CHECK(read("- a\n- b") == "error 2:1");
  CHECK(read("scalar") == "error 2:1");
  CHECK(read("a:\n  b: c\n  d") == "error 4:3");
  CHECK(read(": a") == "error 2:1");
  CHECK(read("a: b\n--- c: d") == "error 3:1");
  CHECK(read("a: b\n... c: d") == "error 3:1");
  CHECK(read("---a: b") == "{---a: b}");
  CHECK(message("title:value").find("`key: value`") != std::string::npos);
}

TEST_CASE("YAML: a colon and a space in a text ask for quotes, at the colon") {
  CHECK(read("title: News: today") == "error 2:12");
  CHECK(read("a:\n- b\n- c: d: e") == "error 4:7");
  CHECK(read("a: b\n  c: d") == "error 3:4");
  CHECK(read("a: ключ: б") == "error 2:8");
  CHECK(message("title: News: today").find("quotes") != std::string::npos);
}

TEST_CASE("YAML: a key that is there already is an error at the second") {
  CHECK(read("a: b\nc: d\na: e") == "error 4:1");
  CHECK(read("a: {b: c, b: d}") == "error 2:11");
  CHECK(read("a:\n  b: c\n  'b': d") == "error 4:3");
  CHECK(read("a:\n  b: c\nb: d") == "{a: {b: c}, b: d}");
}

TEST_CASE("YAML: a line belongs to what it is indented like") {
  CHECK(read("a: b\n c: d") == "error 3:3");
  CHECK(read("a:\n    b: c\n  d: e") == "error 4:3");
  CHECK(read("a:\n  - b\n - c") == "error 4:2");
  CHECK(read("  a: b\nc: d") == "error 3:1");
  CHECK(read("a: 'b'\n  c: d") == "error 3:3");
}

TEST_CASE("YAML: tabs do not indent") {
  CHECK(read("a:\n\tb: c") == "error 3:1");
  CHECK(read("a:\n  \tb") == "error 3:3");
  CHECK(read("tabs:\t\ta\n\tb: c") == "error 3:1");
  CHECK(read("a: [b,\n\tc]") == "error 3:1");
  CHECK(read("a: 'b\n\tc'") == "error 3:1");
  CHECK(read("a:\n-\tb: c") == "error 3:2");
  CHECK(read("a:\n-\tb") == "{a: [b]}");
  CHECK(read("a: b\n\t\nc: d") == "{a: b, c: d}");
  CHECK(message("a:\n\tb: c").find("spaces") != std::string::npos);
}

TEST_CASE("YAML: anchors, aliases, tags, merge keys, complex keys and directives are errors that say so") {
  CHECK(read("a: &b c") == "error 2:4");
  CHECK(read("a: *b") == "error 2:4");
  CHECK(read("a: [*b]") == "error 2:5");
  CHECK(read("a: !!str b") == "error 2:4");
  CHECK(read("a: !b c") == "error 2:4");
  CHECK(read("&a b: c") == "error 2:1");
  CHECK(read("<<: c") == "error 2:1");
  CHECK(read("a: {<<: b}") == "error 2:5");
  CHECK(read("? a\n: b") == "error 2:1");
  CHECK(read("%YAML 1.2") == "error 2:1");
  CHECK(message("a: &b c").find("anchors") != std::string::npos);
  CHECK(message("a: !!str b").find("tags") != std::string::npos);
  CHECK(message("<<: c").find("merge") != std::string::npos);
  CHECK(message("? a\n: b").find("`?`") != std::string::npos);
}

TEST_CASE("YAML: a text that starts with a character of YAML's own asks for quotes") {
  for (const char* text : {"@b", "`b", "%b", ",b", "]b", "}b"}) {
    CAPTURE(text);
    CHECK(read("a: " + std::string(text)) == "error 2:4");
    CHECK(message("a: " + std::string(text)).find("quotes") != std::string::npos);
  }
  CHECK(read("a: - b") == "error 2:4");
}

TEST_CASE("YAML: control characters are errors where they stand") {
  CHECK(read(std::string("a: b\0c", 6)) == "error 2:5");
  CHECK(read("a: \x01") == "error 2:4");
  CHECK(read("a: 'b'\nc: \x1B[0m") == "error 3:4");
}

TEST_CASE("JSON: an object at the start is front matter, and the text starts on the line after it") {
  CHECK(read_source("{\"title\":\"json\"}\n\ntext") == "{title: 'json'}");
  CHECK(body("{\"title\":\"json\"}\n\ntext") == "2|\ntext");
  CHECK(body("{\n  \"a\": 1\n}  \ntext") == "4|text");
  CHECK(read_source("\xEF\xBB\xBF\n{ \"a\" : [ 1 , \"b\" , null , true , { } , [ ] ] }\r\n") ==
        "{a: [1, 'b', null, true, {}, []]}");
  CHECK(read_source("{\"a\": {\"b\": {\"c\": -1.5e+10}}}") == "{a: {b: {c: -1.5e+10}}}");
  CHECK(read_source("{}\ntext") == "{}");
  CHECK(read_source("{\n\t\"a\"\t:\r\n0}") == "{a: 0}");
}

TEST_CASE("JSON: strings know the escapes of RFC 8259 and no others") {
  CHECK(read_source(R"({"a": "\"\\\/\b\f\n\r\tA\uD83D\uDE00"})") ==
        "{a: '\"\\/\b\f\\n\r\\tA\xF0\x9F\x98\x80'}");
  CHECK(read_source(R"({"a": "\u0000\uD800"})") == "{a: '\xEF\xBF\xBD\xEF\xBF\xBD'}");
  CHECK(read_source(R"({"a": "\x41"})") == "error 1:8");
  CHECK(read_source(R"({"a": "\'"})") == "error 1:8");
  CHECK(read_source(R"({"a": "\U00000041"})") == "error 1:8");
  CHECK(read_source("{\"a\": \"b\tc\"}") == "error 1:9");
  CHECK(read_source("{\"a\": \"b\nc\"}") == "error 1:7");
}

TEST_CASE("JSON: what RFC 8259 does not have is an error where it stands") {
  CHECK(read_source("{\"a\": 1,}") == "error 1:8");
  CHECK(read_source("{\"a\": [1,]}") == "error 1:9");
  CHECK(read_source("{\"a\": [,1]}") == "error 1:8");
  CHECK(read_source("{\n  a: 1\n}") == "error 2:3");
  CHECK(read_source("{a: 1}") == "error 1:2");
  CHECK(read_source("{'a': 1}") == "error 1:2");
  CHECK(read_source("{\"a\": 'b'}") == "error 1:7");
  CHECK(read_source("{\"a\" 1}") == "error 1:2");
  CHECK(read_source("{\"a\": 1 \"b\": 2}") == "error 1:9");
  CHECK(read_source("{\"a\": }") == "error 1:7");
  CHECK(read_source("{\"a\": // comment\n1}") == "error 1:7");
  CHECK(read_source("{\"a\": # comment\n1}") == "error 1:7");
  CHECK(read_source("{\"a\": 1, \"a\": 2}") == "error 1:10");
  for (const char* word :
       {"01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "True", "nul", "tru e"}) {
    CAPTURE(word);
    CHECK(read_source("{\"a\": " + std::string(word) + "}").starts_with("error 1:"));
  }
}

TEST_CASE("JSON: after an error the text is shown from behind the object, or whole") {
  CHECK(body("{\"a\": 1,}\ntext") == "2|text");
  CHECK(body("{\n  \"a\": {\"}\": [1,]},\n}\ntext") == "4|text");
  CHECK(body("{\"a\": 1\ntext") == "1|{\"a\": 1\ntext");
  CHECK(body("{\"a\": \"b\ntext } more\n") == "1|{\"a\": \"b\ntext } more\n");
  CHECK(read_source("{\"a\": 1} text") == "error 1:10");
  CHECK(body("{\"a\": 1} text") == "1| text");
}

TEST_CASE("JSON: a brace that opens no object is text of the article") {
  CHECK(read_source("{% include x %}\ntext") == "none");
  CHECK(read_source("{{ title }}\ntext") == "none");
  CHECK(read_source("{: .lead}\ntext") == "none");
  CHECK(read_source("{#anchor}\ntext") == "none");
  CHECK(read_source("{braces} in prose: yes\n") == "none");
  CHECK(read_source("{") == "none");
  CHECK(read_source("[1]\n") == "none");
}

TEST_CASE("Front matter: positions count code points, and lines whatever ends them") {
  const FrontMatter found = read_front_matter("\n---\r\nключ: значение\r\nавторы:\r\n  - 'Ann': &x\n---\n");
  REQUIRE(found.error.has_value());
  CHECK(found.error->at == Position{5, 12});
  const FrontMatter fine = read_front_matter("---\nключ: значение\nlist: [a, 'б', c]\nnull:\n---\n");
  REQUIRE(fine.nodes.size() == 10);
  CHECK(fine.nodes[1].at == Position{2, 1});
  CHECK(fine.nodes[2].at == Position{2, 7});
  CHECK(fine.nodes[3].at == Position{3, 1});
  CHECK(fine.nodes[4].at == Position{3, 7});
  CHECK(fine.nodes[7].at == Position{3, 16});
  CHECK(fine.nodes[8].at == Position{4, 1});
}

TEST_CASE("Front matter: the limits are errors, not crashes") {
  CHECK(read("a: " + repeat("[", 15) + repeat("]", 15)) == "{a: " + repeat("[", 15) + repeat("]", 15) + "}");
  CHECK(read("a: " + repeat("[", 16) + repeat("]", 16)) == "error 2:19");
  CHECK(read("a: " + repeat("[", 60000)) == "error 2:19");
  CHECK(read("a: " + repeat("{a: ", 15000)).starts_with("error 2:"));
  CHECK(read("a:\n" + repeat("- ", 30000)).starts_with("error 3:"));
  CHECK(read_source(repeat("{\"a\":", 100000)).starts_with("error 1:"));
  std::string nested;
  for (std::size_t i = 0; i < 17; ++i) nested += std::string(i, ' ') + "a:\n";
  CHECK(read(nested) == "error 18:17");
}

TEST_CASE("Front matter: a map has 256 keys at most") {
  std::string lines;
  for (int i = 0; i < 256; ++i) lines += "k" + std::to_string(i) + ": v\n";
  CHECK(read_front_matter("---\n" + lines + "---\n").nodes.size() == 513);
  CHECK(read(lines + "more: v") == "error 258:1");
}

TEST_CASE("Front matter: over 64 KiB it is an error, and its text is shown") {
  const std::string lines = "a: b\nc: " + repeat("x", kMaxFrontMatterBytes - 9) + "\n";
  CHECK(!read_front_matter("---\n" + lines + "---\ntext").error);
  const std::string source = "---\n" + lines + "#\n---\ntext";
  CHECK(read_source(source) == "error 1:1");
  CHECK(read_front_matter(source).body_offset == 4);
  CHECK(read_source("{\"a\": \"" + repeat("x", kMaxFrontMatterBytes) + "\"}\ntext") == "error 1:7");
}

TEST_CASE(
    "Front matter: every prefix and every deletion of a byte is read or refused, with the text in bounds") {
  const std::vector<std::string> sources = {
      "---\ntitle: \"A \\u0416 \\\n  b\"\nauthors:\n  - name: Ann # c\n    url: 'x''y'\ntags: [a, {b: c}, "
      "\"d\"]\n"
      "deck: >-\n  folded\n   more\n\nlit: |+2\n   x\n\n...\ntext\n",
      "\xEF\xBB\xBF---\r\nключ: значение\r\n  ещё\r\nlist:\r\n- a\r\n- - b\r\n  - c\r\n---\r\ntext\r\n",
      "{\n  \"a\": [1, -2.5e3, \"\\uD83D\\uDE00\", {\"b\": null}],\n  \"c\": {\"d\": true}\n}\ntext\n",
      "+++\na = 1\n+++\n---\n---json\n{}\n---\n",
  };
  for (const std::string& source : sources) {
    for (std::size_t i = 0; i <= source.size(); ++i) {
      std::string without = source;
      if (i < source.size()) without.erase(i, 1);
      for (const std::string& text : {source.substr(0, i), without}) {
        const FrontMatter found = read_front_matter(text);
        CHECK(found.body_offset <= text.size());
        CHECK(found.body_line >= 1);
        if (found.error) CHECK(found.error->at.line >= 1);
        if (!found.nodes.empty()) CHECK(found.nodes[0].end == found.nodes.size());
      }
    }
  }
}

}  // namespace broadside
