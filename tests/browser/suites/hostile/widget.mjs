// Hostile texts through the doors of the whole widget: its attributes, what stands inside it, files, and what is stored.
import assert from 'node:assert/strict';
import { pieces } from '../../../hostile/vectors.mjs';
import { limit, prepareHostile, tally, watched } from '../../../hostile/site.mjs';
import { conversationReady, inStore, line, storeLines, typeInto } from '../../harness/conversation.mjs';
import { foreignRequests, html } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: widget');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

const kPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types broadside hostile";
const kEach = process.env.BROADSIDE_ALL ? 1 : 4;
const texts = pieces.filter((text, i) => text.length < 4000 && i % kEach === 0);

/** Opens a page that watches, with `body` and the widget. */
async function open({ page, publish, browser }, body, name) {
  const head = '<script src="/watch.js"></script><script type="module" src="/look.js"></script>';
  await page.goto(publish(name, html(`<main>${body}</main>`, { head }).replace('href="data:,"', 'href="/dot.png"'), { 'content-security-policy-report-only': kPolicy }));
  await page.waitFor(() => Boolean(window.lookAt));
  browser.forget();
}

/** Nothing ran, nothing was asked of anyone else, nothing stands in any shadow tree that may not. */
async function expectNothing({ page, browser }, what, outputs) {
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 200); }));
  const breaches = await page.evaluate(() => window.lookAt());
  const { dialogs, canaries, violations } = await watched(page);
  const requests = foreignRequests(page, browser);
  tally(`${what} [${browser.name}]`, { outputs, executed: dialogs.length + canaries.length, requests: requests.length, violations: violations.length, breaches: breaches.length });
  assert.deepEqual({ breaches, dialogs, canaries, violations, requests }, { breaches: [], dialogs: [], canaries: [], violations: [], requests: [] });
  assert.deepEqual((await page.errors()).filter((text) => !/404|Not Found|Failed to load resource|report-only|^broadside: /i.test(text)), []);
}

test('attributes', async (context) => {
  const { page } = context;
  await open(context, '', '/attributes.html');
  const names = ['data-lang', 'data-theme', 'data-thread', 'data-toc', 'data-typography', 'data-images', 'data-loading', 'data-required', 'data-hidden', 'data-depth', 'data-order', 'data-comments', 'data-article', 'format', 'lang', 'dir', 'src', 'class', 'title', 'part', 'slot'];
  const outputs = await page.evaluateSlowly(limit, async (values, all) => {
    // What these name is asked for, wherever it is: that is what the page's author wants of them.
    const asking = ['src', 'data-comments'];
    const isElsewhere = (value) => {
      try {
        const { protocol, origin } = new URL(value, location.href);
        return /^https?:/.test(protocol) && origin !== location.origin;
      } catch {
        return false;
      }
    };
    let made = 0;
    for (const value of values) {
      const element = document.createElement('broadside-article');
      element.source = '# A report\n\nWords of it.\n\n## One\n\n## Two';
      for (const name of all) if (!(asking.includes(name) && isElsewhere(value))) element.setAttribute(name, value);
      if (await window.show(element)) ++made;
      const found = window.lookAt();
      if (found.length) throw new Error(`${value}: ${found}`);
    }
    return made;
  }, texts, names);
  assert.equal(outputs, texts.length);
  await expectNothing(context, 'attributes', outputs);
}, { limit });

test('what stands inside the element: an article, a template, the page’s own content', async (context) => {
  const { page } = context;
  await open(context, '', '/inside.html');
  const outputs = await page.evaluateSlowly(limit, async (values) => {
    let made = 0;
    for (const value of values) {
      for (const kind of ['script type="text/markdown"', 'template', 'div']) {
        const name = kind.split(' ')[0];
        if (name === 'script' && /<\/script|<!--/i.test(value)) continue; // which would end it, or begin something else
        const markup = name === 'script' ? value : value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const holder = document.createElement('template');
        holder.innerHTML = window.trusted(`<broadside-article><${kind}>${markup}</${name}></broadside-article>`);
        const element = holder.content.firstElementChild;
        if (await window.show(element)) ++made;
        const found = window.lookAt();
        if (found.length) throw new Error(`${value}: ${found}`);
      }
    }
    return made;
  }, texts);
  assert.ok(outputs > 2.5 * texts.length, `${outputs}`);
  await expectNothing(context, 'inside the element', outputs);
}, { limit });

const hostileLines = texts.flatMap((text, i) => [
  line(3 * i + 1, { author: { key: 'k', name: text, url: text }, body: text, quote: { exact: text, prefix: text, suffix: text } }),
  line(3 * i + 2, { kind: 'edit', body: `${text} edited`, target: `01900000-0000-7000-8000-${String(3 * i + 1).padStart(12, '0')}`, author: { key: 'k' } }),
  line(3 * i + 3, { parent: `01900000-0000-7000-8000-${String(3 * i + 1).padStart(12, '0')}`, thread: 'test' }),
  text,
]);

