import { sourceLimit } from './abi.js';
import { BroadsideError } from './error.js';

const inlineSource = ':scope > :is(script[type^="text/markdown"], script[type^="text/plain"], template)';

/**
 * The article that stands inside an element, if one does.
 *
 * @param {Element} element
 */
export function inlineArticle(element) {
  const holder = element.querySelector(inlineSource);
  if (!holder) return null;
  const type = holder.getAttribute('type') ?? '';
  // A template's text, not its HTML: serialising would turn every quote mark `>` of Markdown into `&gt;`.
  const { textContent } = holder instanceof HTMLTemplateElement ? holder.content : holder;
  return {
    text: dedent(textContent ?? ''),
    format: type.startsWith('text/plain') ? 'text' : type && 'markdown',
  };
}

/**
 * Takes off the indentation that all lines share, as authors indent a script's content like the rest of the page.
 * A text that begins on the line of its tag is left as it is.
 *
 * @param {string} text
 */
export function dedent(text) {
  const start = /^[ \t]*\n/.exec(text);
  if (!start) return text;
  const lines = text.slice(start[0].length).split('\n');
  let indent = null;
  for (const line of lines) {
    const own = /^[ \t]*(?=[^ \t\r])/.exec(line)?.[0];
    if (own === undefined) continue;
    indent ??= own;
    while (!own.startsWith(indent)) indent = indent.slice(0, -1);
  }
  const { length } = indent ?? '';
  return lines.map((line) => line.slice(length)).join('\n');
}

/**
 * Resolves when the element has all its children: the parser has passed its end tag, or never was in it.
 *
 * @param {Element} element
 * @param {AbortSignal} signal
 */
export function childrenParsed(element, signal) {
  const page = element.ownerDocument;
  const passed = () => {
    if (page.readyState !== 'loading') return true;
    for (let node = /** @type {Node | null} */ (element); node; node = node.parentNode) {
      if (node.nextSibling) return true;
    }
    return false;
  };
  if (passed()) return undefined;
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!passed()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(page, { childList: true, subtree: true });
      page.addEventListener('readystatechange', () => resolve(), { once: true, signal });
      signal.addEventListener('abort', () => observer.disconnect());
    })
  );
}

/**
 * Fetches an article's bytes. An HTML page where an article should be is a server's way to say that there is none,
 * unless the format is named.
 *
 * @param {URL} url
 * @param {string} format
 * @param {AbortSignal} signal
 */
export async function fetchArticle(url, format, signal) {
  let answer = '';
  try {
    const response = await fetch(url, { signal });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) answer = ` (${response.status})`;
    else if (!format && type.startsWith('text/html')) answer = ` (${type})`;
    else return { bytes: await readBytes(response), address: response.url || url.href };
  } catch (error) {
    if (error instanceof BroadsideError || signal.aborted) throw error;
    if (url.protocol === 'file:') {
      const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
      throw new BroadsideError('file', `broadside bundle ${name} -o page.html`, error);
    }
    throw new BroadsideError('not-found', url.href, error);
  }
  throw new BroadsideError('not-found', url.href + answer);
}

/** @param {Response} response */
async function readBytes(response) {
  const chunks = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    chunks.push(value);
    size += value.length;
    if (size > sourceLimit) {
      await reader?.cancel();
      throw new BroadsideError('too-large');
    }
  }
  const bytes = new Uint8Array(size);
  for (let i = 0, at = 0; i < chunks.length; at += chunks[i++].length) bytes.set(chunks[i], at);
  return bytes;
}
