// The ways an article comes into a page, and leaves it.
import assert from 'node:assert/strict';
import { article, articlesReady, html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('embed: mounting');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kHeadline = 'The night the ferry stood still';

/** Runs in the page: the headlines of all articles, in order. */
const headlines = () =>
  [...document.querySelectorAll('broadside-article')].map((one) => one.shadowRoot?.querySelector('.headline')?.textContent ?? null);

test('a script tag mounts its article right where it stands', async ({ page, publish }) => {
  const tag = '<script src="broadside.js" data-article="article.md"></script>';
  await page.goto(publish('/tag.html', html(`<main><p id="before">before</p>${tag}<p id="after">after</p></main>`, { script: '' })));
  await articlesReady(page);
  assert.deepEqual(await page.evaluate(headlines), [kHeadline]);
  const order = await page.evaluate(() => [...document.querySelector('main').children].map((one) => one.id || one.localName));
  assert.deepEqual(order, ['before', 'script', 'broadside-article', 'after']);
  assert.deepEqual(await page.errors(), []);
});

test('a script tag in the head, async or deferred, mounts into its target', async ({ page, publish }) => {
  for (const how of ['', 'async', 'defer']) {
    const head = `<script ${how} src="broadside.js" data-article="article.md" data-target="#here"></script>`;
    await page.goto(publish('/head.html', html('<div id="here"></div>', { head, script: '' })));
    await articlesReady(page);
    assert.equal(await page.evaluate(() => document.querySelector('#here > broadside-article') !== null), true, how);
  }
});

test('the element reads src', async ({ page, publish }) => {
  await page.goto(publish('/element.html', html('<broadside-article src="article.md"></broadside-article>')));
  await articlesReady(page);
  assert.deepEqual(await page.evaluate(headlines), [kHeadline]);
});

test('the article may stand inside the element, also on a page from disk', async ({ page, save }) => {
  await page.goto(save('inline.html', html(inline(article))));
  await articlesReady(page);
  assert.deepEqual(await page.evaluate(headlines), [kHeadline]);
  assert.deepEqual(await page.errors(), []);
});

test('a template and plain text inside the element', async ({ page, save }) => {
  const text = 'A short headline\n\nThe first paragraph is a sentence or two. It has *no* markup.\n\nThe second one ends here, and that is all.';
  const body = `<broadside-article><template># From a template\n\n> a quote\n\n1 < 2 &amp; 3.</template></broadside-article>
<broadside-article><script type="text/plain">${text}</script></broadside-article>`;
  await page.goto(save('template.html', html(body)));
  await articlesReady(page, 2);
  const [template, plain] = await page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll('broadside-article')].map((one) => one.shadowRoot);
    return [
      { headline: first.querySelector('.headline').textContent, quote: first.querySelector('blockquote').textContent.trim(), text: first.querySelector('.body > p').textContent },
      { headline: second.querySelector('.headline').textContent, text: second.querySelector('.body').textContent },
    ];
  });
  assert.deepEqual(template, { headline: 'From a template', quote: 'a quote', text: '1 < 2 & 3.' });
  assert.equal(plain.headline, 'A short headline');
  assert.match(plain.text, /\*no\* markup/);
});

test('several on one page, each with its own article, targets and language', async ({ page, publish }) => {
  const body = ['# One\n\n## Part\n\nText[^a].\n\n[^a]: Note of one.', '# Two\n\n## Part\n\nText[^a].\n\n[^a]: Note of two.']
    .map((source, i) => inline(source, i ? 'data-lang="ru"' : ''))
    .join('\n');
  await page.goto(publish('/several.html', html(`${body}<broadside-article src="article.md"></broadside-article>`)));
  await articlesReady(page, 3);
  assert.deepEqual(await page.evaluate(headlines), ['One', 'Two', kHeadline]);
  const notes = await page.evaluate(() =>
    [...document.querySelectorAll('broadside-article')].slice(0, 2).map(({ shadowRoot: root }) => {
      const reference = root.querySelector('.footnote-ref a');
      return root.getElementById(reference.getAttribute('href').slice(1)).querySelector('p').firstChild.textContent.trim();
    }),
  );
  assert.deepEqual(notes, ['Note of one.', 'Note of two.']);
});

