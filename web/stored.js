// What comes out of the browser's storage is whatever somebody put there: another version, another script of this origin.

/**
 * @typedef {import('./storage.js').Draft} Draft
 * @typedef {import('./storage.js').Profile} Profile
 * @typedef {import('./storage.js').Quote} Quote
 */

/** @param {unknown} value */
const isText = (value) => typeof value === 'string';

/**
 * The bytes of a stored log. What is none becomes a line that is none either, so that it is counted as damaged and stays.
 *
 * @param {unknown} log
 */
export const asLog = (log) => (log instanceof Uint8Array ? log : new TextEncoder().encode(`damaged ${typeof log}`));

/**
 * The stored drafts that are drafts; others stay where they are.
 *
 * @param {any[]} drafts
 * @returns {Draft[]}
 */
export const asDrafts = (drafts) =>
  drafts
    .filter(({ box, body, tab }) => [box, body, tab].every(isText))
    .map(({ at, quote, ...draft }) => ({ ...draft, at: Number(at) || 0, ...(isQuote(quote) && { quote }) }));

/** @param {any} quote */
const isQuote = (quote) => [quote?.exact, quote?.prefix, quote?.suffix].every(isText);

/**
 * @param {any} profile
 * @returns {Profile | undefined}
 */
export function asProfile(profile) {
  // Its own properties only: a page may have put anything into the prototype of all objects.
  const texts = Object.entries(profile ?? {}).filter(([name, value]) => /^(key|name|email|url)$/.test(name) && isText(value));
  return texts.length ? /** @type {any} */ (Object.fromEntries(texts)) : undefined;
}
