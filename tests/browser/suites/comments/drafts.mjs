// What is being written: kept, given back, never mixed up, gone after posting.
import assert from 'node:assert/strict';
import {
  act, bodyOf, conversationReady, host, inRoot, inStore, introduce, page as pageOf, post, texts, typeInto, waitForState, waitForTexts,
} from '../../harness/conversation.mjs';
import { html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: drafts');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

for (const [where, place] of [
  ['from disk', ({ save }, name, text) => save(`${name}.html`, text)],
  ['from a server', ({ publish }, name, text) => publish(`/${name}.html`, text)],
]) {
  test(`a draft is given back after a reload, discarded with undo, and gone after the post, ${where}`, async (context) => {
    const { page } = context;
    await page.goto(place(context, `draft-${where.length}`, pageOf(`data-thread="draft ${where}"`)));
    await conversationReady(page);
    await typeInto(page, 'body', 'Half a thought');
    await waitForState(page, /Draft saved/);
    await page.reload();
    await conversationReady(page);
    await waitForState(page, /Draft restored/);
    assert.equal(await bodyOf(page), 'Half a thought');
    await page.click(`${host}.form-box .form-state button`);
    await waitForState(page, /Draft discarded/);
    assert.equal(await bodyOf(page), '');
    await page.click(`${host}.form-box .form-state button`);
    assert.equal(await bodyOf(page), 'Half a thought');
    await introduce(page);
    await page.click(`${host}.form-box [type="submit"]`);
    await waitForTexts(page, 1);
    assert.equal(await bodyOf(page), '');
    await page.reload();
    await conversationReady(page);
    await waitForTexts(page, 1);
    assert.equal(await bodyOf(page), '');
  });
}

test('a draft is called saved only when all that is written is on the disk', async (context) => {
  const { page } = context;
  // A disk that takes a third of a second for each draft.
  const slow = `<script>
    const { put } = IDBObjectStore.prototype;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...what) {
      const made = transaction.apply(this, what);
      made.addEventListener('complete', () => { window.onDisk = made.body ?? window.onDisk; });
      return made;
    };
    IDBObjectStore.prototype.put = function (value) {
      const until = performance.now() + 300;
      const hold = () => { if (performance.now() < until) this.count().onsuccess = hold; };
      hold();
      this.transaction.body = value.body;
      (window.written ??= []).push(value.body);
      return put.call(this, value);
    };
  </script>`;
  await page.goto(context.publish('/slow.html', pageOf('data-thread="slow disk"', { head: slow })));
  await conversationReady(page);
  await typeInto(page, 'body', 'One');
  const told = await inRoot(page, async (root) => {
    const state = root.querySelector('.form-box .form-state');
    const field = root.querySelector('.form-box textarea');
    const seen = [];
    new MutationObserver(() => {
      if (state.textContent === 'Draft saved') seen.push([window.onDisk, field.value]);
    }).observe(state, { childList: true });
    field.focus();
    for (let typed = 0; typed < 6; typed++) {
      document.execCommand('insertText', false, ` and ${typed}`);
      await new Promise((resolve) => { setTimeout(resolve, 140); });
      document.dispatchEvent(new Event('visibilitychange'));
    }
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    return seen;
  });
  assert.ok(told.length);
  for (const [stored, written] of told) assert.equal(stored, written);
  const writings = await page.evaluate(() => window.written);
  assert.ok(writings.every((text, at) => text !== writings[at - 1]), `written twice: ${writings.join(', ')}`);
});

test('who types before the drafts are read goes first: a closed tab’s draft stays, and one’s own is gone after the post', async (context) => {
  const { page } = context;
  // A browser that takes its time to say which tabs live.
  const slow = `<script>
    const { query } = LockManager.prototype;
    LockManager.prototype.query = async function () {
      await new Promise((resolve) => { window.goOn = resolve; });
      setTimeout(() => { window.wentOn = true; }, 500);
      return query.call(this);
    };
  </script>`;
  const at = (options) => context.publish('/early.html', pageOf('data-thread="early words"', options));
  await page.goto(at());
  await conversationReady(page);
  await inStore(page, 'drafts', 'readwrite', (store) => store.put({ thread: 'early words', box: 'new', tab: 'closed', body: 'Old words', at: Date.now() }));
  await page.goto(at({ head: slow }));
  await conversationReady(page);
  await page.waitFor(() => !!window.goOn);
  await typeInto(page, 'body', 'Early words');
  await waitForState(page, /Draft saved/);
  await page.evaluate(() => window.goOn());
  await page.waitFor(() => window.wentOn);
  assert.equal(await bodyOf(page), 'Early words');
  await introduce(page);
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForTexts(page, 1);
  const left = await inStore(page, 'drafts', 'readonly', (store) => store.getAll());
  assert.deepEqual(left.filter(({ thread }) => thread === 'early words').map((draft) => draft.body), ['Old words']);
});

test('drafts of two replies are never mixed up, and their boxes open by themselves', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/two.html', pageOf('data-thread="two boxes"')));
  await conversationReady(page);
  await post(page, 'One');
  await post(page, 'Two');
  for (const [index, text] of [[0, 'to one'], [1, 'to two']]) {
    await act(page, index, 'reply');
    await page.waitFor((count) => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.writing').length === count, index + 1);
    await page.type(text);
  }
  await waitForState(page, /Draft saved/, '.writing:last-of-type, .thread > .writing ~ .comment + .writing');
  await page.reload();
  await conversationReady(page);
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.writing').length === 2);
  const boxes = await page.waitFor(() => {
    const found = [...document.querySelector('broadside-article').shadowRoot.querySelectorAll('.writing')].map((one) => [
      one.previousElementSibling.querySelector('.comment-text').textContent.trim(),
      one.querySelector('textarea').value,
    ]);
    return found.every(([, text]) => text) && found;
  });
  assert.deepEqual(boxes, [['One', 'to one'], ['Two', 'to two']]);
});

test('two tabs that write in the same box keep two drafts', async (context) => {
  const { page, browser } = context;
  const address = context.publish('/tabs.html', pageOf('data-thread="two tabs"'));
  await page.goto(address);
  await conversationReady(page);
  await typeInto(page, 'body', 'from the first');
  await waitForState(page, /Draft saved/);
  const second = await browser.newPage();
  await second.goto(address);
  await conversationReady(second);
  assert.equal(await bodyOf(second), '');
  await typeInto(second, 'body', 'from the second');
  await waitForState(second, /Draft saved/);
  assert.equal(await bodyOf(page), 'from the first');
  const all = await inStore(second, 'drafts', 'readonly', (store) => store.getAll());
  const kept = all.filter(({ thread }) => thread === 'two tabs').map(({ body: text }) => text).sort();
  assert.deepEqual(kept, ['from the first', 'from the second']);
  await second.close();
});

test('two widgets of one page that share a thread keep two drafts, also when one is taken out and put back', async (context) => {
  const { page } = context;
  const one = inline('# One', 'data-thread="twice" data-required=""');
  await page.goto(context.publish('/twice.html', html(`<main>${one}${one}</main>`)));
  await conversationReady(page, 2);
  // Of the widget at that place: what its box says after something was done with it.
  const inBox = (at, words) => page.waitFor(
    (place, put, settled) => {
      const root = document.querySelectorAll('broadside-article')[place].shadowRoot;
      const field = root?.querySelector('.form-box textarea');
      const state = root?.querySelector('.form-box .form-state');
      if (put && field.value !== put) {
        field.focus();
        document.execCommand('insertText', false, put);
      }
      return new RegExp(settled).test(state?.textContent ?? '') && { text: field.value, offers: [...state.querySelectorAll('button')].map((button) => button.textContent) };
    },
    at, words ?? '', words ? 'Draft saved' : 'Draft restored',
  );
  await inBox(0, 'Words in the first');
  await inBox(1, 'Words in the second');
  await page.evaluate(async () => {
    const element = document.querySelectorAll('broadside-article')[1];
    const { parentNode } = element;
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve, 100); }); // a mere move ends nothing
    parentNode.append(element);
  });
  await inBox(1);
  const stored = await inStore(page, 'drafts', 'readonly', (store) => store.getAll());
  const ofThread = stored.filter(({ thread }) => thread === 'twice').map((draft) => draft.body).sort();
  assert.deepEqual(ofThread, ['Words in the first', 'Words in the second']);
  assert.equal((await inBox(1)).text, 'Words in the second');
  await page.reload();
  await conversationReady(page, 2);
  const { text, offers } = await inBox(0);
  assert.equal(text, 'Words in the second');
  assert.deepEqual(offers.slice(1), ['Words in the first…']);
});

