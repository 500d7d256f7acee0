import { BroadsideError } from './error.js';
import { carriedPictures, showPictures } from './pictures.js';

/** @typedef {{ createHTML(html: string): any }} Policy */

/** @type {Policy | undefined} */
let policy;

/**
 * Makes what the core's allow-list writer wrote the content of a shadow root.
 *
 * @param {ShadowRoot} root
 * @param {string} html
 * @param {string} base the article's address, from which its author saw relative ones
 */
export function setContent(root, html, base) {
  const pictures = carriedPictures(root.host);
  const inPlace = isSameFolder(base, root.baseURI);
  if (inPlace && !pictures.size) {
    setHtml(root, html);
    return;
  }
  // In a template nothing is loaded: not even for a moment is an image asked for at the wrong address.
  const content = parseHtml(html);
  if (!inPlace) rebase(content, base);
  showPictures(content, pictures);
  root.replaceChildren(content);
}

/**
 * A button of the widget's own words.
 *
 * @param {string} textContent
 * @param {() => unknown} act
 */
export function makeButton(textContent, act) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent });
  button.addEventListener('click', act);
  return button;
}

/**
 * What the core's allow-list writer wrote, not yet in the page.
 *
 * @param {string} html
 */
export function parseHtml(html) {
  const template = document.createElement('template');
  setHtml(template, html);
  return template.content;
}

/**
 * @param {DocumentFragment} content
 * @param {string} base
 */
function rebase(content, base) {
  for (const name of ['src', 'href']) {
    for (const element of content.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
      try {
        element.setAttribute(name, new URL(element.getAttribute(name) ?? '', base).href);
      } catch {
        // An address that is none stays as it is.
      }
    }
  }
}

/**
 * Where the browser has a sanitizer, it is the second wall, and it asks for no Trusted Types policy.
 *
 * @param {ShadowRoot | HTMLTemplateElement} target
 * @param {string} html
 */
function setHtml(target, html) {
  if ('setHTML' in target) {
    /** @type {any} */ (target).setHTML(html, { sanitizer: {} });
    return;
  }
  try {
    target.innerHTML = (policy ??= createPolicy()).createHTML(html);
  } catch (error) {
    throw new BroadsideError('csp', 'trusted-types broadside', error);
  }
}

/** @returns {Policy} */
function createPolicy() {
  const rules = { createHTML: (/** @type {string} */ html) => html };
  try {
    return /** @type {any} */ (window).trustedTypes?.createPolicy('broadside', rules) ?? rules;
  } catch {
    // The page allows other policies only. Unless it also enforces them, a string will do.
    return rules;
  }
}

/**
 * @param {string} article
 * @param {string} page
 */
function isSameFolder(article, page) {
  try {
    return new URL('.', article).href === new URL('.', page).href;
  } catch {
    return true; // One of them has no folder, such as a data: address, and nothing can be resolved from it.
  }
}
