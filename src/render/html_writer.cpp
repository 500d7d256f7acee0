#include "render/html_writer.h"

#include <array>

#include "base/decimal.h"
#include "text/escape.h"

namespace broadside {
namespace {

// In the order of the enums: an end tag, and an attribute up to its value.
constexpr std::array<std::string_view, 65> kEndTags = {
    "</a>",          "</abbr>",    "</article>", "</aside>",      "</b>",      "</bdi>",    "</bdo>",
    "</blockquote>", "</br>",      "</button>",  "</cite>",       "</code>",   "</del>",    "</details>",
    "</dfn>",        "</div>",     "</em>",      "</figcaption>", "</figure>", "</footer>", "</form>",
    "</h1>",         "</h2>",      "</h3>",      "</h4>",         "</h5>",     "</h6>",     "</header>",
    "</hr>",         "</i>",       "</img>",     "</input>",      "</ins>",    "</kbd>",    "</label>",
    "</li>",         "</mark>",    "</nav>",     "</ol>",         "</p>",      "</path>",   "</pre>",
    "</q>",          "</s>",       "</samp>",    "</section>",    "</small>",  "</span>",   "</strong>",
    "</sub>",        "</summary>", "</sup>",     "</svg>",        "</table>",  "</tbody>",  "</td>",
    "</textarea>",   "</th>",      "</thead>",   "</time>",       "</tr>",     "</u>",      "</ul>",
    "</var>",        "</wbr>"};
static_assert(kEndTags[static_cast<std::size_t>(Tag::wbr)] == "</wbr>");
static_assert(kEndTags[static_cast<std::size_t>(Tag::h1)] == "</h1>");
static_assert(kEndTags[static_cast<std::size_t>(Tag::p)] == "</p>");

constexpr std::array<std::string_view, 39> kAttributes = {
    " accept=\"",        " alt=\"",          " aria-controls=\"", " aria-describedby=\"",
    " aria-expanded=\"", " aria-hidden=\"",  " aria-label=\"",    " aria-labelledby=\"",
    " aria-pressed=\"",  " autocomplete=\"", " class=\"",         " d=\"",
    " data-action=\"",   " data-box=\"",     " data-depth=\"",    " data-exact=\"",
    " data-prefix=\"",   " data-rev=\"",     " data-suffix=\"",   " datetime=\"",
    " dir=\"",           " for=\"",          " hidden=\"",        " id=\"",
    " lang=\"",          " loading=\"",      " name=\"",          " novalidate=\"",
    " open=\"",          " part=\"",         " rel=\"",           " required=\"",
    " role=\"",          " rows=\"",         " start=\"",         " tabindex=\"",
    " title=\"",         " type=\"",         " viewBox=\""};
static_assert(kAttributes[static_cast<std::size_t>(Attr::title)] == " title=\"");
static_assert(kAttributes[static_cast<std::size_t>(Attr::viewbox)] == " viewBox=\"");

constexpr std::string_view end_tag_of(Tag tag) { return kEndTags[static_cast<std::size_t>(tag)]; }

}  // namespace

void HtmlWriter::begin(Tag tag) {
  const std::string_view end = end_tag_of(tag);
  out_.push_back('<');
  out_.append(end.substr(2, end.size() - 3));
}

void HtmlWriter::open(Tag tag) {
  out_.push_back('<');
  out_.append(end_tag_of(tag).substr(2));
}

void HtmlWriter::open(Tag tag, std::string_view class_name) {
  begin(tag);
  attribute(Attr::class_, class_name);
  end_tag();
}

void HtmlWriter::open_part(Tag tag, std::string_view class_name) {
  begin(tag);
  attribute(Attr::class_, class_name);
  attribute(Attr::part, class_name);
  end_tag();
}

void HtmlWriter::close(Tag tag) { out_.append(end_tag_of(tag)); }

void HtmlWriter::text(std::string_view text) { append_escaped(out_, text); }

void HtmlWriter::begin_attribute(Attr attr) { out_.append(kAttributes[static_cast<std::size_t>(attr)]); }

void HtmlWriter::attribute(Attr attr, std::string_view value) {
  if (attr == Attr::part && !parts_) return;
  begin_attribute(attr);
  text(value);
  end_attribute();
}

void HtmlWriter::attribute(Attr attr, std::uint32_t value) {
  begin_attribute(attr);
  append_decimal(out_, value);
  end_attribute();
}

void HtmlWriter::attribute(UrlAttr attr, const SafeUrl& value) {
  constexpr std::array<std::string_view, 3> kUrlAttributes = {" data-src=\"", " href=\"", " src=\""};
  out_.append(kUrlAttributes[static_cast<std::size_t>(attr)]);
  text(value.text());
  end_attribute();
}

}  // namespace broadside
