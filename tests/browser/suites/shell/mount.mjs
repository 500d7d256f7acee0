// Where articles come from and how they get into a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declare } from '../../harness/suite.mjs';
import { article, echoSite, inline, script, shown, strictPolicy, told } from '../../../web/echo-site.mjs';

const { suite, test } = declare('shell: mounting');
export default suite;

suite.prepare = async () => ({ site: await echoSite() });
suite.cleanUp = ({ site }) => site.close();

/** In the page: the element's neighbours and attributes. */
const around = () => {
  const element = document.querySelector('broadside-article');
  return {
    before: element.previousElementSibling?.outerHTML,
    after: element.nextElementSibling?.outerHTML,
    parent: element.parentNode.nodeName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  };
};

test('a script tag puts its article right after itself', async ({ page, site }) => {
  const tag =
    '<script src="/broadside.js" data-article="deep/article.md" data-format="text" data-toc="off" lang="kk" class="c"></script>';
  await site.show(page, `<p>before</p>${tag}<p>after</p>`);
  await told(page);
  assert.deepEqual(await page.evaluate(around), {
    before: tag,
    after: '<p>after</p>',
    parent: 'BODY',
    attributes: { src: 'deep/article.md', format: 'text', 'data-toc': 'off', lang: 'kk' },
  });
  assert.equal(await shown(page, 0, 'h1'), 'Headline');
  assert.deepEqual(await page.errors(), []);
});

test('a script tag in the head fills the target that comes later, and keeps what it holds as fallback', async ({ page, site }) => {
  const head = '<script src="/broadside.js" data-article="deep/article.md" data-target="#here"></script>';
  await site.show(page, '<p>a</p><div id="here"><b>fallback</b></div>', { head });
  await told(page);
  const inside = await page.evaluate(() => document.querySelector('#here').innerHTML);
  assert.equal(inside, '<broadside-article src="deep/article.md"><b>fallback</b></broadside-article>');
});

test('a script tag in the head without a target puts its article at the end of the page', async ({ page, site }) => {
  await site.show(page, '<p>a</p>', { head: '<script src="/broadside.js" data-article="deep/article.md"></script>' });
  await told(page);
  assert.equal((await page.evaluate(around)).before, '<p>a</p>');
});

for (const target of ['#nowhere', '#:bad']) {
  test(`a script tag whose target is ${target} puts its article after itself, and warns`, async ({ page, site }) => {
    const tag = `<script src="/broadside.js" data-article="deep/article.md" data-target="${target}"></script>`;
    await site.show(page, `${tag}<p>after</p>`);
    await told(page);
    assert.equal((await page.evaluate(around)).before, tag);
    assert.ok(page.messages.some(({ type, text }) => type === 'warning' && text.includes(target)));
  });
}

test('a script tag without an article defines the element and no more', async ({ page, site }) => {
  await site.show(page, script);
  assert.equal(await page.evaluate(() => document.querySelectorAll('broadside-article').length), 0);
  assert.equal(await page.evaluate(() => typeof customElements.get('broadside-article')), 'function');
});

test('an article inside the element needs no request', async ({ page, site }) => {
  await site.show(
    page,
    `${inline('\n    <div class="broadside">\n      a\n    </div>', 'src="deep/article.md"')}
     <broadside-article><template>&lt;div class="broadside"&gt;b &amp;amp; c&lt;/div></template></broadside-article>
     <broadside-article><script type="text/plain"><div class="broadside">d</div></script></broadside-article>${script}`,
  );
  const events = await told(page, 3);
  assert.deepEqual([await shown(page, 0), await shown(page, 1), await shown(page, 2)], ['a', 'b & c', 'd']);
  // The format, which the echo gives as the identity; without one, the article's address is that.
  assert.deepEqual(events.map(({ id }) => id).sort(), ['/page.html', 'markdown', 'text']);
  const asked = site.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  assert.deepEqual(asked.sort(), ['/broadside.js', '/page.html', '/record.js']);
});

test('an element waits for its content, however slowly the page comes', async ({ page, site }) => {
  site.pages['/slow.js'] = () => new Promise((resolve) => setTimeout(() => resolve(''), 400));
  await site.show(
    page,
    `<broadside-article src="deep/article.md"><script src="/slow.js"></script>
      <script type="text/markdown"><div class="broadside">late</div></script></broadside-article>`,
    { head: script },
  );
  assert.equal((await told(page)).length, 1);
  assert.equal(await shown(page), 'late');
  assert.equal(site.asked('/deep/article.md'), 0);
});

