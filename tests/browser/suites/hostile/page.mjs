// Pages that are no good home: what they changed before the script came, what they do to the widget, what they serve.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { prepareHostile } from '../../../hostile/site.mjs';
import { randomFrom } from '../../../parity/generate.mjs';
import { conversationReady, inRoot, line, page as pageOf, post, texts, typeInto, waitForTexts } from '../../harness/conversation.mjs';
import { articlesReady, html, inline, noticeOf } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: page');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

/** The page's own scripts run first. */
const script = (text) => `<script>${text}</script>`;

/** A page on which an article stands and a comment is posted, found again after a reload, and no error is told. */
async function works(context, name, head) {
  const { page } = context;
  await page.goto(context.publish(`/${name}.html`, pageOf(`data-thread="${name}" data-required=""`, { head })));
  await conversationReady(page);
  await post(page, 'A word');
  assert.equal(await inRoot(page, (root) => root.querySelector('.headline').textContent), 'A report');
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 1);
  assert.deepEqual(await texts(page), ['A word']);
  assert.deepEqual(await page.errors(), []);
}

/** One comment that the page brings. */
const published = (thread) => `<script type="application/jsonl">${line(1, { thread })}</script>`;

test('prototypes with something added: enumerable, and by names that options have', (context) =>
  works(context, 'polluted', script(`
    for (const name of ['polluted', 'foo', 'innerHTML', 'onload', 'onerror', 'url', 'isAdmin', 'quote', 'drop', 'profile', 'logs', 'source', 'code', 'thread']) {
      Object.prototype[name] = '<img src=x onerror=alert(1)>';
    }
    Array.prototype.extra = Array.prototype.polluted = function () { return 'extra'; };
    String.prototype.extra = Function.prototype.extra = Map.prototype.extra = Set.prototype.extra = 1;
  `)));

test('JSON, fetch and what old libraries put in place of the browser’s own', (context) =>
  works(context, 'replaced', script(`
    JSON.stringify = () => { throw new Error('no JSON'); };
    JSON.parse = () => { throw new Error('no JSON'); };
    window.fetch = () => Promise.resolve({ ok: true, text: 'no' });
    Array.prototype.toJSON = Object.prototype.toJSON = function () { return 'old'; };
    Array.from = (list) => Array.prototype.slice.call(list);
    window.requestAnimationFrame = window.requestIdleCallback = (done) => setTimeout(done, 0);
    window.name = 'broadside'; window.$ = window.jQuery = () => null;
  `)), { not: { webkit: 'its driver needs the page’s JSON' } });

test('an article from a server when fetch is not what it was: a notice, and the page’s own content', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/fetch.html', html('<broadside-article src="article.md"><p>Own words</p></broadside-article>', { head: script("window.fetch = () => { throw new Error('no'); };") })));
  assert.match(await noticeOf(page), /could not be loaded/);
});

test('a second copy of the script, of another version: the first serves both', async (context) => {
  const { page, site } = context;
  const source = readFileSync('dist/broadside.js', 'utf8');
  site.pages['/another.js'] = source.replaceAll(JSON.parse(readFileSync('package.json', 'utf8')).version, '99.0.0');
  await page.goto(context.publish('/two.html', html('<broadside-article src="article.md"></broadside-article><broadside-article src="article.md"></broadside-article>', {
    script: '<script src="broadside.js"></script><script src="another.js"></script>',
  })));
  await articlesReady(page, 2);
  assert.deepEqual(await page.errors(), []);
});

test('the element moved into another document and back, with what is being written', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/moved.html', pageOf('data-thread="moved" data-required=""')));
  await conversationReady(page);
  await typeInto(page, 'body', 'Half a sentence');
  const kept = await page.evaluate(async () => {
    const element = document.querySelector('broadside-article');
    const home = element.parentNode;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const pause = () => new Promise((resolve) => { setTimeout(resolve, 300); });
    frame.contentDocument.body.append(frame.contentDocument.adoptNode(element));
    await pause();
    for (let waited = 0; waited < 30 && !element.shadowRoot.querySelector('.article'); waited++) await pause();
    const there = Boolean(element.shadowRoot.querySelector('.article'));
    home.append(document.adoptNode(element));
    await pause();
    return there;
  });
  assert.equal(kept, true);
  await conversationReady(page);
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.form-box textarea')?.value === 'Half a sentence');
  await page.click('broadside-article >>> .form-box [type="submit"]');
  await waitForTexts(page, 1);
  assert.deepEqual(await page.errors(), []);
});