test('a comment of another tab comes within a second, and what is being typed here stays', async (context) => {
  const { page, browser } = context;
  const address = context.publish('/news.html', pageOf('data-thread="news"'));
  await page.goto(address);
  await conversationReady(page);
  await typeInto(page, 'body', 'still typing');
  const second = await browser.newPage();
  await second.goto(address);
  await conversationReady(second);
  await post(second, 'News');
  const start = Date.now();
  await waitForTexts(page, 1);
  assert.ok(Date.now() - start < 1500, `${Date.now() - start} ms`);
  assert.equal(await bodyOf(page), 'still typing');
  assert.deepEqual(await texts(page), ['News']);
  await second.close();
});

test('drafts that closed tabs left in one box are offered beside each other, and none is lost', async (context) => {
  const { page } = context;
  const address = context.publish('/left.html', pageOf('data-thread="left" data-required=""'));
  await page.goto(address);
  await conversationReady(page);
  await inStore(page, 'drafts', 'readwrite', (store) => {
    ['The oldest words', 'Older words', 'The newest words'].forEach((words, i) => store.put({ thread: 'left', box: 'new', tab: `closed ${i}`, body: words, at: Date.now() - 10000 + i }));
    return store.count();
  });
  await page.reload();
  await conversationReady(page);
  const text = () => inRoot(page, (root) => root.querySelector('.form-box textarea').value);
  const buttons = () => inRoot(page, (root) => [...root.querySelectorAll('.form-box .form-state button')].map((one) => one.textContent));
  await waitForState(page, /Draft restored/);
  assert.equal(await text(), 'The newest words');
  assert.deepEqual((await buttons()).slice(1), ['Older words…', 'The oldest words…']);
  await page.click(`${host}.form-box .form-state button:nth-of-type(2)`);
  assert.equal(await text(), 'Older words');
  assert.deepEqual((await buttons()).slice(1), ['The newest words…', 'The oldest words…']);
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForTexts(page, 1);
  assert.deepEqual(await texts(page), ['Older words']);
  await page.reload();
  await conversationReady(page);
  await waitForState(page, /Draft restored/);
  assert.equal(await text(), 'The newest words');
  assert.deepEqual((await buttons()).slice(1), ['The oldest words…']);
});
