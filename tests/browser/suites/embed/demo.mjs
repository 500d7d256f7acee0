// The demonstration pages, as build-wasm.sh leaves them in dist/.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { violations } from '../../harness/axe.mjs';
import { foreignRequests, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('embed: the demo');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const names = existsSync('dist') ? readdirSync('dist').filter((name) => name.endsWith('.html')) : [];
/** One page for each article of content/. */
const articles = readdirSync('content')
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => name.replace(/\.[^.]+$/, '.html'));
/** The news report, which has every part. */
const kFullest = 'conference.html';

/** Runs in the page: resolves when every article on it is live, or says which is not. */
async function live() {
  const all = [...document.querySelectorAll('broadside-article')];
  const end = performance.now() + 10000;
  const waiting = () => all.filter((one) => !one.shadowRoot?.querySelector('.article'));
  while (waiting().length > 0) {
    for (const one of waiting()) one.scrollIntoView();
    if (performance.now() > end) throw new Error(`not live: ${waiting().map((one) => one.outerHTML.slice(0, 200)).join('\n')}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  scrollTo(0, 0);
  return all.length;
}

/** Runs in the page: what a reader sees of its article. */
function lookAt() {
  const root = document.querySelector('broadside-article')?.shadowRoot ?? document;
  const visible = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 0 && box.height > 0 && style.visibility === 'visible' && Number(style.opacity) > 0;
  };
  const seen = (selector) => [...root.querySelectorAll(selector)].filter(visible).map((element) => element.textContent.trim());
  return {
    headline: seen('h1.headline'),
    sections: seen('.body h2'),
    paragraphs: seen('.body p').length,
    appeal: seen('.appeal .appeal-text'),
    action: seen('.appeal a.appeal-link'),
  };
}

test('there is a front page, and one for each of at least four articles', async () => {
  assert.ok(articles.length >= 4, articles.join(', '));
  for (const name of ['index.html', ...articles]) assert.ok(names.includes(name), `dist/ has no ${name}`);
});

test('the front page leads to every article', async ({ page, site }) => {
  await page.goto(`${site.origin}/index.html`);
  await page.evaluate(live);
  const links = await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)];
    return roots.flatMap((root) => [...root.querySelectorAll('a[href]')].map((a) => a.getAttribute('href').replace(/^\.\//, '')));
  });
  for (const name of articles) assert.ok(links.includes(name), `${name} is not linked`);
});

for (const from of ['file', 'http']) {
  const address = (site, name) => (from === 'file' ? pathToFileURL(`dist/${name}`).href : `${site.origin}/${name}`);
  for (const name of names) {
    test(`${name} from ${from}: all parts in sight, nothing on the console, no foreign request`, async ({ page, site, browser }) => {
      await page.goto(address(site, name));
      assert.ok((await page.evaluate(live)) >= 1);
      if (articles.includes(name)) {
        const { headline, sections, paragraphs, appeal, action } = await page.evaluate(lookAt);
        assert.equal(headline.length, 1);
        assert.ok(paragraphs >= 2, `${paragraphs} paragraphs`);
        assert.equal(appeal.length, action.length);
        if (name === kFullest) {
          assert.ok(sections.length >= 2, `sections: ${sections.join(', ')}`);
          assert.equal(appeal.length, 1);
        }
      }
      assert.deepEqual(await page.errors(), []);
      assert.deepEqual(foreignRequests(page, browser), []);
    });
  }
}

for (const dark of [false, true]) {
  for (const name of names) {
    test(`${name}: axe finds no violation (${dark ? 'dark' : 'light'})`, async ({ page }) => {
      await page.setViewport(1280, 800);
      await page.goto(pathToFileURL(`dist/${name}`).href);
      await page.evaluate(live);
      assert.deepEqual(await violations(page), []);
    }, dark ? { launch: { dark }, once: true } : {});
  }
}

for (const name of names) {
  // 320 pixels are also what a window of 1,280 has at 400 % zoom, and 640 what it has at 200 %.
  test(`${name}: nothing to scroll sideways at 320, 360 and 640 pixels`, async ({ page }) => {
    for (const width of [320, 360, 640]) {
      await page.setViewport(width, 800);
      await page.goto(pathToFileURL(`dist/${name}`).href);
      await page.evaluate(live);
      const wide = await page.evaluate(() => {
        const root = document.scrollingElement;
        return root.scrollWidth > root.clientWidth ? [root.scrollWidth, root.clientWidth] : null;
      });
      assert.equal(wide, null, `at ${width} pixels: ${wide}`);
    }
  });
}