test('document.write after the page has loaded, with another article in it', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/written.html', pageOf('data-thread="written"')));
  await conversationReady(page);
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><title>Written</title><main><broadside-article data-thread="again"><script type="text/markdown"># Again\n\nWords.<' + '/script></broadside-article></main><script src="broadside.js"><' + '/script>');
    document.close();
  });
  await articlesReady(page);
  assert.equal(await inRoot(page, (root) => root.querySelector('.headline').textContent), 'Again');
  assert.deepEqual(await page.errors(), []);
});

test('an element that was made in an inert document, and adopted', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/adopted.html', html('<main></main>')));
  await page.evaluate(() => {
    const other = document.implementation.createHTMLDocument('');
    const element = other.createElement('broadside-article');
    element.dataset.thread = 'adopted';
    const holder = other.createElement('template');
    holder.content.append('# Adopted\n\nWords.');
    element.append(holder);
    document.querySelector('main').append(document.adoptNode(element));
  });
  await articlesReady(page);
  await conversationReady(page);
  assert.deepEqual(await page.errors(), []);
});

test('a page that removes the widget’s nodes, at any moment: no error, and what was written comes back', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/removed.html', pageOf('data-thread="removed" data-required=""')));
  await conversationReady(page);
  await post(page, 'One');
  await typeInto(page, 'body', 'Kept words');
  const kinds = ['.comment', '.thread-box', '.form-state', '.live', '.data-panel', '.article', '.form-box form', '.conversation', '.broadside'];
  for (const kind of kinds) {
    await page.evaluate(async (selector) => {
      const root = document.querySelector('broadside-article').shadowRoot;
      root.querySelector(selector)?.remove();
      window.dispatchEvent(new Event('focus'));
      document.dispatchEvent(new Event('selectionchange'));
      root.dispatchEvent(new Event('pointerup', { bubbles: true }));
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }, kind);
  }
  await page.evaluate(() => document.querySelector('broadside-article').update());
  await page.waitFor(() => Boolean(document.querySelector('broadside-article').shadowRoot.querySelector('.article')));
  assert.deepEqual(await page.errors(), []);
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 1);
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.form-box textarea').value === 'Kept words');
});

test('a page that removes any one node of the conversation: no error, and what still stands goes on', async (context) => {
  const { page } = context;
  const count = await page.goto(context.publish('/whole.html', pageOf('data-thread="whole" data-required=""', { inside: published('whole') })))
    .then(() => conversationReady(page))
    .then(() => waitForTexts(page, 1))
    .then(() => inRoot(page, (root) => root.querySelectorAll('.conversation *').length));
  assert.ok(count > 60, String(count));
  const threads = Array.from({ length: count }, (_, at) => `part-${at}`);
  await page.goto(context.publish('/parts.html', html(threads.map((thread) =>
    inline('# A report\n\nWords.', `data-thread="${thread}" data-required=""`).replace('</broadside-article>', `${published(thread)}</broadside-article>`)).join('\n'))));
  await conversationReady(page, count);
  const whole = await page.evaluateSlowly(45000, async () => {
    const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
    const done = new Set();
    document.addEventListener('broadside:comment-posted', ({ target }) => done.add(target));
    const elements = [...document.querySelectorAll('broadside-article')];
    const each = async (work) => {
      elements.forEach(({ shadowRoot }, at) => work(shadowRoot, at));
      await pause(300);
    };
    const press = (root, selector) => root.querySelector(selector)?.click();
    const write = (root, selector) => {
      const textarea = root.querySelector(selector);
      if (!textarea) return;
      textarea.value = 'Words';
      textarea.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    await each((root, at) => root.querySelectorAll('.conversation *')[at].remove());
    await each((root) => write(root, '.form-box textarea'));
    await each((root) => press(root, '.form-box [data-action="preview"]'));
    await each((root) => press(root, '.comment [data-action="reply"]'));
    await each((root) => write(root, '.comment textarea'));
    await pause(1000); // until the drafts are written
    await each((root) => press(root, '.comment [data-action="cancel"]'));
    for (const action of ['collapse', 'link', 'newest', 'erase', 'erase-no', 'erase-old']) await each((root) => press(root, `[data-action="${action}"]`));
    await each((root) => press(root, '.form-box [type="submit"]'));
    const forms = elements.filter(({ shadowRoot }) => shadowRoot.querySelector('.form-box textarea + *') && shadowRoot.querySelector('.form-box [type="submit"]'));
    window.isPosted = () => forms.every((element) => done.has(element));
    return forms.length;
  });
  assert.ok(whole > count / 2, `${whole} of ${count}`);
  await page.waitFor(() => window.isPosted());
  assert.deepEqual(await page.errors(), []);
}, { limit: 120000 });

test('styles for everything do not reach inside', async (context) => {
  const { page } = context;
  const head = `<style>* { float: left !important; position: absolute !important; width: 1px !important; height: 1px !important; overflow: hidden !important;
    font: 1px/1 cursive !important; color: transparent !important; text-indent: -9999px !important; letter-spacing: 9em !important; transform: scale(0) !important;
    clip-path: inset(50%) !important; content-visibility: hidden !important; direction: rtl !important; white-space: nowrap !important; text-transform: uppercase !important; }
    broadside-article, main, body, html { all: revert !important; display: block !important; }</style>`;
  await page.goto(context.publish('/styled.html', pageOf('data-thread="styled"', { head })));
  await conversationReady(page);
  const found = await inRoot(page, (root) => {
    const headline = root.querySelector('.headline');
    const text = root.querySelector('.body p');
    const box = text.getBoundingClientRect();
    const style = getComputedStyle(text);
    return { float: style.float, position: style.position, wide: box.width > 200, tall: box.height > 15, size: parseFloat(style.fontSize) > 12, indent: style.textIndent, headline: getComputedStyle(headline).textTransform, color: style.color };
  });
  const { color, ...rest } = found;
  assert.deepEqual(rest, { float: 'none', position: 'static', wide: true, tall: true, size: true, indent: '0px', headline: 'none' });
  assert.ok(!/, 0\)$/.test(color), color);
});

