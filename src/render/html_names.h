#pragma once
#include <array>
#include <string_view>

#include "render/html_writer.h"

namespace broadside {

// In the order of the enums: an end tag, and an attribute up to its value.
inline constexpr std::array<std::string_view, 65> kHtmlEndTags = {
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
static_assert(kHtmlEndTags[static_cast<std::size_t>(Tag::wbr)] == "</wbr>");
static_assert(kHtmlEndTags[static_cast<std::size_t>(Tag::h1)] == "</h1>");
static_assert(kHtmlEndTags[static_cast<std::size_t>(Tag::p)] == "</p>");

inline constexpr std::array<std::string_view, 39> kHtmlAttributes = {
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
static_assert(kHtmlAttributes[static_cast<std::size_t>(Attr::title)] == " title=\"");
static_assert(kHtmlAttributes[static_cast<std::size_t>(Attr::viewbox)] == " viewBox=\"");

}  // namespace broadside
