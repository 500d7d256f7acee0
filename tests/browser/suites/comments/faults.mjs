// What can go wrong with a browser's storage, and what the reader sees then. No word is lost.
import assert from 'node:assert/strict';
import {
  bodyOf, conversationReady, deleteDatabase, fileFrom, host, inRoot, introduce, inStore, line, page as pageOf, post, storedLines, storeLines,
  submit, texts, trapIn, typeInto, waitForState, waitForTexts,
} from '../../harness/conversation.mjs';
import { html, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: faults');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const notice = (page) =>
  page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.storage-notice').textContent);

test('storage that cannot be opened: a standing notice, and the comment is there while the page is', async (context) => {
  const { page } = context;
  const head = '<script>IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };</script>';
  await page.goto(context.publish('/closed.html', pageOf('data-thread="closed"', { head })));
  await conversationReady(page);
  assert.match(await notice(page), /until this page is closed/i);
  await post(page, 'In memory');
  assert.deepEqual(await texts(page), ['In memory']);
  assert.ok(!(await inRoot(page, (root) => root.querySelector('.conversation').textContent)).includes('Saved in this browser'));
});

for (const [what, head, words] of [
  [
    'storage that is full',
    '<script>IDBObjectStore.prototype.add = function () { throw new DOMException("full", "QuotaExceededError"); };</script>',
    /Not saved: .*full/i,
  ],
  [
    'storage that fails to write',
    '<script>IDBObjectStore.prototype.add = function () { throw new Error("disk"); };</script>',
    /Not saved/i,
  ],
]) {
  test(`${what}: the reader is told, the text stays, and a file is offered`, async (context) => {
    const { page } = context;
    await page.goto(context.publish('/full.html', pageOf(`data-thread="${what}"`, { head })));
    await conversationReady(page);
    await typeInto(page, 'body', 'Precious words');
    await introduce(page);
    await submit(page);
    await waitForState(page, words);
    assert.equal(await bodyOf(page), 'Precious words');
    assert.deepEqual(await texts(page), []);
    assert.match(await fileFrom(page, `${host}.form-box .form-state button`), /"body":"Precious words"/);
  });
}

test('a frame that may store nothing', async (context) => {
  const { page } = context;
  const inner = context.publish('/inner.html', pageOf('data-thread="inner"'));
  await page.goto(context.publish('/outer.html', html(`<iframe sandbox="allow-scripts allow-forms" src="${inner}" width="600" height="900"></iframe>`, {
    script: '<script>addEventListener("message", ({ data }) => { document.title = data; });</script>',
  })));
  // The frame's origin is its own, so it has to speak for itself.
  context.site.pages['/inner.html'].body = pageOf('data-thread="inner"').replace(
    '</body>',
    `<script>
      setInterval(() => {
        const notice = document.querySelector('broadside-article').shadowRoot?.querySelector('.storage-notice')?.textContent;
        if (notice) parent.postMessage(notice, '*');
      }, 100);
    </script></body>`,
  );
  await page.reload();
  const words = await page.waitFor(() => document.title !== 'Test page' && document.title);
  assert.match(words, /until this page is closed/i);
});

test('a damaged record, and events of a later version: the rest is shown, and nothing of them is lost', async (context) => {
  const { page } = context;
  const address = context.publish('/damaged.html', pageOf('data-thread="damaged"'));
  await page.goto(address);
  await conversationReady(page);
  const lines = [line(1, { thread: 'damaged' }), '{"v":1,"id":"no', line(2, { thread: 'damaged', v: 7 }), line(3, { thread: 'damaged' })];
  await storeLines(page, 'damaged', lines);
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 2);
  assert.deepEqual(await texts(page), ['Comment 1', 'Comment 3']);
  await post(page, 'And one more');
  const stored = await storedLines(page);
  for (const one of lines) assert.ok(stored.includes(one), one);
});