test('localStorage that the page has filled', async (context) => {
  await works(context, 'filled', script(`
    try { for (let size = 1 << 20; size >= 1;) { try { localStorage.setItem('fill' + Math.random(), 'x'.repeat(size)); } catch { size = Math.floor(size / 2); } } } catch {}
  `));
  await context.page.evaluate(() => localStorage.clear());
});

test('a service worker that serves yesterday’s script with today’s core: the notice says so, and nothing is lost', async (context) => {
  const { page, site } = context;
  const script_ = readFileSync('dist/broadside.mjs', 'utf8');
  const yesterday = script_.replace(/\d!==(\w+)\.bs_abi_version\(\)/, '1!==$1.bs_abi_version()');
  assert.notEqual(yesterday, script_, 'the script asks for the version of the core');
  site.pages['/worker.js'] = `
    addEventListener('install', (event) => event.waitUntil(skipWaiting()));
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => {
      if (new URL(event.request.url).pathname === '/broadside.mjs' && !event.request.url.includes('today')) event.respondWith(fetch('/yesterday.mjs'));
    });`;
  site.pages['/yesterday.mjs'] = { type: 'text/javascript', body: yesterday };
  const body = '<broadside-article data-thread="worker"><script type="text/markdown"># A report\n\nWords of it.</script></broadside-article>';
  const address = context.publish('/worker.html', html(body, { script: '<script type="module" src="broadside.mjs"></script>' }));
  await page.goto(address);
  await conversationReady(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('worker.js');
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => { navigator.serviceWorker.oncontrollerchange = resolve; });
  });
  await page.reload();
  assert.match(await noticeOf(page), /different versions/);
  assert.ok(await inRoot(page, (root) => root.textContent.includes('Words of it.')), 'the text is shown all the same');
  await page.evaluate(async () => { for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister(); });
  await page.reload();
  await conversationReady(page);
});

test('names and paragraphs in columns of any width crash no engine that is asked to set their lines well', async ({ page, publish }) => {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const several = (most, make, between) => Array.from({ length: 1 + Math.floor(random() * most) }, make).join(pick(between));
  const words = ['[x]( javascript:alert(1))', '(a)', 'https://example.org/a-long-address', 'a-b', '12,5', 'co-operation', '—', 'the', '中文字', 'مرحبا'];
  const piece = (depth) => {
    const inner = depth < 3 && random() < 0.6 ? several(2, () => piece(depth + 1), ['', ' ', ', ']) : several(12, () => pick(words), [' ']);
    return pick([(text) => text, (text) => `<em>${text}</em>`, (text) => `<strong>${text}</strong>`, (text) => `<code>${text}</code>`, (text) => `<bdi>${text}</bdi>`])(inner);
  };
  const paragraph = () => several(8, () => piece(0), ['', ' ', ', ']);
  const name = JSON.stringify('[x]( javascript:alert(1))');
  const authors = Array.from({ length: 12 }, () => `{name: ${name}, url: x.html}`);
  const body = Array.from({ length: 40 }, () => `## ${paragraph()}\n\n${paragraph()}\n`).join('\n');
  const source = `---\ntitle: Names\nauthors: [${authors}]\n---\n\n${body}`;
  const columns = [150, 200, 240, 284, 320, 384, 446, 640].map((width) => `<div style="inline-size: ${width}px">${inline(source)}</div>`);
  await page.goto(publish('/columns.html', html(columns.join(''))));
  await articlesReady(page, columns.length);
  assert.deepEqual(await page.errors(), []);
});
