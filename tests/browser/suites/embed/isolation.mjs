// The page's styles do not leak in, the widget's do not leak out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { articlesReady, html, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('embed: isolation');
export default suite;

suite.prepare = async () => {
  const context = await prepareSite();
  context.site.pages['/bootstrap.css'] = readFileSync('node_modules/bootstrap/dist/css/bootstrap.min.css');
  context.site.pages['/reset.css'] = kReset;
  return context;
};
suite.cleanUp = (context) => context.close();

// What resets and careless sheets do, at its worst: every element, everything that inherits, and !important.
const kReset = `
*, *::before, *::after {
  margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important; box-sizing: border-box;
  list-style: none !important; text-decoration: none !important; background: none; font: inherit; vertical-align: baseline;
}
html { font-size: 62.5% }
body, main {
  font: italic 800 31px/0.9 monospace !important; color: rgb(0, 200, 0) !important; text-align: center !important;
  text-transform: uppercase !important; letter-spacing: 4px !important; word-spacing: 9px !important; text-indent: 40px !important;
  white-space: pre-wrap !important; font-variant: small-caps !important; text-shadow: 1px 1px red !important; tab-size: 1;
  word-break: break-all; hyphens: none; cursor: crosshair; quotes: none; line-break: anywhere; text-wrap: nowrap; font-stretch: condensed;
  overflow-wrap: normal; font-kerning: none; font-feature-settings: "smcp"; text-rendering: optimizeSpeed; border-collapse: collapse;
  border-spacing: 7px; caption-side: bottom; empty-cells: hide; orphans: 9; widows: 9; user-select: none; pointer-events: auto;
}
div, article, section, header, nav, aside, p, ul, ol, li, table, figure { display: inline-block; float: left; width: 50%; position: relative; }
h1, h2, h3, p, a, code, pre, blockquote { color: magenta; font-size: 9px; font-family: cursive }
a { color: orange !important; text-decoration: line-through }
img { display: none !important }
svg, img, table { max-width: 10px }
[class] { opacity: 0.5 }
.article, .header, .body, .headline, .contents, .notice, .table, .broadside, .footnotes, .appeal { display: none !important }
broadside-article { font-size: 40px; color: red; line-height: 3; font-family: fantasy }
`;

const kPage = `<main style="width: 900px">
  <h2 id="heading">A page</h2><p class="outside">Its <a href="#x">own</a> <code>text</code>.</p><table class="table outside"><tr><td>cell</td></tr></table>
  <article class="article"><div class="body">A body of the page's own.</div></article>
  <broadside-article src="article.md"></broadside-article>
  <div class="notice broadside">after</div>
</main>`;

/** Runs in the page: every property of every element of the widget as computed, and of the boxes before and after it. */
async function stylesInside() {
  const root = document.querySelector('broadside-article').shadowRoot;
  for (const image of root.querySelectorAll('img')) {
    image.loading = 'eager';
    await image.decode();
  }
  const of = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && /^(none|normal)$/.test(style.content)) return {};
    return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
  };
  return [...root.querySelectorAll('*')].map((element) => ({
    element: `${element.localName}.${element.className}`,
    own: of(element),
    before: of(element, '::before'),
    after: of(element, '::after'),
  }));
}

/** Each difference on a line: element, property, what it is on the neutral page, what it is here. */
function differences(neutral, here) {
  assert.equal(here.length, neutral.length);
  const found = new Set();
  for (const [i, { element, ...styles }] of neutral.entries()) {
    for (const which of ['own', 'before', 'after']) {
      for (const [name, value] of Object.entries(styles[which])) {
        const other = here[i][which][name];
        if (value !== other) found.add(`${element} ${which === 'own' ? '' : which} ${name}: ${value} | ${other}`);
      }
    }
  }
  return [...found];
}

