// The Markdown libraries, each set up once and as its documentation says is fastest.
import * as commonmark from 'commonmark';
import MarkdownIt from 'markdown-it';
import { parse as markdownWasm, ready as markdownWasmReady } from 'markdown-wasm/dist/markdown.es.js';
import { marked } from 'marked';
import { init as initMd4w, mdToHtml } from 'md4w';
import { init as initMd4x, renderToHtml } from 'md4x/wasm';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** @typedef {(markdown: string) => string} Render */

/** Raw HTML passes: it is DOMPurify's or the browser's to clean. @returns {Promise<Record<string, Render>>} */
export async function unsafePeers() {
  await Promise.all([markdownWasmReady, initMd4w(fetch('/peers/md4w-fast.wasm')), initMd4x({ wasm: fetch('/peers/md4x.wasm') })]);
  const markdownIt = new MarkdownIt({ html: true });
  const parser = new commonmark.Parser();
  const renderer = new commonmark.HtmlRenderer();
  const extensions = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true };
  return {
    marked: (text) => /** @type {string} */ (marked.parse(text)),
    'markdown-it': (text) => markdownIt.render(text),
    commonmark: (text) => renderer.render(parser.parse(text)),
    micromark: (text) => micromark(text, extensions),
    md4w: (text) => mdToHtml(text),
    'markdown-wasm': (text) => markdownWasm(text),
    md4x: (text) => renderToHtml(text),
  };
}

/** Those that say of themselves that they are safe as they are, with raw HTML as text. @returns {Record<string, Render>} */
export function safePeers() {
  const markdownIt = new MarkdownIt();
  const parser = new commonmark.Parser();
  const renderer = new commonmark.HtmlRenderer({ safe: true });
  const extensions = { extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  return {
    'markdown-it (its own safety)': (text) => markdownIt.render(text),
    'commonmark (its own safety)': (text) => renderer.render(parser.parse(text)),
    'micromark (its own safety)': (text) => micromark(text, extensions),
  };
}