test('languages come from the page, the element and data-lang', async ({ page, site }) => {
  await site.show(
    page,
    `<div lang="ru">${inline('a')}${inline('b', 'lang="kk"')}${inline('c', 'lang="kk" data-lang="ar"')}</div>${inline('d')}${script}`,
    { lang: 'en-GB' },
  );
  // The echo gives the language of the interface as the language, and that of the article as the direction.
  const languages = (await told(page, 4)).map(({ language, direction }) => `${language} ${direction}`);
  assert.deepEqual(languages.sort(), ['ar kk', 'en-GB en-GB', 'kk kk', 'ru ru']);
});

test('an element in a shadow root has the language of its host', async ({ page, site }) => {
  await site.show(page, `<div lang="ru"><p id="host"></p></div>${script}`);
  await page.evaluate(() => {
    const element = document.createElement('broadside-article');
    element.source = 'a';
    document.querySelector('#host').attachShadow({ mode: 'open' }).append(element);
  });
  const [event] = await told(page);
  assert.equal(event.direction, 'ru');
  assert.ok(event.path > 5, 'the event leaves both shadow roots');
});

test('switches reach the core, and data-thread the event', async ({ page, site }) => {
  await site.show(
    page,
    inline('a', 'data-toc="on" data-typography="off" data-images="any" data-thread="t-1" format="text"') + script,
  );
  const [event] = await told(page);
  assert.equal(event.id, 't-1');
  assert.equal(event.headline, 'on'); // the echo of the table of contents
  assert.equal(event.comments, false); // of the typography
});

test('mount() puts an article into a container and gives its element', async ({ page, site }) => {
  await site.show(page, `<div id="a"><i>old</i></div><div id="b"></div>${script}`);
  await page.evaluate(() => {
    const { Broadside } = window;
    Broadside.mount('#a', { src: 'deep/article.md', 'data-theme': 'dark' });
    window.given = Broadside.mount(document.querySelector('#b'), { source: '<div class="broadside">given</div>' });
  });
  await told(page, 2);
  assert.equal(await page.evaluate(() => document.querySelector('#a').innerHTML),
    '<broadside-article src="deep/article.md" data-theme="dark"><i>old</i></broadside-article>');
  assert.equal(await shown(page, 1), 'given');
  assert.equal(await page.evaluate(() => window.given.source), '<div class="broadside">given</div>');
  const refused = await page.evaluate(() => {
    try {
      return window.Broadside.mount('#nowhere', {});
    } catch (error) {
      return `${error.name}: ${error.message}`;
    }
  });
  assert.equal(refused, 'TypeError: broadside: nothing matches #nowhere');
});

test('window.Broadside is frozen, hidden from loops, and no element can pass for it', async ({ page, site }) => {
  await site.show(page, `<a id="Broadside"></a><form name="currentScript"></form>
    <script src="/broadside.js" data-article="deep/article.md"></script>`);
  await told(page);
  const facts = await page.evaluate(() => ({
    names: Object.keys(window.Broadside).sort(),
    frozen: Object.isFrozen(window.Broadside),
    listed: Object.keys(window).includes('Broadside'),
    same: window.Broadside.BroadsideArticle === customElements.get('broadside-article'),
  }));
  assert.deepEqual(facts, {
    names: ['BroadsideArticle', 'count', 'define', 'mount', 'version'],
    frozen: true,
    listed: false,
    same: true,
  });
});

test('of two copies on a page the first serves both', async ({ page, site }) => {
  await site.show(page, `<script src="/broadside.js" data-article="deep/article.md"></script>
    <script>window.first = Broadside</script><script src="/broadside.js?2" data-article="deep/article.md"></script>`);
  await told(page, 2);
  assert.equal(await page.evaluate(() => window.first === window.Broadside), true);
  assert.deepEqual(await page.errors(), []);
});