test('created, changed and removed at run time', async ({ page, publish, site }) => {
  site.pages['/second.md'] = '# The second\n\nText.';
  await page.goto(publish('/runtime.html', html('<main></main>')));
  await page.evaluate(() => {
    const element = document.createElement('broadside-article');
    element.setAttribute('src', 'article.md');
    document.querySelector('main').append(element);
  });
  await articlesReady(page);
  await page.evaluate(() => document.querySelector('broadside-article').setAttribute('src', 'second.md'));
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.headline').textContent === 'The second');
  await page.evaluate(() => {
    document.querySelector('broadside-article').source = '# The third\n\nText.';
  });
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.headline').textContent === 'The third');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const [element] = main.children;
    element.remove();
    main.append(element);
  });
  await articlesReady(page);
  await page.evaluate(() => document.querySelector('broadside-article').remove());
  assert.equal(await page.evaluate(() => document.querySelector('main').children.length), 0);
  assert.deepEqual(await page.errors(), []);
});

test('two hundred elements, created and removed, leave nothing behind', async ({ page, publish }) => {
  await page.goto(publish('/leak.html', html('<main></main>')));
  const round = (count) =>
    page.evaluateSlowly(40000, async (number) => {
      window.refs ??= [];
      const main = document.querySelector('main');
      for (let i = 0; i < number; ++i) {
        const element = document.createElement('broadside-article');
        element.source = `# Article ${i}\n\n## Part\n\nText[^a].\n\n[^a]: Note.`;
        const ready = new Promise((resolve) => { element.addEventListener('broadside:ready', resolve, { once: true }); });
        main.append(element);
        await ready;
        // Every second one with its conversation begun, the others before it has.
        const begun = () => i % 2 === 0 || element.shadowRoot.querySelector('.data-panel');
        while (!begun()) await new Promise((resolve) => { setTimeout(resolve); });
        window.refs.push(new WeakRef(element), new WeakRef(element.shadowRoot));
        element.remove();
      }
    }, count);
  const collect = async () => {
    const alive = await page.stillHeld();
    const { Nodes, JSEventListeners } = await page.page.metrics();
    return { Nodes, JSEventListeners, alive };
  };
  await round(3);
  const before = await collect();
  await round(200);
  const after = await collect();
  assert.equal(after.alive, 0, 'elements or shadow roots are still held');
  assert.equal(after.JSEventListeners, before.JSEventListeners);
  assert.ok(after.Nodes <= before.Nodes + 5, `nodes: ${before.Nodes}, then ${after.Nodes}`);
}, {
  not: { firefox: 'a page cannot ask Firefox for garbage collection', webkit: 'a page cannot ask WebKit for garbage collection' },
});

test('imported as a module, and scripted', async ({ page, publish }) => {
  const script = `<script type="module">
    import { mount, version, BroadsideArticle } from './broadside.mjs';
    const element = mount('#here', { source: '# Imported\\n\\nText.' });
    window.result = { version, isElement: element instanceof BroadsideArticle };
  </script>`;
  await page.goto(publish('/module.html', html('<div id="here"></div>', { script })));
  await articlesReady(page);
  assert.deepEqual(await page.evaluate(headlines), ['Imported']);
  const { version, isElement } = await page.evaluate(() => window.result);
  assert.match(version, /^\d+\.\d+\.\d+/);
  assert.equal(isElement, true);
  assert.deepEqual(await page.errors(), []);
});

test('scripted through window.Broadside', async ({ page, save }) => {
  await page.goto(save('global.html', html('<div id="here"></div>')));
  await page.evaluate(() => { window.Broadside.mount('#here', { source: '# Mounted\n\nText.', 'data-theme': 'dark' }); });
  await articlesReady(page);
  assert.deepEqual(await page.evaluate(headlines), ['Mounted']);
  assert.equal(await page.evaluate(() => document.querySelector('#here > broadside-article').dataset.theme), 'dark');
});

