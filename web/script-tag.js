import { create, place } from './define.js';

/**
 * Puts in the article that a script tag names,
 *
 *     <script src="broadside.js" data-article="report.md"></script>
 *
 * right after the tag, or into what its `data-target` selects. Its other `data-` attributes become the element's.
 *
 * @param {HTMLScriptElement} script
 */
export function mountFromScript(script) {
  const { article, target, format } = script.dataset;
  if (article === undefined) return;
  /** @type {Record<string, string>} */
  const options = { src: article };
  for (const { name, value } of script.attributes) {
    if (/^(lang|data-(?!article$|target$|format$).*)$/.test(name)) options[name] = value;
  }
  if (format) options.format = format;
  const element = create(options);
  const inHead = document.head.contains(script);

  const put = () => {
    const container = target && select(target);
    if (container) return place(container, element);
    if (document.readyState === 'loading' && (target || inHead)) {
      return document.addEventListener('DOMContentLoaded', put, { once: true });
    }
    if (target) console.warn(`broadside: nothing matches data-target="${target}"`);
    // The empty text tells the element that the parser is past it.
    if (inHead || !script.isConnected) document.body.append(element, '');
    else script.after(element, '');
  };
  put();
}

/** @param {string} selector */
function select(selector) {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