test('everything runs under the strict policy', async ({ page, site }) => {
  await site.show(page, `<broadside-article src="deep/article.md"></broadside-article>${inline('x')}${script}`, {
    headers: { 'content-security-policy': strictPolicy },
  });
  await told(page, 2);
  assert.equal(await shown(page, 0, 'h1'), 'Headline');
  assert.equal(await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('broadside-article');
    return getComputedStyle(shadowRoot.querySelector('.broadside')).containerName;
  }), 'broadside');
  assert.deepEqual(await page.errors(), []);
});

test('the Trusted Types policy is used where the browser has no sanitizer', async ({ page, site }) => {
  site.pages['/no-sanitizer.js'] = 'delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;';
  await site.show(page, inline('x') + script, {
    head: '<script src="/no-sanitizer.js"></script>',
    headers: { 'content-security-policy': strictPolicy },
  });
  const [event] = await told(page);
  assert.equal(event.name, 'ready');
  assert.deepEqual(await page.errors(), []);
});

for (const type of ['application/wasm', 'application/octet-stream']) {
  test(`the module loads broadside.wasm beside it when it comes as ${type}`, async ({ page, site }) => {
    const wasm = readFileSync(join(site.folder, 'broadside.wasm'));
    site.pages['/broadside.wasm'] = { type, body: wasm };
    await site.show(page, '<broadside-article src="deep/article.md"></broadside-article><script type="module" src="/broadside.mjs"></script>', {
      headers: { 'content-security-policy': strictPolicy },
    });
    assert.equal((await told(page))[0].name, 'ready');
    delete site.pages['/broadside.wasm'];
  });
}

test('an import gives what window.Broadside has', async ({ page, site }) => {
  await site.show(page, '<p id="here"></p>');
  const names = await page.evaluate(async (address) => {
    const module = await import(address);
    module.mount('#here', { src: 'deep/article.md' });
    return Object.keys(module).sort();
  }, `${site.origin}/broadside.mjs`);
  assert.deepEqual(names, ['BroadsideArticle', 'count', 'define', 'mount', 'version']);
  assert.equal((await told(page))[0].name, 'ready');
});

for (const [page_, script_] of [['windows-1251', 'koi8-r'], ['utf-16le', 'utf-16be'], ['shift_jis', 'shift_jis']]) {
  test(`a script of which the server says ${script_} is read as what it is`, async ({ page, site }) => {
    const source = readFileSync(join(site.folder, 'broadside.js'));
    site.pages['/misread.js'] = { type: `text/javascript; charset=${script_}`, body: source };
    site.pages['/misread.html'] = {
      type: `text/html; charset=${page_}`,
      body: Buffer.from('<!doctype html><title>t</title><broadside-article data-lang="ru"></broadside-article><script src="/misread.js"></script>',
        page_ === 'utf-16le' ? 'utf16le' : 'latin1'),
    };
    await page.goto(`${site.origin}/misread.html`);
    await page.waitFor(() => Boolean(document.querySelector('broadside-article')?.shadowRoot));
    assert.match(await shown(page), /^Не удалось показать статью/);
  });
}

test('an article from another folder has its addresses resolved from there, before anything is asked for', async ({ page, site }) => {
  await site.show(page, `<broadside-article src="deep/article.md"></broadside-article>${script}`);
  await told(page);
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('img').complete);
  const [src, next, mail, back] = await page.evaluate(() =>
    ['img', '.next', '.mail', '.back'].map((selector) => {
      const element = document.querySelector('broadside-article').shadowRoot.querySelector(selector);
      return element.getAttribute('src') ?? element.getAttribute('href');
    }));
  assert.deepEqual([src, next, mail, back], [
    `${site.origin}/deep/img/a.svg`, `${site.origin}/deep/next.html`, 'mailto:a@example.org', '#fnref-1',
  ]);
  assert.equal(site.asked('/img/a.svg'), 0);
  assert.equal(site.asked('/deep/img/a.svg'), 1);
});

test('an article of the page’s own folder keeps its addresses as they are', async ({ page, site }) => {
  site.pages['/near.md'] = { type: 'text/markdown', body: article.replace('img/a.svg', 'deep/img/a.svg') };
  await site.show(page, `<broadside-article src="near.md"></broadside-article>${script}`);
  await told(page);
  const src = await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('img').getAttribute('src'));
  assert.equal(src, 'deep/img/a.svg');
});