test('two copies of the script on a page do no harm', async ({ page, publish }) => {
  const script = '<script src="broadside.js"></script><script src="broadside.js"></script><script type="module" src="broadside.mjs"></script>';
  await page.goto(publish('/twice.html', html(inline('# Once\n\nText.'), { script })));
  await articlesReady(page);
  assert.deepEqual(await page.evaluate(headlines), ['Once']);
  assert.deepEqual(await page.errors(), []);
});

test('events tell of success and failure, and bubble to the document', async ({ page, publish }) => {
  const head = `<script>
    window.events = [];
    for (const type of ['broadside:ready', 'broadside:error']) {
      document.addEventListener(type, ({ target, detail }) => { window.events.push({ type, id: target.id, detail }); });
    }
  </script>`;
  const body = `<broadside-article id="good" src="article.md"></broadside-article><broadside-article id="bad" src="missing.md"></broadside-article>`;
  await page.goto(publish('/events.html', html(body, { head })));
  const events = await page.waitFor(() => window.events.length === 2 && window.events);
  const good = events.find(({ id }) => id === 'good');
  const bad = events.find(({ id }) => id === 'bad');
  assert.equal(good.type, 'broadside:ready');
  assert.equal(good.detail.headline, kHeadline);
  assert.equal(good.detail.language, 'en');
  assert.equal(good.detail.direction, 'ltr');
  assert.deepEqual(good.detail.problems, []);
  assert.equal(bad.type, 'broadside:error');
  assert.equal(bad.detail.code, 'not-found');
  assert.match(bad.detail.message, /missing\.md/);
});

test('a lazy article is neither fetched nor rendered before it comes near', async ({ page, publish, site }) => {
  site.pages['/lazy.md'] = '# Late\n\nText.';
  const body = '<div style="height: 8000px"></div><broadside-article data-loading="lazy" src="lazy.md"></broadside-article>';
  await page.goto(publish('/lazy.html', html(body)));
  const fetched = () => site.requests.filter(({ path }) => path === '/lazy.md').length;
  const before = fetched();
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 400); }));
  assert.equal(await page.evaluate(() => document.querySelector('broadside-article').shadowRoot?.querySelector('.article') ?? null), null);
  assert.equal(fetched(), before);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await articlesReady(page);
  assert.equal(fetched(), before + 1);
});

test('data-toc, data-lang and data-typography', async ({ page, save }) => {
  const source = '# Title\n\n"Quoted" -- and so on...\n\n## One\n\nText.\n';
  const body = [
    inline(source, 'id="plain"'),
    inline(source, 'id="toc" data-toc="on"'),
    inline(article, 'id="no-toc" data-toc="off"'),
    inline(article, 'id="russian" data-lang="ru"'),
    inline(source, 'id="typographic" data-typography="on" lang="en"'),
  ].join('');
  await page.goto(save('attributes.html', html(body)));
  await articlesReady(page, 5);
  const found = await page.evaluate(() => {
    const root = (id) => document.getElementById(id).shadowRoot;
    return {
      contents: ['plain', 'toc', 'no-toc', 'russian'].map((id) => root(id).querySelector('nav.contents') !== null),
      words: root('russian').querySelector('nav.contents summary').textContent,
      interfaceLanguage: root('russian').querySelector('nav.contents summary').closest('[lang]').lang,
      plain: root('plain').querySelector('.body p').textContent,
      typographic: root('typographic').querySelector('.body p').textContent,
    };
  });
  assert.deepEqual(found.contents, [false, true, false, true]);
  assert.match(found.words, /[а-я]/i);
  assert.equal(found.interfaceLanguage, 'ru');
  assert.equal(found.plain, '"Quoted" -- and so on...');
  assert.equal(found.typographic, '“Quoted” – and so on…');
});
