// Links within an article: a shadow root keeps its ids from the browser, so the shell follows them.
import assert from 'node:assert/strict';
import { declare } from '../../harness/suite.mjs';
import { article, echoSite, inline, script, shown, told } from '../../../web/echo-site.mjs';

const { suite, test } = declare('shell: links');
export default suite;

suite.prepare = async () => ({ site: await echoSite() });
suite.cleanUp = ({ site }) => site.close();

const element = '<broadside-article src="deep/article.md"></broadside-article>';

/** In the page: where the reader is. */
const where = () => {
  const focused = document.activeElement?.shadowRoot?.activeElement;
  return {
    hash: decodeURIComponent(location.hash),
    scrolled: Math.round(scrollY),
    focused: focused ? focused.id || focused.className : '',
    entries: history.length,
    woken: window.woken,
  };
};

/** In the page: how far the top of an element of the article is from the top of the window. */
const topOf = (selector) =>
  Math.abs(Math.round(document.querySelector('broadside-article').shadowRoot.querySelector(selector).getBoundingClientRect().top));

const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

async function open(page, site, body = element, options = {}) {
  site.pages['/woken.js'] = `window.woken = 0;
    for (const name of ['popstate', 'hashchange']) addEventListener(name, () => { window.woken++; });`;
  await site.show(page, body + script, { head: `<script src="/woken.js"></script>${options.head ?? ''}`, ...options });
  await told(page);
}

test('a footnote’s link scrolls to the note, takes the focus there, and adds an entry that wakes no router', async ({ page, site }) => {
  await open(page, site);
  const before = await page.evaluate(where);
  await page.click('broadside-article >>> #fnref-1');
  const after = await page.evaluate(where);
  assert.deepEqual([after.hash, after.focused, after.woken], ['#fn-1', 'fn-1', 0]);
  assert.equal(after.entries, before.entries + 1);
  assert.ok(after.scrolled > before.scrolled);
  await page.click('broadside-article >>> .back');
  assert.deepEqual([(await page.evaluate(where)).hash, (await page.evaluate(where)).focused], ['#fnref-1', 'fnref-1']);
});

test('a step back returns to where the reader was, not to a heading', async ({ page, site }) => {
  await open(page, site, element, { hash: '#first' });
  await page.evaluate(() => window.scrollTo(0, 150));
  const spot = await page.evaluate(where);
  await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('#fnref-1').click());
  assert.equal((await page.evaluate(where)).hash, '#fn-1');
  await page.evaluate(() => history.back());
  await page.evaluate(settle);
  const back = await page.evaluate(where);
  assert.equal(back.hash, '#first');
  assert.ok(Math.abs(back.scrolled - spot.scrolled) < 5, `${back.scrolled}, was ${spot.scrolled}`);
});

test('the state that a router keeps in the history is carried along', async ({ page, site }) => {
  await open(page, site);
  await page.evaluate(() => history.replaceState({ route: 7 }, ''));
  await page.click('broadside-article >>> #fnref-1');
  assert.deepEqual(await page.evaluate(() => history.state), { route: 7 });
});

test('where the route is in the fragment, it stays, and no link is copied', async ({ page, site }) => {
  await open(page, site, element, { hash: '#/articles/7' });
  await page.click('broadside-article >>> #fnref-1');
  const { hash, focused } = await page.evaluate(where);
  assert.deepEqual([hash, focused], ['#/articles/7', 'fn-1']);
});

test('a base address elsewhere does not lead the page away', async ({ page, site }) => {
  await open(page, site, `<broadside-article src="article.md"></broadside-article>`, { head: '<base href="/deep/">' });
  await page.click('broadside-article >>> #fnref-1');
  assert.equal(await page.evaluate(() => location.pathname + location.hash), '/page.html#fn-1');
});

test('the same link twice adds one entry', async ({ page, site }) => {
  await open(page, site);
  for (const link of ['#fnref-1', '#второй .anchor']) {
    await page.click(`broadside-article >>> ${link}`);
    const { entries } = await page.evaluate(where);
    await page.click(`broadside-article >>> ${link}`);
    assert.equal((await page.evaluate(where)).entries, entries);
  }
});

test('a link to what the article does not have is the page’s own', async ({ page, site }) => {
  await open(page, site, `${inline('<p class="broadside"><a href="#outside">out</a></p>')}<div style="height: 3000px"></div><p id="outside">here</p>`);
  await page.click('broadside-article >>> a');
  const { hash, scrolled } = await page.evaluate(where);
  assert.equal(hash, '#outside');
  assert.ok(scrolled > 1000);
});

test('a click that the page has taken, or with a key that asks for another window, is left alone', async ({ page, site }) => {
  await open(page, site);
  const prevented = await page.evaluate(() => {
    const link = document.querySelector('broadside-article').shadowRoot.querySelector('#fnref-1');
    const results = [];
    window.addEventListener('click', (event) => { results.push(event.defaultPrevented); event.preventDefault(); });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }));
    }
    return results;
  });
  assert.deepEqual(prevented, [false, false, false, false]);
  assert.equal((await page.evaluate(where)).hash, '');
});

