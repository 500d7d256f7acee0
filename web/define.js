import { BroadsideArticle } from './element.js';

const tagName = 'broadside-article';

/**
 * Defines the element, unless the page has it already: of two copies of Broadside on a page, the first serves both.
 * Returns whether the element is this copy's.
 */
export function define() {
  if (!customElements.get(tagName)) customElements.define(tagName, BroadsideArticle);
  return customElements.get(tagName) === BroadsideArticle;
}

/**
 * An element, not yet in the page.
 *
 * @param {Record<string, string | undefined>} [options] the element's attributes, and `source`, the article as text
 */
export function create({ source, ...attributes } = {}) {
  const element = /** @type {BroadsideArticle} */ (document.createElement(tagName));
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  if (source !== undefined) element.source = source;
  return element;
}

/**
 * Puts an element into a container. What the container holds moves into the element: it stays in sight until the
 * article is ready, and for good where that fails.
 *
 * @param {Element} container
 * @param {Element} element
 */
export function place(container, element) {
  element.append(...container.childNodes);
  container.append(element);
}

/**
 * Puts an article into a container, and returns its element.
 *
 * @param {Element | string} target an element, or a selector for it
 * @param {Record<string, string | undefined>} [options] as for `create`
 */
export function mount(target, options) {
  const container = typeof target === 'string' ? document.querySelector(target) : target;
  if (!container) throw new TypeError(`broadside: nothing matches ${target}`);
  const element = create(options);
  place(container, element);
  return element;
}