test('a database that is deleted under an open page: what the page knows goes back', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/deleted.html', pageOf('data-thread="deleted"')));
  await conversationReady(page);
  await post(page, 'Before');
  await deleteDatabase(page);
  await post(page, 'After');
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 2);
  assert.deepEqual(await texts(page), ['Before', 'After']);
});

test('data of a later version of the database is left alone, and the reader is told', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/later.html', '<!doctype html><title>x</title><link rel="icon" href="data:,">'));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('broadside').onsuccess = () => {
          const request = indexedDB.open('broadside', 9);
          request.onupgradeneeded = () => request.result.createObjectStore('future').add('kept', 1);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto(context.publish('/later.html', pageOf('data-thread="later"')));
  await conversationReady(page);
  assert.match(await notice(page), /newer version/);
  await typeInto(page, 'body', 'Words');
  await introduce(page);
  await submit(page);
  await waitForState(page, /Not saved/);
  assert.equal(await bodyOf(page), 'Words');
  assert.equal(await inStore(page, 'future', 'readonly', (store) => store.get(1)), 'kept');
  await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('broadside').onsuccess = resolve; }));
});

test('a clock that goes back: a reply still stands after what was there', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/clock.html', pageOf('data-thread="clock"')));
  await conversationReady(page);
  await post(page, 'First');
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() - 86400000;
  });
  await post(page, 'Second');
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 2);
  assert.deepEqual(await texts(page), ['First', 'Second']);
});

test('a core that is lost in the middle of a post is replaced, and the post is made', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/trap.html', pageOf('data-thread="trap"', { head: trapIn('bs_compose') })));
  await conversationReady(page);
  await post(page, 'Before');
  await page.evaluate(() => { window.traps = 1; });
  await post(page, 'Through the trap');
  assert.equal(await page.evaluate(() => window.traps), 0);
  assert.deepEqual(await texts(page), ['Before', 'Through the trap']);
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 2);
});

test('two tabs that post at once: all are there in both, in the same order', async (context) => {
  const { page, browser } = context;
  const count = process.env.BROADSIDE_ALL ? 500 : 100;
  const address = context.publish('/crowd.html', pageOf('data-thread="crowd" data-required=""'));
  const second = await browser.newPage();
  for (const one of [page, second]) {
    await one.goto(address);
    await conversationReady(one);
  }
  const flood = async (one, name) => {
    // In parts: the drivers have a limit for one call.
    for (let from = 0; from < count; from += 50) {
      await one.evaluateSlowly(
        100000,
        async (who, first, end) => {
          const root = document.querySelector('broadside-article').shadowRoot;
          const form = root.querySelector('.form-box form');
          // The timers of a tab in the background wait for a second.
          const { port1, port2 } = new MessageChannel();
          const turn = () => new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(0); });
          for (let i = first; i < end; i++) {
            form.elements.body.value = `${who} ${i}`;
            form.requestSubmit();
            while (form.elements.body.value) await turn();
          }
        },
        name,
        from,
        from + 50,
      );
    }
  };
  await Promise.all([flood(page, 'a'), flood(second, 'b')]);
  const order = async (one) => {
    await one.reload();
    await conversationReady(one);
    return one.evaluate(async () => {
      const root = document.querySelector('broadside-article').shadowRoot;
      for (let more = root.querySelector('[data-action="more"]'); more; more = root.querySelector('[data-action="more"]')) {
        const before = root.querySelectorAll('.comment').length;
        more.click();
        while (root.querySelectorAll('.comment').length === before) await new Promise((resolve) => { setTimeout(resolve, 5); });
      }
      return [...root.querySelectorAll('.comment > article > .comment-text')].map((text) => text.textContent.trim());
    });
  };
  const [one, two] = [await order(page), await order(second)];
  assert.equal(one.length, 2 * count);
  assert.deepEqual(one, two);
  assert.equal(new Set(one).size, 2 * count);
  await second.close();
}, { limit: 300000 });
