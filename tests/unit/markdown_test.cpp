#include <doctest/doctest.h>

#include <string>

#include "markup/parser.h"
#include "render/body_view.h"

namespace broadside {
namespace {

struct Rendered {
  std::string html;
  std::string warnings;  // "line: message", a line each
};

Rendered rendered(std::string_view markdown, Dialect dialect = Dialect::article,
                  std::uint32_t first_line = 1) {
  const Document document = parse_markdown(markdown, dialect, first_line);
  Rendered result;
  HtmlWriter writer(result.html);
  BodyOptions options;
  options.plain = dialect != Dialect::article;
  BodyView view(writer, document, options);
  view.write_body();
  view.write_footnotes();
  for (const Diagnostic& diagnostic : document.diagnostics) {
    result.warnings += std::to_string(diagnostic.at.line) + ": " + std::string(diagnostic.message) + "\n";
  }
  return result;
}

std::string html(std::string_view markdown, Dialect dialect = Dialect::article) {
  return rendered(markdown, dialect).html;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Raw HTML of the allow-list is written anew and balanced") {
  CHECK(html("a <b>b</b> c") == "<p>a <b>b</b> c</p>\n");
  CHECK(html("a <B CLASS=x onclick=y>b") == "<p>a <b>b</b></p>\n");
  CHECK(html("*a <b>b* c</b>") == "<p><em>a <b>b</b></em> c&lt;/b&gt;</p>\n");
  CHECK(html("<b><i>x</b>y</i>") == "<p><b><i>x</i></b>y&lt;/i&gt;</p>\n");
  CHECK(html("a<br>b<br/>c") == "<p>a<br>b<br>c</p>\n");
}

TEST_CASE("Raw HTML outside the allow-list is shown as text, with a warning") {
  const Rendered result = rendered("one\n\n<script>alert(1)</script>\n");
  CHECK(result.html == "<p>one</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n");
  CHECK(contains(result.warnings, "3: the HTML element <script>"));
}

TEST_CASE("HTML comments are left out, and so is a block that holds nothing else") {
  CHECK(html("<!-- one -->\n\n<!-- two -->\n<!-- three -->\n") == "");
  CHECK(html("a <!-- b --> c") == "<p>a  c</p>\n");
}

TEST_CASE("The first definition of a label counts, whatever its case and the white space in and around it") {
  const std::string definitions = "\n\n[one]: /1\n[Two\n ẞ]: /2\n[two ss]: /3\n[three]: /4\n[four]: /5\n";
  CHECK(html("[ONE], [ one ], [x][two  SS], [Two\nß]" + definitions) ==
        "<p><a href=\"/1\">ONE</a>, <a href=\"/1\"> one </a>, <a href=\"/2\">x</a>, <a "
        "href=\"/2\">Two\nß</a></p>\n");
}

TEST_CASE("Links do not nest, whichever syntax they use") {
  CHECK(html("<a href=x>a [b](y) c</a>") == "<p><a href=\"x\">a b c</a></p>\n");
  CHECK(html("[a <a href=x>b</a>](y)") == "<p><a href=\"y\">a &lt;a href=x&gt;b&lt;/a&gt;</a></p>\n");
}

TEST_CASE("A link with a refused URL leaves its text") {
  CHECK(html("[a *b*](javascript:alert(1))") == "<p>a <em>b</em></p>\n");
  CHECK(html("[a](java&Tab;script&colon;alert(1))") == "<p>a</p>\n");
  CHECK(html("<a href=\"javascript&#58;x\" title=t>a</a>") == "<p>a</p>\n");
}

TEST_CASE("An image alone in a paragraph is a figure, with its title as the caption") {
  CHECK(html("![alt *text*](a.png \"The caption\")") ==
        "<figure><img src=\"a.png\" alt=\"alt text\" loading=\"lazy\"><figcaption>The "
        "caption</figcaption></figure>\n");
  CHECK(contains(html("x ![alt](a.png)"), "<p>x <img"));
  CHECK(contains(html("![a](a.png) ![b](b.png)"), "<p><img"));
}

TEST_CASE("An image without an address is its alternative text") {
  CHECK(html("![](  )") == "<p></p>\n");
  CHECK(html("![alt *text*](<>)") == "<p>alt text</p>\n");
  CHECK(html("x ![alt](<&Tab; &#1;>) y") == "<p>x alt y</p>\n");
  CHECK(html("![](<&#32;> \"The title\")") == "<figure><figcaption>The title</figcaption></figure>\n");
  CHECK(html("[![alt](<>)](y)") == "<p><a href=\"y\">alt</a></p>\n");
}

TEST_CASE("An image of another origin is a link, as no request may leave the page") {
  CHECK(html("x ![alt](https://example.org/a.png)") ==
        "<p>x <a href=\"https://example.org/a.png\">alt</a></p>\n");
  CHECK(html("x ![](//example.org/a.png)") ==
        "<p>x <a href=\"//example.org/a.png\">//example.org/a.png</a></p>\n");
  CHECK(html("[![alt](https://example.org/a.png)](b)") == "<p><a href=\"b\">alt</a></p>\n");
}

TEST_CASE("Footnotes are numbered by first reference and linked both ways") {
  const std::string result = html("a[^x] b[^y] c[^x]\n\n[^y]: second\n[^x]: first\n");
  CHECK(contains(result, "href=\"#fn-1\" id=\"fnref-1\""));
  CHECK(contains(result, "href=\"#fn-1\" id=\"fnref-1-2\""));
  CHECK(contains(result, "<li id=\"fn-1\"><p>first <a href=\"#fnref-1\""));
  CHECK(contains(
      result,
      "href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"Back to the text 2\">↩<sup>2</sup></a>"));
  CHECK(contains(result, "<li id=\"fn-2\"><p>second "));
}

TEST_CASE("A footnote can have paragraphs, lists and code, and what is left open in it ends with it") {
  const std::string result =
      html("a[^x] b[^y]\n\n[^x]: one\n\n    two\n\n    ```\n    open\n\n[^y]: - item\n\ntext after\n");
  CHECK(contains(result, "<li id=\"fn-1\"><p>one</p>\n<p>two</p>\n<pre"));
  CHECK(contains(result, "open\n"));
  CHECK(contains(result, "<li id=\"fn-2\"><ul>\n<li>item</li>"));
  CHECK(contains(result, "<p>text after</p>"));
}

TEST_CASE("A footnote's text continues lazily on the next line") {
  CHECK(contains(html("a[^x]\n\n[^x]: one\ntwo\n"), "<p>one\ntwo "));
}

TEST_CASE("A carriage return ends a line of a footnote too") {
  CHECK(html("a[^x]\r\r[^x]: one\rtwo\r") == html("a[^x]\n\n[^x]: one\ntwo\n"));
  // What would leave the list of notes, were it the same line.
  CHECK(html("a[^x]\n\n[^x]: one\r2) two") == html("a[^x]\n\n[^x]: one\n2) two"));
  CHECK(html("a[^x]\n\n[^x]:>\r<s>") == html("a[^x]\n\n[^x]:>\n<s>"));
}

TEST_CASE("An unreferenced footnote is kept, a missing one stays text, and both are told") {
  const Rendered result = rendered("a[^no]\n\n[^x]: never\n", Dialect::article, 10);
  CHECK(contains(result.html, "<p>a[^no]</p>"));
  CHECK(contains(result.html, "<section class=\"footnotes kept\""));
  CHECK(contains(result.html, "<li id=\"fn-1\"><p>never</p></li>"));
  CHECK(contains(result.warnings, "10: there is no footnote [^no]"));
  CHECK(contains(result.warnings, "12: nothing refers to the footnote [^x]"));
}

TEST_CASE("A footnote defined twice keeps both texts") {
  const Rendered result = rendered("a[^x]\n\n[^x]: first\n\n[^x]: again\n");
  CHECK(contains(result.html, "first"));
  CHECK(contains(result.html, "again"));
  CHECK(contains(result.warnings, "5: the footnote [^x] is defined twice"));
}

TEST_CASE("Footnote syntax in code is code") {
  CHECK(html("`[^x]`\n\n```\n[^x]: y\n```\n") ==
        "<p><code>[^x]</code></p>\n<pre role=\"group\" tabindex=\"0\" aria-label=\"Code\"><code>[^x]: "
        "y\n</code></pre>\n");
}

TEST_CASE("A list item and a note go on after a rule, a heading and code, at whatever offset they stand") {
  const std::string_view contents[] = {"---", "## head", "```\n    code\n    ```"};
  for (const std::string_view content : contents) {
    const std::string rest = "\n\n    " + std::string(content) + "\n\n    after\n";
    for (std::size_t shift = 1; shift < 300; ++shift) {
      const std::string filler(shift, 'x');
      CHECK(contains(html(std::string("1.  ").append(filler).append(rest)), "<p>after</p>\n</li>"));
      CHECK(contains(html(std::string("a[^n]\n\n[^n]: ").append(filler).append(rest)),
                     "<p>after <a href=\"#fnref"));
    }
  }
}

TEST_CASE("Reference definitions reach into footnotes and out of them") {
  const std::string result = html("a[^x] [out]\n\n[^x]: [in]\n\n    [out]: /o\n\n[in]: /i\n");
  CHECK(contains(result, "<a href=\"/i\">in</a>"));
  CHECK(contains(result, "<a href=\"/o\">out</a>"));
}

TEST_CASE("A note stands in the margin before the block that first refers to it, once and without ids") {
  const std::string result = html("a[^x]\n\nb[^x]\n\n[^x]: note[^y]\n\n[^y]: deep\n");
  CHECK(result.find("<aside") < result.find("<p>a"));
  CHECK(result.find("<aside", result.find("<p>a")) == std::string::npos);
  const std::string margin = result.substr(0, result.find("<p>a"));
  CHECK(contains(margin, "deep"));
  CHECK(!contains(margin, " id="));
}

TEST_CASE("Task lists carry a labelled sign instead of a form control") {
  CHECK(html("- [x] done\n- [ ] open\n") ==
        "<ul class=\"tasks\">\n<li class=\"task done\"><span class=\"box\" role=\"img\" "
        "aria-label=\"Done\">☑</span> "
        "done</li>\n<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"To do\">☐</span> "
        "open</li>\n</ul>\n");
}

TEST_CASE("In a comment all raw HTML is text") {
  CHECK(html("<b>x</b> &amp;", Dialect::comment) == "<p>&lt;b&gt;x&lt;/b&gt; &amp;</p>\n");
}

TEST_CASE("Nesting past the limit keeps the text and stays balanced") {
  const std::string deep = html(std::string(1000, '>') + " bottom");
  CHECK(contains(deep, "bottom"));
  std::size_t opened = 0;
  for (std::size_t at = 0; (at = deep.find("<blockquote>", at)) != std::string::npos; ++at) ++opened;
  std::size_t closed = 0;
  for (std::size_t at = 0; (at = deep.find("</blockquote>", at)) != std::string::npos; ++at) ++closed;
  CHECK(opened == closed);
  CHECK(opened <= 200);
}

TEST_CASE("A document can be moved without its views going stale") {
  Document document = parse_markdown("short", Dialect::article);
  const Document moved = std::move(document);
  CHECK(moved.events[1].text == "short");
}

}  // namespace broadside
