// What cmake/md4c-mends.cmake mends: where md4c read something else than CommonMark and GFM say, or gave more
// than it got.
#include <doctest/doctest.h>

#include <string>

#include "markup/parser.h"
#include "render/body_view.h"

namespace broadside {
namespace {

std::string html(std::string_view markdown, Dialect dialect = Dialect::gfm) {
  const Document document = parse_markdown(markdown, dialect);
  std::string out;
  HtmlWriter writer(out);
  BodyOptions options;
  options.plain = true;
  BodyView(writer, document, options).write_body();
  return out;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string linked(const std::string& url) { return "<a href=\"" + url + "\">" + url + "</a>"; }

}  // namespace

TEST_CASE("References repeat no more of their definitions than the text is long") {
  const std::string url = "/" + std::string(20'000, 'u');
  const std::string definition = "[x]: " + url + "\n\n";
  CHECK(html(definition + repeated("[x]\n", 4)).size() > 4 * url.size());
  // 100,000 bytes may always be repeated.
  const std::string all = html(definition + repeated("[x]\n", 5'000));
  CHECK(all.size() < 7 * url.size());
  CHECK(all.find("\n[x]\n[x]") != std::string::npos);
  CHECK(html("[a]: /u\n\n" + repeated("[a] ", 30'000)).find("[a]") == std::string::npos);
}

TEST_CASE("Blank lines leave an item in the lists that it is in") {
  CHECK(html("- - a\n\n\n\n    b\n\nc\n") ==
        "<ul>\n<li><ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n</li>\n</ul>\n<p>c</p>\n");
  CHECK(html("> - a\n>\n>\n>   b\n>\n\n> c\n") ==
        "<blockquote><ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n</blockquote>\n"
        "<blockquote><p>c</p>\n</blockquote>\n");
  CHECK(html("- > - a\n\n\n  b\n") ==
        "<ul>\n<li><blockquote><ul>\n<li>a</li>\n</ul>\n</blockquote>\n<p>b</p>\n</li>\n</ul>\n");
}

TEST_CASE("A link's address may stand on any line") {
  CHECK(html("a\nb\n[c](/d)\n[e](\n/f) g\n") ==
        "<p>a\nb\n<a href=\"/d\">c</a>\n<a href=\"/f\">e</a> g</p>\n");
}

TEST_CASE("Delimiters in an address open and close nothing") {
  CHECK(html("*a [b](*) c*\n\nd") == "<p><em>a <a href=\"*\">b</a> c</em></p>\n<p>d</p>\n");
  CHECK(html("**[b](**)**") == "<p><strong><a href=\"**\">b</a></strong></p>\n");
  CHECK(html("_[b](/c_(d))_ e\n\nf") == "<p><em><a href=\"/c_(d)\">b</a></em> e</p>\n<p>f</p>\n");
}

TEST_CASE("The closing backticks of code are taken once, also at the start of a line") {
  CHECK(html("`\na\n` b") == "<p><code>a</code> b</p>\n");
  CHECK(html("* `\n  a\n  ` b") == "<ul>\n<li><code>a</code> b</li>\n</ul>\n");
}

TEST_CASE("A closing fence may have blanks behind it") {
  CHECK(html("```\na\n``` \t\nb") == "<pre><code>a\n</code></pre>\n<p>b</p>\n");
}

TEST_CASE("Tabs at the start of a line of fenced code are kept") {
  CHECK(html("```\n\ta\n\t \t\n```") == "<pre><code>\ta\n\t \t\n</code></pre>\n");
  CHECK(html("  ```\n  a\n   b\n  ```") == "<pre><code>a\n b\n</code></pre>\n");
}

TEST_CASE("An item without text ends no paragraph") {
  CHECK(html("a\n+ \nb") == "<p>a\n+\nb</p>\n");
  CHECK(html("+ \nb") == "<ul>\n<li></li>\n</ul>\n<p>b</p>\n");
}

TEST_CASE("A scheme starts with a letter") {
  CHECK(html("<\nhttp://a.b>").find("<a href=\"http://a.b\">") == std::string::npos);
}

TEST_CASE("A bracket in the address of a link or an image ends in it") {
  CHECK(html("![]([^)*]()") == "<p><img src=\"%5B%5E\" alt=\"\">*]()</p>\n");
  CHECK(html("![]([) ![](b)](c)") == "<p><img src=\"%5B\" alt=\"\"> <img src=\"b\" alt=\"\">](c)</p>\n");
  CHECK(html("[a](![) b](c)") == "<p><a href=\"!%5B\">a</a> b](c)</p>\n");
}

TEST_CASE("Tildes open before words and close behind them") {
  CHECK(html("\"~a/b\" and \"~c/d\"") == "<p>&quot;~a/b&quot; and &quot;~c/d&quot;</p>\n");
  CHECK(html("~~a~~, ~~\"b\"~~ and (~~c~~)") ==
        "<p><del>a</del>, <del>&quot;b&quot;</del> and (<del>c</del>)</p>\n");
}

TEST_CASE("A table has as many delimiters as cells in its header, and empty cells") {
  CHECK(html("|a|b|\n|-|\n|c|") == "<p>|a|b|\n|-|\n|c|</p>\n");
  CHECK(html("|\n-|") == "<p>|\n-|</p>\n");
  CHECK(html("|a|b|\n        |-|-|") == "<p>|a|b|\n|-|-|</p>\n");
  const std::string head = "<table><thead><tr><th>a</th>\n<th>b</th>\n<th>c</th>\n</tr>\n</thead>\n";
  const std::string row = "<tbody><tr><td>d</td>\n<td></td>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n";
  CHECK(html("|a|b|c|\n|-|-|-|\n|d||e|") == head + row);
  CHECK(html("a|b|c\n-|-|-\nd||e") == head + row);
  CHECK(html("|a\\|b|c|\n|-|-|") ==
        "<table><thead><tr><th>a|b</th>\n<th>c</th>\n</tr>\n</thead>\n</table>\n");
}

TEST_CASE("A heading, a fence and HTML end a table") {
  const std::string table =
      "<table><thead><tr><th>a</th>\n</tr>\n</thead>\n"
      "<tbody><tr><td>b</td>\n</tr>\n</tbody>\n</table>\n";
  CHECK(html("|a|\n|-|\n|b|\n# c") == table + "<h1>c</h1>\n");
  CHECK(html("|a|\n|-|\nb\n```\nc") == table + "<pre><code>c\n</code></pre>\n");
}

TEST_CASE("In a cell a pipe needs a backslash, in code too") {
  CHECK(html("|a|\n|-|\n|`b\\|c\\d\\|`|") ==
        "<table><thead><tr><th>a</th>\n</tr>\n</thead>\n"
        "<tbody><tr><td><code>b|c\\d|</code></td>\n</tr>\n</tbody>\n</table>\n");
  CHECK(html("`b\\|c`") == "<p><code>b\\|c</code></p>\n");
}

TEST_CASE("An address in the text has in its path and query what addresses have") {
  for (const std::string url :
       {"https://a.b/~c", "https://a.b/c/+/d", "https://a.b/c?d=_e", "https://a.b/c%20d", "https://a.b/c_(d)",
        "https://a.b/c?d=e%2Ff", "https://a.b/#c/d", "https://a.b/c:d"}) {
    CAPTURE(url);
    CHECK(html(url) == "<p>" + linked(url) + "</p>\n");
    CHECK(html("(" + url + ")") == "<p>(" + linked(url) + ")</p>\n");
    CHECK(html("\"" + url + "\" x") == "<p>&quot;" + linked(url) + "&quot; x</p>\n");
    CHECK(html(url + ", x") == "<p>" + linked(url) + ", x</p>\n");
    CHECK(html(url + ": x.") == "<p>" + linked(url) + ": x.</p>\n");
    CHECK(html(url + "...") == "<p>" + linked(url) + "...</p>\n");
  }
}

}  // namespace broadside
