import { createHash } from 'node:crypto';

/** @type {Record<string, string>} */
const references = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r', '#xFEFF': '\uFEFF' };

/**
 * The text that escaped HTML stands for, with the references that the program writes.
 *
 * @param {string} html
 */
export function unescape(html) {
  return html.replace(/&([^;]*);/g, (_, name) => {
    if (!(name in references)) throw new Error(`an unexpected reference: &${name};`);
    return references[name];
  });
}

/**
 * What stands between a start tag, given as it is written, and the end tag of that name.
 *
 * @param {string} page
 * @param {string} start such as "<style>"
 */
export function contentOf(page, start) {
  const from = page.indexOf(start);
  if (from < 0) throw new Error(`${start} is not in the page`);
  const end = `</${/^<([a-z-]+)/.exec(start)?.[1]}>`;
  return page.slice(from + start.length, page.indexOf(end, from));
}

/**
 * The directives of the page's content security policy.
 *
 * @param {string} page
 * @returns {Record<string, string>}
 */
export function policyOf(page) {
  const [, text] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
  const directives = unescape(text).split('; ');
  return Object.fromEntries(directives.map((directive) => directive.split(/ (.*)/s)));
}

/** @param {string} text */
export function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The content of a meta element.
 *
 * @param {string} page
 * @param {string} name its name or property
 */
export function metaOf(page, name) {
  const [, content] = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(page) ?? [];
  return content === undefined ? undefined : unescape(content);
}

/** @param {string} page */
export function linkedDataOf(page) {
  return JSON.parse(contentOf(page, '<script type="application/ld+json">'));
}
