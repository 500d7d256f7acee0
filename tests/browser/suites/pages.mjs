// Pages that the command line program writes, opened from disk: the static page and the bundle.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { violations } from '../harness/axe.mjs';
import { makeFolder, removeFolder } from '../harness/processes.mjs';
import { articlesReady, foreignRequests } from '../harness/site.mjs';
import { declare } from '../harness/suite.mjs';

const { suite, test } = declare('pages');
export default suite;

// Both pictures are seen without scrolling: one that is loaded lazily would have no size yet.
const source = `---
title: Rain at last
kicker: Kazakhstan
lang: en
author: Ann Ash
date: 2026-06-04
image:
  src: pictures/red.svg
  alt: A red square
---

It rained.[^1]

![A blue square](pictures/blue.svg "Blue")

[^1]: At night.
`;
const picture = (colour) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path fill="${colour}" d="M0 0h30v20H0z"/></svg>`;

suite.prepare = async () => {
  const folder = makeFolder('written');
  const program = resolve('build/native/broadside');
  const write = (...args) => execFileSync(program, args, { cwd: folder });
  for (const name of ['pictures', 'elsewhere']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'a.md'), source);
  for (const colour of ['red', 'blue']) writeFileSync(join(folder, `pictures/${colour}.svg`), picture(colour));
  writeFileSync(join(folder, 'nothing.js'), '0;');
  write('render', 'a.md', '-o', 'static.html');
  write('render', 'a.md', '-o', 'dark.html', '--theme', 'dark');
  // In a folder of their own, where no picture stands.
  write('bundle', 'a.md', '-o', 'elsewhere/live.html', '--script', resolve('dist/broadside.js'));
  write('bundle', 'a.md', '-o', 'elsewhere/waiting.html', '--script', 'nothing.js');
  return {
    addressOf: (name) => pathToFileURL(join(folder, name)).href,
    close: async () => removeFolder(folder),
  };
};
suite.cleanUp = (context) => context.close();

/** Runs in the page: what of the article is in sight and where, its pictures included. */
function lookAt() {
  const root = document.querySelector('broadside-article')?.shadowRoot ?? document;
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  };
  return {
    boxes: ['.article', '.kicker', '.headline', '.byline', '.body p', 'figcaption'].map((name) => boxOf(root.querySelector(name))),
    pictures: [...root.querySelectorAll('img')].map((image) => ({ loaded: image.naturalWidth > 0, box: boxOf(image) })),
  };
}

async function picturesLoaded(page) {
  await page.waitFor(() => {
    const root = document.querySelector('broadside-article')?.shadowRoot ?? document;
    const images = [...root.querySelectorAll('img')];
    return images.length === 2 && images.every((image) => image.complete && image.naturalWidth > 0);
  });
}

test('a static page shows its article and pictures, with no error and no request elsewhere', async ({ page, browser, addressOf }) => {
  await page.setViewport(900, 1400);
  await page.goto(addressOf('static.html'));
  await picturesLoaded(page);
  assert.equal(await page.evaluate(() => document.title), 'Rain at last');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px'); // the stylesheet is let in
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(foreignRequests(page, browser), []);
});

test('a bundle is live, shows the pictures that it carries, and asks for no other file', async ({ page, browser, addressOf }) => {
  await page.setViewport(900, 1400);
  await page.goto(addressOf('elsewhere/live.html'));
  await articlesReady(page);
  await picturesLoaded(page);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(foreignRequests(page, browser), []);
  const files = page.requests.filter((url) => url.startsWith('file:') && !url.endsWith('/live.html'));
  assert.deepEqual(files, []);
});

test('nothing moves when the widget takes over', async ({ page, addressOf }) => {
  await page.setViewport(900, 1400);
  await page.goto(addressOf('elsewhere/waiting.html'));
  await picturesLoaded(page);
  const before = await page.evaluate(lookAt);
  await page.goto(addressOf('elsewhere/live.html'));
  await articlesReady(page);
  await picturesLoaded(page);
  assert.deepEqual(await page.evaluate(lookAt), before);
  await page.goto(addressOf('static.html'));
  await picturesLoaded(page);
  assert.deepEqual(await page.evaluate(lookAt), before);
});

test('the theme that was asked for is the page\'s', async ({ page, addressOf }) => {
  await page.goto(addressOf('dark.html'));
  const [paper, article] = await page.evaluate(() =>
    [document.documentElement, document.querySelector('.broadside')].map((element) => getComputedStyle(element).backgroundColor),
  );
  assert.equal(paper, 'rgb(23, 24, 26)');
  assert.equal(article, paper);
});

for (const name of ['static.html', 'elsewhere/live.html', 'elsewhere/waiting.html']) {
  test(`axe finds nothing on ${name}`, async ({ page, addressOf }) => {
    await page.goto(addressOf(name));
    if (name === 'elsewhere/live.html') await articlesReady(page);
    await picturesLoaded(page);
    assert.deepEqual(await violations(page), []);
  });
}
