// An element that is changed, moved and removed.
import assert from 'node:assert/strict';
import { declare } from '../../harness/suite.mjs';
import { echoSite, script, shown, told } from '../../../web/echo-site.mjs';

const { suite, test } = declare('shell: life');
export default suite;

suite.prepare = async () => ({ site: await echoSite() });
suite.cleanUp = ({ site }) => site.close();

const element = '<broadside-article src="deep/article.md" data-comments="off"></broadside-article>';

/** In the page: lets everything happen that is on its way. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

test('all changes of one task are rendered once, without another request', async ({ page, site }) => {
  await site.show(page, element + script);
  await told(page);
  await page.evaluate(() => {
    const article = document.querySelector('broadside-article');
    for (const name of ['data-toc', 'data-typography', 'data-lang', 'lang', 'data-images']) article.setAttribute(name, 'on');
    article.setAttribute('data-toc', 'off');
  });
  const [, second] = await told(page, 2);
  assert.equal(second.headline, 'off'); // the echo of the table of contents
  await page.evaluate(settle);
  assert.equal((await told(page)).length, 2);
  assert.equal(site.asked('/deep/article.md'), 1);
});

test('an attribute set to what it was, and one that is for the styles, change nothing', async ({ page, site }) => {
  await site.show(page, element + script);
  await told(page);
  await page.evaluate(() => {
    const article = document.querySelector('broadside-article');
    article.setAttribute('src', 'deep/article.md');
    article.setAttribute('data-theme', 'dark');
  });
  await page.evaluate(settle);
  assert.equal((await told(page)).length, 1);
});

test('data-theme is followed live', async ({ page, site }) => {
  await site.show(page, element + script);
  await told(page);
  const colours = await page.evaluate(() => {
    const article = document.querySelector('broadside-article');
    return ['light', 'dark', 'light'].map((theme) => {
      article.setAttribute('data-theme', theme);
      return getComputedStyle(article.shadowRoot.querySelector('.broadside')).backgroundColor;
    });
  });
  assert.equal(colours[0], colours[2]);
  assert.notEqual(colours[0], colours[1]);
});

test('another src is fetched, update() fetches the same anew, and a source from a script needs no fetching', async ({ page, site }) => {
  site.pages['/b.md'] = { type: 'text/markdown', body: '<p class="broadside">b</p>' };
  await site.show(page, element + script);
  await told(page);
  await page.evaluate(() => document.querySelector('broadside-article').setAttribute('src', 'b.md'));
  await told(page, 2);
  assert.equal(await shown(page), 'b');
  site.pages['/b.md'] = { type: 'text/markdown', body: '<p class="broadside">b2</p>' };
  await page.evaluate(() => document.querySelector('broadside-article').update());
  await told(page, 3);
  assert.equal(await shown(page), 'b2');
  await page.evaluate(() => { document.querySelector('broadside-article').source = '<p class="broadside">c</p>'; });
  await told(page, 4);
  assert.equal(await shown(page), 'c');
  assert.deepEqual([site.asked('/deep/article.md'), site.asked('/b.md')], [1, 2]);
});

test('an answer that comes after a newer one is dropped', async ({ page, site }) => {
  site.pages['/slow.md'] = () => new Promise((resolve) => setTimeout(() => resolve({ type: 'text/markdown', body: 'slow' }), 300));
  await site.show(page, `<broadside-article src="slow.md"></broadside-article>${script}`);
  await page.evaluate(() => document.querySelector('broadside-article').setAttribute('src', 'deep/article.md'));
  await told(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  assert.equal((await told(page)).length, 1);
  assert.equal(await shown(page, 0, 'h1'), 'Headline');
});

test('an article that failed is well again when its cause is gone', async ({ page, site }) => {
  await site.show(page, `<broadside-article src="later.md"></broadside-article>${script}`);
  assert.equal((await told(page))[0].code, 'not-found');
  site.pages['/later.md'] = { type: 'text/markdown', body: '<p class="broadside">now</p>' };
  await page.evaluate(() => document.querySelector('broadside-article').update());
  await told(page, 2);
  assert.equal(await shown(page), 'now');
});

test('moved within the page, at once or after a while, an article goes on as it was', async ({ page, site }) => {
  await site.show(page, `<div id="a">${element}</div><div id="b"></div>${script}`);
  await told(page);
  await page.evaluate(async () => {
    const article = document.querySelector('broadside-article');
    document.querySelector('#b').append(article);
    article.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector('#a').append(article);
  });
  await page.evaluate(settle);
  assert.equal((await told(page)).length, 1);
  assert.equal(site.asked('/deep/article.md'), 1);
  await page.evaluate(() => document.querySelector('broadside-article').setAttribute('data-toc', 'on'));
  await told(page, 2);
  assert.equal(site.asked('/deep/article.md'), 1);
});

test('moved while its article is on the way, it is fetched once', async ({ page, site }) => {
  site.pages['/slow.md'] = () => new Promise((resolve) => setTimeout(() => resolve({ type: 'text/markdown', body: 'slow' }), 300));
  await site.show(page, `<div id="a"><broadside-article src="slow.md"></broadside-article></div><div id="b"></div>${script}`);
  await page.evaluate(() => document.querySelector('#b').append(document.querySelector('broadside-article')));
  await told(page);
  assert.equal(site.asked('/slow.md'), 1);
});

test('moved into another document, an article keeps its styles and follows that document’s address', async ({ page, site }) => {
  site.pages['/frame.html'] = '<!doctype html><title>Frame</title><body></body>';
  await site.show(page, `${element}<iframe src="/frame.html"></iframe>${script}`);
  await told(page);
  const facts = await page.evaluate(async () => {
    const article = document.querySelector('broadside-article');
    const frame = document.querySelector('iframe').contentWindow;
    const look = () => article.ownerDocument.defaultView.getComputedStyle(article.shadowRoot.querySelector('.broadside')).containerName;
    const before = look();
    frame.document.body.append(article);
    const during = look();
    frame.location.hash = '#fn-1';
    await new Promise((resolve) => frame.setTimeout(resolve, 300));
    const scrolled = frame.scrollY;
    document.body.append(article);
    return { before, during, scrolled, after: look() };
  });
  assert.deepEqual([facts.before, facts.during, facts.after], ['broadside', 'broadside', 'broadside']);
  assert.ok(facts.scrolled > 0);
  assert.equal((await told(page)).length, 1);
});

test('removed while its article is on the way, it is silent, and comes when it is put back', async ({ page, site }) => {
  let arrive = () => {};
  const way = new Promise((resolve) => { arrive = resolve; });
  site.pages['/slow.md'] = () => way.then(() => ({ type: 'text/markdown', body: 'slow' }));
  await site.show(page, `<broadside-article src="slow.md"></broadside-article>${script}`);
  await page.evaluate(() => {
    window.article = document.querySelector('broadside-article');
    window.article.remove();
  });
  arrive();
  await page.evaluate(settle);
  assert.deepEqual(await page.evaluate(() => [window.told.length, window.article.shadowRoot]), [0, null]);
  assert.deepEqual(await page.errors(), []);
  await page.evaluate(() => document.body.append(window.article));
  assert.equal((await told(page))[0].name, 'ready');
});

test('destroy() takes the element away with all it showed', async ({ page, site }) => {
  await site.show(page, element + script);
  await told(page);
  const left = await page.evaluate(() => {
    const article = document.querySelector('broadside-article');
    article.destroy();
    return [document.querySelectorAll('broadside-article').length, article.shadowRoot.childNodes.length];
  });
  assert.deepEqual(left, [0, 0]);
});

test('a lazy article is fetched when it comes near, and not before', async ({ page, site }) => {
  await site.show(page, `<div style="height: 9000px"></div><broadside-article src="deep/article.md" data-loading="lazy"></broadside-article>${script}`);
  await page.evaluate(settle);
  assert.equal(site.asked('/deep/article.md'), 0);
  await page.evaluate(() => window.scrollTo(0, 8000));
  await told(page);
  assert.equal(site.asked('/deep/article.md'), 1);
});

test('a lazy article that is lazy no more is fetched at once', async ({ page, site }) => {
  await site.show(page, `<div style="height: 9000px"></div><broadside-article src="deep/article.md" data-loading="lazy"></broadside-article>${script}`);
  await page.evaluate(settle);
  assert.equal(site.asked('/deep/article.md'), 0);
  await page.evaluate(() => document.querySelector('broadside-article').removeAttribute('data-loading'));
  await told(page);
  assert.equal(site.asked('/deep/article.md'), 1);
});

test('a lazy article is fetched at once where the page’s address may name something in it', async ({ page, site }) => {
  await site.show(page, `<div style="height: 9000px"></div><broadside-article src="deep/article.md" data-loading="lazy"></broadside-article>${script}`,
    { hash: '#first' });
  await told(page);
  assert.ok((await page.evaluate(() => window.scrollY)) > 8000);
});

test('elements that come and go leave nothing behind', async ({ page, site }) => {
  await site.show(page, `<div id="here"></div>${script}`);
  await page.evaluate(async () => {
    const here = document.querySelector('#here');
    window.refs = [];
    const comeAndGo = async (i) => {
      const article = document.createElement('broadside-article');
      if (i % 3) article.source = `<p class="broadside">${i}</p>`;
      else article.setAttribute('src', `deep/article.md?${i}`);
      if (i % 4 === 0) article.setAttribute('data-loading', 'lazy');
      here.append(article);
      window.refs.push(new WeakRef(article));
      if (i % 5) await new Promise((resolve) => setTimeout(resolve, 5));
      if (i % 2) article.destroy();
      else here.replaceChildren();
    };
    for (let i = 0; i < 60; i++) await comeAndGo(i);
    window.told.length = 0;
  });
  assert.equal(await page.stillHeld(), 0);
}, {
  not: { firefox: 'it has no way to collect garbage at will', webkit: 'it has no way to collect garbage at will' },
});
