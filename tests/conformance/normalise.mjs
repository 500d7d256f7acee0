// Puts HTML into a form in which two texts are equal when they mean the same, after CommonMark's own test/normalize.py:
// white space between blocks and at their edges does not count, nor do the order of attributes and the way a character
// is escaped.
import { parseFragment } from 'parse5';

const blocks = new Set(
  ('address article aside blockquote body br button canvas caption col colgroup dd del details div dl dt embed ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr iframe ins legend li link map ' +
    'meta noscript object ol output p pre progress script section style summary table tbody td textarea tfoot th ' +
    'thead tr track ul video')
    .split(' '),
);

/** @param {string} url a URL as an attribute has it @returns {string} it, with the same bytes always written alike */
function normaliseUrl(url) {
  try {
    return encodeURI(decodeURI(url));
  } catch {
    return url;
  }
}

/**
 * @param {any} node a node of parse5's tree
 * @param {boolean} inPre whether white space counts
 * @param {string[]} out pieces of the result
 */
function write(node, inPre, out) {
  if (node.nodeName === '#text') {
    out.push(inPre ? node.value : node.value.replace(/\s+/g, ' '));
    return;
  }
  if (node.nodeName === '#comment') {
    out.push(`<!--${node.data}-->`);
    return;
  }
  const name = node.tagName;
  const isBlock = blocks.has(name);
  if (isBlock) trimEnd(out);
  const attributes = node.attrs
    .map((/** @type {{name: string, value: string}} */ a) => {
      const value = a.name === 'href' || a.name === 'src' ? normaliseUrl(a.value) : a.value;
      return ` ${a.name}=${JSON.stringify(value)}`;
    })
    .sort()
    .join('');
  out.push(`<${name}${attributes}>`, isBlock && !inPre ? '\u0000' : '');
  for (const child of node.childNodes) write(child, inPre || name === 'pre', out);
  if (isBlock && name !== 'pre') trimEnd(out);
  out.push(`</${name}>`, isBlock ? '\u0000' : '');
}

/** @param {string[]} out whose last piece loses its trailing white space */
function trimEnd(out) {
  if (out.length > 0) out.push(out.pop()?.trimEnd() ?? '');
}

/** @param {string} html @returns {string} */
export function normalise(html) {
  /** @type {string[]} */
  const out = [];
  for (const child of parseFragment(html).childNodes) write(child, false, out);
  return out
    .join('')
    .replace(/\u0000\s*/g, '\u0000')
    .replaceAll('\u0000', '')
    .trim();
}