/** Shows all of the thread, and opens what can be opened in it. */
const openAll = (page) =>
  page.evaluateSlowly(limit, async () => {
    const root = document.querySelector('broadside-article').shadowRoot;
    for (let more = root.querySelector('[data-action="more"]'); more; more = root.querySelector('[data-action="more"]')) {
      const before = root.querySelectorAll('.comment').length;
      more.click();
      while (root.querySelectorAll('.comment').length === before) await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    for (const button of [...root.querySelectorAll('[data-action="show-quote"], [data-action="reply"]')].slice(0, 40)) button.click();
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return root.querySelectorAll('.comment').length;
  });

const report = '<script type="text/markdown"># A report\n\nWords.</script>';

test('a published file', async (context) => {
  const { page, site } = context;
  site.pages['/hostile.comments.jsonl'] = { type: 'text/plain; charset=utf-8', body: hostileLines.join('\n') };
  await open(context, `<broadside-article data-thread="test" data-comments="hostile.comments.jsonl">${report}</broadside-article>`, '/published.html');
  await conversationReady(page);
  const shown = await openAll(page);
  assert.ok(shown > texts.length * 1.25, `${shown} comments`);
  await expectNothing(context, 'a published file', shown);
}, { limit });

test('stored records, drafts and a profile, of any kind', async (context) => {
  const { page } = context;
  await open(context, `<broadside-article data-thread="test">${report}</broadside-article>`, '/stored.html');
  await conversationReady(page);
  await storeLines(page, 'test', hostileLines);
  await inStore(page, 'events', 'readwrite', (store, all) => {
    for (const log of [null, 7, 'text', {}, [], new ArrayBuffer(8), new Uint8Array(0), new Uint8Array([255, 254, 10, 0]), new Date(0)]) store.add({ thread: 'test', log });
    return store.add({ thread: 'test', [all[0]]: all[1] });
  }, texts);
  await inStore(page, 'drafts', 'readwrite', (store, all) => {
    all.forEach((text, i) => store.put({ thread: 'test', box: i % 3 ? `reply:01900000-0000-7000-8000-${String(3 * i + 1).padStart(12, '0')}` : text, tab: `tab ${i}`, body: i % 5 ? text : { text }, quote: i % 2 ? { exact: text, prefix: text, suffix: text } : text, at: i % 4 ? Date.now() : text }));
    return store.put({ thread: 'test', box: 'new', tab: 'tab', body: all[0], at: Date.now() });
  }, texts);
  await inStore(page, 'profile', 'readwrite', (store, all) => store.put({ key: all[1], name: all[2], email: all[3], url: { toString: undefined } }, 'me'), texts);
  await page.reload();
  await page.waitFor(() => Boolean(window.lookAt));
  await conversationReady(page);
  const shown = await openAll(page);
  assert.ok(shown > texts.length * 1.25, `${shown} comments`);
  await page.click('broadside-article >>> .data-panel summary, broadside-article >>> .data-panel button').catch(() => {});
  await expectNothing(context, 'stored records', shown);
  await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('broadside').onsuccess = resolve; }));
}, { limit });

test('an imported file', async (context) => {
  const { page } = context;
  await open(context, `<broadside-article data-thread="test">${report}</broadside-article>`, '/imported.html');
  await conversationReady(page);
  await page.evaluate((text) => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const input = root.querySelector('.data-panel input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([text], '<img src=x onerror=alert(1)>.jsonl', { type: 'application/jsonl' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, hostileLines.join('\n'));
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.comment').length > 0);
  const shown = await openAll(page);
  assert.ok(shown > texts.length * 1.25, `${shown} comments`);
  await expectNothing(context, 'an imported file', shown);
  await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('broadside').onsuccess = resolve; }));
}, { limit });

test('typed with keys, with a preview, and posted', async (context) => {
  const { page } = context;
  await open(context, `<broadside-article data-thread="typed" data-required="">${report}</broadside-article>`, '/typed.html');
  await conversationReady(page);
  const typed = ['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '"><script>alert(1)</script>'];
  for (const [i, text] of typed.entries()) {
    await typeInto(page, 'body', text);
    if (i === 0) {
      await typeInto(page, 'name', text);
      await typeInto(page, 'url', 'https://x.example/"onclick="alert(1)');
    }
    await page.click('broadside-article >>> .form-box [type="submit"]');
    await page.waitFor((count) => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.comment').length === count, i + 1);
  }
  await expectNothing(context, 'typed', typed.length);
}, { limit });
