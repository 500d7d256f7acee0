#!/usr/bin/env node
// Pictures of pages in the three browsers, whole pages, to be looked at: screenshots/BROWSER-PAGE-WIDTH-THEME.png.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browserNames, launch, missing } from '../tests/browser/harness/browser.mjs';

const help = `node tools/screenshots.mjs [OPTION…]
  --browser NAME  chromium, firefox, webkit (default: all that are installed)
  --page FILE     an HTML file or a URL (default: every dist/*.html)
  --width PIXELS  (default: 360, 768, 1280)
  --theme THEME   light, dark (default: both), as prefers-color-scheme
  --out FOLDER    (default: screenshots)
Options may be repeated, or take several values with commas between them.
`;

const option = { type: 'string', multiple: true };
const { values } = parseArgs({
  options: { browser: option, page: option, width: option, theme: option, out: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const list = (given, otherwise) => given?.flatMap((text) => text.split(',')) ?? otherwise();
const out = values.out ?? 'screenshots';
const names = list(values.browser, () => browserNames.filter((name) => !missing(name)));
const widths = list(values.width, () => ['360', '768', '1280']).map(Number);
const themes = list(values.theme, () => ['light', 'dark']);
const pages = list(values.page, () =>
  readdirSync('dist')
    .filter((name) => name.endsWith('.html'))
    .map((name) => join('dist', name)),
);

/** Runs in the page: every article stands, those that wait to be scrolled to as well, and so do the fonts. */
async function settle() {
  const articles = [...document.querySelectorAll('broadside-article')];
  const waiting = () =>
    customElements.get('broadside-article') && articles.some((one) => !one.shadowRoot?.querySelector('.broadside, .notice'));
  const end = performance.now() + 8000;
  do {
    for (const one of articles) one.scrollIntoView({ behavior: 'instant' });
    await new Promise((done) => setTimeout(done, 100));
  } while (waiting() && performance.now() < end);
  for (const image of document.images) image.loading = 'eager';
  scrollTo({ top: 0, behavior: 'instant' });
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return !waiting();
}

mkdirSync(out, { recursive: true });
for (const name of names) {
  for (const theme of themes) {
    const browser = await launch(name, { dark: theme === 'dark' });
    try {
      for (const page of pages) {
        const tab = await browser.newPage();
        for (const width of widths) {
          await tab.setViewport(width, 800);
          await tab.goto(/^[a-z]+:\/\//.test(page) ? page : pathToFileURL(resolve(page)).href);
          if (!(await tab.evaluate(settle))) console.error(`${name}: ${page}: an article is not there`);
          const file = join(out, `${name}-${basename(page, '.html')}-${width}-${theme}.png`);
          writeFileSync(file, await tab.screenshot({ fullPage: true }));
          console.log(file);
        }
        await tab.close();
      }
    } finally {
      await browser.close();
    }
  }
}
