// What the tests of the embed stand on: dist/ on a server, a second origin, and a folder for pages opened from disk.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder, removeFolder } from './processes.mjs';
import { serve } from './server.mjs';

// A picture of one pixel.
const kDot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

export const article = readFileSync(new URL('../fixtures/article.md', import.meta.url), 'utf8');

/** A whole page with `body`. Its script, where `script` names one, is the embed's own. */
export function html(body, { head = '', script = '<script src="broadside.js"></script>', lang = 'en' } = {}) {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test page</title>
<link rel="icon" href="data:,">${head}</head>
<body>
${body}
${script}
</body>
</html>
`;
}

/** An element with `source` inside, as the author of a page writes it. */
export function inline(source, attributes = '') {
  if (/<\/script/i.test(source)) throw new Error('this would end the script element');
  return `<broadside-article ${attributes}><script type="text/markdown">\n${source}\n</script></broadside-article>`;
}

export async function prepareSite() {
  const folder = makeFolder('pages');
  copyFileSync('dist/broadside.js', join(folder, 'broadside.js'));
  writeFileSync(join(folder, 'article.md'), article);
  writeFileSync(join(folder, 'dot.png'), kDot);
  const pages = {
    '/article.md': article,
    '/dot.png': { type: 'image/png', body: kDot },
  };
  const [site, other] = await Promise.all([serve('dist', { pages }), serve('dist', { pages: { ...pages } })]);
  return {
    site,
    other,
    /** Puts a page on the server and returns its address. */
    publish(path, body, headers = {}) {
      site.pages[path] = { type: 'text/html; charset=utf-8', headers, body };
      return site.origin + path;
    },
    /** Writes a page to disk and returns its address. */
    save(name, body) {
      writeFileSync(join(folder, name), body);
      return pathToFileURL(join(folder, name)).href;
    },
    close: async () => {
      await Promise.all([site.close(), other.close()]);
      removeFolder(folder);
    },
  };
}

/** Waits until every article on the page stands, with its conversation: `count` of them. */
export async function articlesReady(page, count = 1) {
  await page.waitFor((wanted) => {
    const roots = [...document.querySelectorAll('broadside-article')]
      .map((one) => one.shadowRoot)
      .filter((root) => root?.querySelector('.article'));
    return roots.length === wanted && roots.every((root) => !root.querySelector('.conversation:not(:has(.data-panel))'));
  }, count);
}

/** Waits for a notice in the first article, and returns its words. */
export function noticeOf(page) {
  return page.waitFor(() => document.querySelector('broadside-article')?.shadowRoot?.querySelector('.notice')?.textContent);
}

/** What a browser asked of anyone else than this machine, by its own account and by the proxy's. */
export function foreignRequests(page, browser) {
  const foreign = page.requests.filter((url) => /^(https?|wss?|ftp):/.test(url) && new URL(url).hostname !== '127.0.0.1');
  return [...foreign, ...browser.outside()];
}