for (const [name, sheet] of [['an aggressive reset', 'reset.css'], ['Bootstrap', 'bootstrap.css']]) {
  test(`${name} changes nothing inside the widget`, async ({ page, publish }) => {
    await page.setViewport(1100, 900);
    const styles = [];
    for (const head of ['', `<link rel="stylesheet" href="${sheet}">`]) {
      await page.goto(publish('/isolation.html', html(kPage, { head })));
      await articlesReady(page);
      styles.push(await page.evaluateSlowly(50000, stylesInside));
    }
    const found = differences(...styles);
    assert.equal(found.length, 0, `${found.length} differences:\n${found.slice(0, 40).join('\n')}`);
    const font = await page.evaluate(() => getComputedStyle(document.querySelector('.outside')).fontFamily);
    assert.match(font, sheet === 'reset.css' ? /cursive/ : /Segoe UI|system-ui/, 'the sheet was applied');
  });
}

test('the widget changes nothing of the page around it', async ({ page, publish }) => {
  await page.setViewport(1100, 900);
  const script = '<script src="broadside.js" defer></script>';
  for (const sheet of ['', '<link rel="stylesheet" href="bootstrap.css">']) {
    await page.goto(publish('/before.html', html(kPage, { head: sheet, script: '' })));
    const look = () =>
      page.evaluate(() => {
        const host = document.querySelector('broadside-article');
        const outside = [...document.querySelectorAll('*')].filter((one) => one !== host && !one.contains(host) && one.localName !== 'script');
        // Where the widget is in the way, the page makes room: what may change is where the boxes below it stand.
        const place = /^(top|bottom|inset-block-start|inset-block-end)$/;
        return outside.map((element) => {
          const style = getComputedStyle(element);
          return [element.localName, ...[...style].filter((name) => !place.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`)].join('\n');
        });
      });
    const without = await look();
    await page.goto(publish('/after.html', html(kPage, { head: sheet, script })));
    await articlesReady(page);
    const around = await look();
    assert.deepEqual(around, without);
    const { sheets, adopted } = await page.evaluate(() => ({ sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets.length }));
    assert.equal(adopted, 0);
    assert.equal(sheets, sheet ? 1 : 0);
  }
});

test('the script leaves one name in the page’s global scope', async ({ page, publish }) => {
  await page.goto(publish('/globals.html', html('', { script: '' })));
  const added = await page.evaluate(async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    const script = document.createElement('script');
    script.src = 'broadside.js';
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return Object.getOwnPropertyNames(window).filter((name) => !before.has(name));
  });
  assert.deepEqual(added, ['Broadside']);
});

test('custom properties of the page are the way in', async ({ page, publish }) => {
  const head = '<style>.mine { --broadside-accent: rgb(1, 2, 3); --broadside-paper: rgb(250, 250, 200) }</style>';
  await page.goto(publish('/theme.html', html('<div class="mine"><broadside-article src="article.md"></broadside-article></div>', { head })));
  await articlesReady(page);
  const { accent, paper } = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    return {
      accent: [...root.querySelectorAll('*')].some((element) => getComputedStyle(element).color === 'rgb(1, 2, 3)'),
      paper: [document.querySelector('broadside-article'), ...root.querySelectorAll('*')].some((element) => getComputedStyle(element).backgroundColor === 'rgb(250, 250, 200)'),
    };
  });
  assert.deepEqual({ accent, paper }, { accent: true, paper: true });
});

test('parts can be styled from outside', async ({ page, publish }) => {
  const parts = ['article', 'header', 'kicker', 'headline', 'standfirst', 'byline', 'contents', 'body', 'footnotes', 'appeal'];
  const head = `<style>${parts.map((part) => `broadside-article::part(${part}) { outline: 3px solid rgb(7, 7, 7) }`).join(' ')}</style>`;
  await page.goto(publish('/parts.html', html('<broadside-article src="article.md"></broadside-article>', { head })));
  await articlesReady(page);
  const styled = await page.evaluate((names) => {
    const root = document.querySelector('broadside-article').shadowRoot;
    return names.filter((name) => {
      const part = root.querySelector(`[part~="${name}"]`);
      return part && getComputedStyle(part).outlineColor === 'rgb(7, 7, 7)';
    });
  }, parts);
  assert.deepEqual(styled, parts);
});
