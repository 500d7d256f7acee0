#include "support/html_oracle.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using broadside::html_fault;

// NOLINTBEGIN(modernize-raw-string-literal): the lists read better when all their texts have one form.

// The oracle judges what the fuzzers make: it has to see what it is there for.
TEST_CASE("The oracle passes what the writer writes") {
  for (const char* html :
       {"", "<p>a &amp; b&nbsp;c</p>",
        "<p>a<br>b <a href=\"https://x.example/?a=1&amp;b\" rel=\"nofollow\">c</a></p>",
        "<img src=\"a.png\" alt=\"&quot;\" loading=\"lazy\">", "<pre><code>a\nb</code></pre>",
        "<div><table><thead><tr><th>a</th></tr></thead></table></div>",
        "<ol start=\"3\"><li><p>a</p></li></ol>", "<a href=\"mailto:a@b.example\">m</a>",
        "<a href=\"#x\">y</a>", "<a href=\"/a:b\">c</a>"}) {
    CAPTURE(html);
    CHECK_EQ(html_fault(html), "");
  }
}

TEST_CASE("The oracle sees what must not be") {
  for (const char* html : {"<script>",
                           "<script></script>",
                           "<p onclick=\"x\">a</p>",
                           "<p style=\"x\">a</p>",
                           "<p class=x>a</p>",
                           "<p>a < b</p>",
                           "<p>a & b</p>",
                           "<p title=\"a\" title=\"b\">c</p>",
                           "<p>a",
                           "a</p>",
                           "<b><i>a</b></i>",
                           "<a href=\"javascript:x\">a</a>",
                           "<a href=\"JavaScript:x\">a</a>",
                           "<a href=\"java\tscript:x\">a</a>",
                           "<a href=\"data:text/html,x\">a</a>",
                           "<a href=\" javascript:x\">a</a>",
                           "<a href=\"&#106;avascript:x\">a</a>",
                           "<a href=\"/\\x.example\">a</a>",
                           "<img src=\"https://x.example/a.png\" alt=\"\">",
                           "<img src=\"//x.example/a.png\" alt=\"\">",
                           "<img src=\"data:image/png;base64,AAAA\" alt=\"\">",
                           "<p><div>a</div></p>",
                           "<p><em><ul><li>a</li></ul></em></p>",
                           "<a href=\"x\"><b><a href=\"y\">a</a></b></a>",
                           "<div><table>text</table></div>",
                           "<table><tr><td>a</td></tr></table>",
                           "<pre>\na</pre>",
                           "<td>a</td>",
                           "<h2><h3>a</h3></h2>",
                           "<form><p><form></form></p></form>",
                           "<!-- a -->",
                           "<p title=\"a",
                           "<p/>"}) {
    CAPTURE(html);
    CHECK_FALSE(html_fault(html).empty());
  }
  CHECK(html_fault("<img src=\"https://x.example/a.png\" alt=\"\">", {.remote_images = true}).empty());
  CHECK(html_fault("<img src=\"data:image/png;base64,AAAA\" alt=\"\">", {.embedded_images = true}).empty());
  CHECK_FALSE(
      html_fault("<img src=\"data:text/html;base64,AAAA\" alt=\"\">", {.embedded_images = true}).empty());
  std::string deep = "a";
  for (int i = 0; i < 600; ++i) {
    deep.insert(0, "<b>");
    deep += "</b>";
  }
  CHECK_EQ(html_fault(deep), "too deep");
}

// NOLINTEND(modernize-raw-string-literal)

}  // namespace