test('a page opened with a fragment goes to it when the article is there, percent-encoded or not', async ({ page, site }) => {
  // Without the picture, which would move the text when it comes.
  site.pages['/deep/plain.md'] = { type: 'text/markdown', body: article.replace(/<figure>.*<\/figure>/, '') };
  for (const hash of ['#второй', `#${encodeURIComponent('второй')}`]) {
    await open(page, site, element.replace('article.md', 'plain.md'), { hash });
    assert.ok((await page.evaluate(topOf, 'h2:nth-of-type(2)')) < 60);
    assert.equal((await page.evaluate(where)).focused, 'второй');
    await page.goto('about:blank');
  }
});

test('a reader who is in a field of the page keeps the focus', async ({ page, site }) => {
  await open(page, site, `<input autofocus>${element}`, { hash: '#first' });
  await page.evaluate(() => document.querySelector('input').focus());
  await page.evaluate(() => { location.hash = '#fn-1'; });
  await page.evaluate(settle);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'input');
  assert.ok((await page.evaluate(where)).scrolled > 0);
});

test('the page’s own links lead into the article', async ({ page, site }) => {
  await open(page, site, `<a id="in" href="#fn-1">in</a>${element}`);
  await page.click('#in');
  await page.evaluate(settle);
  assert.equal((await page.evaluate(where)).hash, '#fn-1');
  assert.ok((await page.evaluate(where)).scrolled > 0);
});

test('an id that the page has itself is the page’s', async ({ page, site }) => {
  for (const id of ['fn-1', 'второй']) {
    await open(page, site, `<p id="${id}">the page’s</p><a id="in" href="#${id}">in</a>${element}`);
    await page.click('#in');
    await page.evaluate(settle);
    assert.ok((await page.evaluate(where)).scrolled < 100);
  }
});

test('an id in the element’s own content does not stand in the way', async ({ page, site }) => {
  await open(page, site, '<broadside-article src="deep/article.md"><p id="fn-1">static</p></broadside-article>', { hash: '#fn-1' });
  assert.ok((await page.evaluate(where)).scrolled > 0);
});

test('of two articles that know the same fragment, one answers', async ({ page, site }) => {
  await open(page, site, `<a id="in" href="#first">in</a>${element}${element}`);
  await told(page, 2);
  await page.click('#in');
  await page.evaluate(settle);
  assert.ok((await page.evaluate(topOf, '#first')) < 60);
  await page.evaluate(() => document.querySelectorAll('broadside-article')[1].shadowRoot.querySelector('#fnref-1').click());
  const inside = await page.evaluate(() => document.activeElement === document.querySelectorAll('broadside-article')[1]);
  assert.ok(inside, 'a link stays in its own article');
});

test('a note that stands in the margin is what its link leads to', async ({ page, site }) => {
  const source = `<div class="broadside"><div style="height: 2000px"></div><p><a id="fnref-1" href="#fn-1">1</a></p>
    <aside class="sidenote" style="display: block"><span class="sidenote-number">1</span> Note</aside>
    <section class="footnotes" style="display: none"><p id="fn-1">Note</p></section></div>`;
  await open(page, site, inline(source.replace(/style="display: (\w+)"/g, 'class="$1"')));
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('broadside-article');
    shadowRoot.querySelector('#fn-1').hidden = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.broadside .sidenote { display: block } #fn-1 { display: none }');
    shadowRoot.adoptedStyleSheets.push(sheet);
  });
  await page.click('broadside-article >>> #fnref-1');
  const { hash, focused } = await page.evaluate(where);
  assert.deepEqual([hash, focused], ['', 'sidenote']);
});

test('a heading’s anchor copies its address and says so', async ({ page, site }) => {
  site.pages['/clipboard.js'] = `Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });`;
  // The echo gives data-images as the words.
  await open(page, site, '<broadside-article src="deep/article.md" data-images="Copied!"></broadside-article>', {
    head: '<script src="/woken.js"></script><script src="/clipboard.js"></script>',
  });
  await page.click('broadside-article >>> #first .anchor');
  assert.equal(await page.evaluate(() => window.copied), `${site.origin}/page.html#first`);
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('[role=status]')?.textContent === 'Copied!');
  assert.equal((await page.evaluate(where)).hash, '#first');
  await page.waitFor(() => !document.querySelector('broadside-article').shadowRoot.querySelector('[role=status]'));
});

test('a heading’s anchor without a clipboard is a link like any other', async ({ page, site }) => {
  site.pages['/clipboard.js'] = `Object.defineProperty(navigator, 'clipboard', { value: undefined });`;
  await open(page, site, element, { head: '<script src="/woken.js"></script><script src="/clipboard.js"></script>' });
  await page.click('broadside-article >>> #first .anchor');
  await page.evaluate(settle);
  assert.equal((await page.evaluate(where)).hash, '#first');
  assert.equal(await shown(page, 0, '[role=status]'), '');
  assert.deepEqual(await page.errors(), []);
});
