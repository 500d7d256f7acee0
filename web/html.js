import { BroadsideError } from './error.js';

/** @typedef {{ createHTML(html: string): any }} Policy */

/** @type {Policy | undefined} */
let policy;

/**
 * Sets what the core's allow-list writer made as the content of a shadow root. Where the browser has a sanitizer, it
 * is the second wall, and it asks for no Trusted Types policy.
 *
 * @param {ShadowRoot} root
 * @param {string} html
 */
export function setContent(root, html) {
  if ('setHTML' in root) {
    /** @type {any} */ (root).setHTML(html, { sanitizer: {} });
    return;
  }
  try {
    root.innerHTML = (policy ??= createPolicy()).createHTML(html);
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
    // The page allows other policies only. Where it does not enforce them on sinks, a string still does.
    return rules;
  }
}
