// A server with the shell around the echo module: an article's source is the HTML that is shown.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../browser/harness/server.mjs';
import { echoModule } from './echo-module.mjs';

const folder = resolve('build/echo');

/** The Content-Security-Policy under which everything must run. */
export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types broadside";

export const script = '<script src="/broadside.js"></script>';

/** What the core would make of an article: two headings, a footnote, a figure and a link. */
export const article = `<div class="broadside"><article class="article"><h1 id="headline">Headline</h1>
<h2 id="first">First <a class="anchor" href="#first">#</a></h2>
<p>Text<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup></p><figure><img src="img/a.svg" alt=""></figure>
<p><a class="next" href="next.html">Next</a> <a class="mail" href="mailto:a@example.org">Mail</a></p>
${'<p>Line</p>'.repeat(60)}<h2 id="второй">Second <a class="anchor" href="#второй">#</a></h2><p>End</p>${'<p>Line</p>'.repeat(60)}
<section class="footnotes"><ol><li id="fn-1"><p>Note <a class="back" href="#fnref-1">back</a></p></li></ol></section>
</article></div>`;

export const inline = (source, attributes = '') =>
  `<broadside-article ${attributes}><script type="text/markdown">${source}</script></broadside-article>`;

let built = false;

/** Builds the scripts once, and serves them. `site.show(page, body)` opens a page with that body. */
export async function echoSite() {
  if (!built) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'echo.wasm'), echoModule());
    execFileSync(process.execPath, ['tools/bundle.mjs', join(folder, 'echo.wasm'), folder], { stdio: 'inherit' });
    built = true;
  }
  const site = await serve(folder, {
    pages: {
      '/deep/article.md': { type: 'text/markdown', body: article },
      '/deep/img/a.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    },
  });
  const asked = (path) => site.requests.filter((request) => request.path === path).length;
  async function show(page, body, { head = '', headers = {}, lang = 'en', hash = '' } = {}) {
    site.requests.length = 0;
    const record = '<script src="/record.js"></script>';
    site.pages['/record.js'] = `window.told = [];
      for (const name of ['ready', 'error'])
        addEventListener('broadside:' + name, (event) => told.push({ name, ...event.detail, path: event.composedPath().length }));`;
    site.pages['/page.html'] = {
      type: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><html lang="${lang}"><head><title>Test</title>${record}${head}</head><body>${body}</body></html>`,
    };
    await page.goto(`${site.origin}/page.html${hash}`);
  }
  return { ...site, folder, asked, show };
}

/** In the page: waits for so many events in all, and gives them. */
export async function told(page, count = 1) {
  await page.waitFor((least) => window.told.length >= least, count);
  return page.evaluate(() => window.told);
}

/** In the page: the text of what the nth article shows in its shadow root, or "". */
export function shown(page, index = 0, selector = '.broadside') {
  return page.evaluate(
    (nth, inside) => {
      const found = document.querySelectorAll('broadside-article')[nth]?.shadowRoot?.querySelector(inside);
      return found ? found.textContent.trim() : '';
    },
    index,
    selector,
  );
}
