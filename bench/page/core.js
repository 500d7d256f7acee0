// The core of the product as web/ drives it: its loader, and dist/broadside.wasm.
import { inputFields } from '../../web/abi.js';
import { Core } from '../../web/loader.js';

/** @typedef {import('../../web/loader.js').CoreSession} CoreSession */

const compiled = () => WebAssembly.compileStreaming(fetch('/dist/broadside.wasm'));

/** A session of an instance of its own. */
export const newSession = () => new Core(compiled).session();

/** @param {CoreSession} session @param {string} source @returns {string} HTML */
export function articleHtml(session, source) {
  /** @type {Record<string, string>} */
  const input = { source, format: 'markdown', contents: 'off', typography: 'off' };
  const { code, values } = session.call('bs_article', inputFields.map((name) => input[name] ?? ''));
  if (code !== 0) throw new Error(values[0]);
  return values[0];
}

/** What a comment's text looks like. @param {CoreSession} session @param {string} text @returns {string} HTML */
export const commentHtml = (session, text) => session.call('bs_preview', [text]).values[0];
