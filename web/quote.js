// Passages of the article: what the reader has selected, and where a quoted one stands.

import { focus } from './links.js';

/** @typedef {import('./storage.js').Quote} Quote */

const contextLength = 32;
const longest = 2000;
const highlightName = 'broadside-quote';

/** Words that are not the article's own: labels, numbers of notes, and the notes that stand in the margin too. */
const notText = '.anchor, .footnote-ref, .sidenote';

/**
 * The article's text and the nodes that it comes from.
 *
 * @param {Element} body
 */
export function textOf(body) {
  const nodes = [];
  let text = '';
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(notText)) continue;
    nodes.push({ node: /** @type {Text} */ (node), start: text.length });
    text += /** @type {Text} */ (node).data;
  }
  return { text, nodes };
}

/**
 * What is selected inside a shadow root, in any of the ways in which browsers tell.
 *
 * @param {ShadowRoot} root
 * @returns {AbstractRange | undefined}
 */
function selectedRange(root) {
  const selection = /** @type {any} */ (root).getSelection?.() ?? getSelection();
  if (!selection) return undefined;
  const composed = selection.getComposedRanges;
  let range;
  if (composed) {
    try {
      [range] = composed.call(selection, { shadowRoots: [root] });
    } catch {
      [range] = composed.call(selection, root); // before the standard
    }
  }
  if (!range || !root.contains(range.startContainer)) range = selection.rangeCount ? selection.getRangeAt(0) : undefined;
  return range && !range.collapsed && root.contains(range.startContainer) && root.contains(range.endContainer)
    ? range
    : undefined;
}

/**
 * The passage that the reader has selected in the article, and the rectangle around it; nothing where none is.
 *
 * @param {ShadowRoot} root
 * @param {Element} body
 */
export function selectedQuote(root, body) {
  const selected = selectedRange(root);
  if (!selected || !body.contains(selected.startContainer) || !body.contains(selected.endContainer)) return undefined;
  const range = document.createRange();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  const { text, nodes } = textOf(body);
  let begin = -1;
  let end = -1;
  for (const { node, start } of nodes) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (begin < 0) begin = start + from;
    end = start + to;
  }
  while (begin < end && /\s/.test(text[begin])) begin++;
  while (end > begin && /\s/.test(text[end - 1])) end--;
  if (begin < 0 || begin === end) return undefined;
  end = Math.min(end, begin + longest);
  const whole = (/** @type {string} */ part) => part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  /** @type {Quote} */
  const quote = {
    exact: whole(text.slice(begin, end)),
    prefix: whole(text.slice(Math.max(0, begin - contextLength), begin)),
    suffix: whole(text.slice(end, end + contextLength)),
  };
  return { quote, box: range.getBoundingClientRect() };
}

/**
 * Scrolls to a passage and marks it. Who hears the page or goes by keys is taken there as well.
 *
 * @param {ReturnType<typeof textOf>['nodes']} nodes
 * @param {number} begin offset in the text, in UTF-16 code units
 * @param {number} end
 */
export function showPassage(nodes, begin, end) {
  const at = (/** @type {number} */ offset) => nodes[nodes.filter(({ start }) => start <= offset).length - 1] ?? nodes[0];
  const first = at(begin);
  const last = at(end - 1);
  const range = document.createRange();
  range.setStart(first.node, begin - first.start);
  range.setEnd(last.node, end - last.start);
  const place = /** @type {HTMLElement} */ (first.node.parentElement);
  place.scrollIntoView({ block: 'center' });
  focus(place);
  const { highlights } = CSS;
  if (highlights) highlights.set(highlightName, new Highlight(range));
  else getSelection()?.setBaseAndExtent(first.node, begin - first.start, last.node, end - last.start);
}

export function hidePassage() {
  CSS.highlights?.delete(highlightName);
}
