// Pages for cold starts, compressed as a publisher's server would send them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { article } from '../inputs/articles.mjs';
import { bundle, root } from './bundle.mjs';

/** @param {string | Buffer} body */
export const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

const started = 'performance.mark("started");';

/** @param {string} type @param {string} body */
const compressed = (type, body) => ({ type, headers: { 'content-encoding': 'br' }, body: brotli(body) });
const asHtml = (/** @type {string} */ body) => compressed('text/html; charset=utf-8', body);

/** @param {string} body @param {string} script */
const page = (body, script) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cold start</title>
<link rel="icon" href="data:,"></head>
<body><h1>A page with an article</h1>${body}<script src="${script}"></script></body></html>`;

/** @returns {Promise<{ contenders: Record<string, string>, pages: Record<string, object> }>} addresses by name, and what is there */
export async function coldSite() {
  const source = `<script type="text/markdown">\n${article()}</script>`;
  const broadside = `<script>addEventListener('broadside:ready', () => performance.mark('shown'))</script>
<broadside-article format="markdown">${source}</broadside-article>`;
  /** @type {Record<string, [string, string]>} */
  const made = {
    Broadside: [broadside, readFileSync(join(root, 'dist/broadside.js'), 'utf8')],
    'marked + DOMPurify': [source, await bundle('bench/page/cold/marked.js')],
    'markdown-it + DOMPurify': [source, await bundle('bench/page/cold/markdown-it.js')],
    'zero-md with marked, nothing sanitised': [`<zero-md>${source}</zero-md>`, await bundle('bench/page/cold/zero-md.js')],
  };
  /** @type {Record<string, string>} */
  const contenders = {};
  /** @type {Record<string, object>} */
  const pages = {};
  Object.entries(made).forEach(([name, [body, script]], i) => {
    contenders[name] = `/cold/${i}.html`;
    pages[`/cold/${i}.html`] = asHtml(page(body, `${i}.js`));
    pages[`/cold/${i}.js`] = compressed('text/javascript; charset=utf-8', started + script);
  });
  return { contenders, pages };
}

/** What `broadside render` and `broadside bundle` make of the article, and the same without any script. */
export function staticSite() {
  const file = join(root, 'build/bench/article.md');
  writeFileSync(file, article());
  /** @type {Record<string, Record<string, string>>} */
  const contenders = {};
  /** @type {Record<string, object>} */
  const pages = {};
  for (const command of ['render', 'bundle']) {
    const html = execFileSync(join(root, 'build/native/broadside'), [command, file], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
    pages[`/static/${command}.html`] = asHtml(html);
    pages[`/static/${command}-plain.html`] = asHtml(html.replace(/<script\b[\s\S]*?<\/script>/g, ''));
    contenders[command] = { Broadside: `/static/${command}.html`, 'the same HTML without any script': `/static/${command}-plain.html` };
  }
  return { contenders, pages };
}
