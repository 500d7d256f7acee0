// Every state in which a reader may find the conversation, read with axe in light and dark.
import assert from 'node:assert/strict';
import { violations } from '../../harness/axe.mjs';
import {
  act, chooseFile, conversationReady, host, inRoot, inStore, line, page as pageOf, post, selectPassage, storeLines, typeInto,
  waitForState, waitForTexts,
} from '../../harness/conversation.mjs';
import { prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: states');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const uuid = (n) => JSON.parse(line(n)).id;
const others = (thread, count) =>
  Array.from({ length: count }, (_, i) => line(i + 1, { thread, body: `Comment *${i}*, with \`code\` and [a link](https://example.org/${i})`, ...(i % 3 && { parent: uuid(i) }) }));

/** Opens a page with a thread of that name; `lines` are stored in it before. */
async function open({ page, publish }, thread, lines, options = {}) {
  const address = publish(`/${thread}.html`, pageOf(`data-thread="${thread}" ${options.attributes ?? ''}`, options));
  await page.goto(address);
  await conversationReady(page);
  if (!lines) return;
  await storeLines(page, thread, lines);
  await page.reload();
  await conversationReady(page);
}

const has = (page, selector) => page.waitFor((wanted) => !!document.querySelector('broadside-article').shadowRoot.querySelector(wanted), selector);

const kStates = {
  'being written, with a draft that is saved': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await typeInto(page, 'body', 'Half a *thought*');
    await waitForState(page, /Draft saved/);
  },
  'with the preview beside the text': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await typeInto(page, 'body', '> A quote\n\nand `code`, [a link](https://example.org/x)');
    await page.click(`${host}.form-box [data-action="preview"]`);
    await has(page, '.form-box .preview blockquote');
  },
  'with a text that is nearly too long': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await inRoot(page, (root) => { root.querySelector('.form-box textarea').value = 'word '.repeat(13000); });
    await typeInto(page, 'body', 'x');
    await page.waitFor(() => /\d/.test(document.querySelector('broadside-article').shadowRoot.querySelector('.form-box .field-room').textContent));
  },
  'with drafts of closed tabs on offer': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await inStore(page, 'drafts', 'readwrite', (store, thread) => {
      ['The oldest words', 'Newer words'].forEach((body, i) => store.put({ thread, box: 'new', tab: `closed ${i}`, body, at: Date.now() - 1000 + i }));
      return store.count();
    }, name);
    await page.reload();
    await conversationReady(page);
    await waitForState(page, /Draft restored/);
  },
  'with a discarded draft': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await typeInto(page, 'body', 'Words');
    await waitForState(page, /Draft saved/);
    await page.reload();
    await conversationReady(page);
    await waitForState(page, /Draft restored/);
    await page.click(`${host}.form-box .form-state button`);
    await waitForState(page, /Draft discarded/);
  },
  'a long thread, with more to show': async (context, name) => {
    const { page } = context;
    await open(context, name, others(name, 60));
    await has(page, '[data-action="more"]');
  },
  'a branch that is folded': async (context, name) => {
    const { page } = context;
    await open(context, name, others(name, 6));
    await waitForTexts(page, 6);
    await act(page, 0, 'collapse');
    await has(page, '[data-action="collapse"][aria-expanded="false"]');
  },
  'a comment that its address leads to': async (context, name) => {
    const { page } = context;
    await open(context, name, others(name, 6));
    await page.evaluate((id) => { location.hash = `comment-${id}`; }, uuid(5));
    await has(page, '.comment.target');
  },
  'a deleted comment with replies, and orphans': async (context, name) => {
    const { page } = context;
    const gone = { author: { key: 'other', name: 'Reader 1' }, kind: 'delete', target: uuid(1), body: undefined };
    await open(context, name, [...others(name, 3), line(9, { thread: name, ...gone }), line(11, { thread: name, parent: uuid(10) })]);
    await waitForTexts(page, 2);
  },
  'replying': async (context, name) => {
    const { page } = context;
    await open(context, name, others(name, 3));
    await waitForTexts(page, 3);
    await act(page, 1, 'reply');
    await has(page, '.writing textarea');
  },
  'editing what was edited before, with the history open': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await post(page, 'Frist');
    await act(page, 0, 'edit');
    await has(page, '.writing textarea');
    await page.type(' and more');
    await page.click(`${host}.writing [type="submit"]`);
    await has(page, '.history summary');
    await page.click(`${host}.history summary`);
    await act(page, 0, 'edit');
    await has(page, '.writing textarea');
  },
  'just posted': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await post(page, 'Words');
    await waitForState(page, /Saved in this browser only/);
  },
  'with a passage selected, and then quoted': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await selectPassage(page, 'The ferry stood still at ten.');
    assert.deepEqual(await violations(page), []);
    await page.click(`${host}.quote-button`);
    await has(page, '.form-quote:not([hidden])');
  },
  '“Your data”, asking whether to erase': async (context, name) => {
    const { page } = context;
    await open(context, name, others(name, 3));
    await page.click(`${host}.data-panel summary`);
    await has(page, '[data-action="erase"]');
    await page.click(`${host}[data-action="erase"]`);
    await has(page, '[data-action="erase-yes"]');
  },
  '“Your data”, after a file with damaged lines': async (context, name) => {
    const { page } = context;
    await open(context, name);
    await page.click(`${host}.data-panel summary`);
    await chooseFile(page, 'not a line\n');
    await has(page, '.panel-report button');
  },
  'without storage': async (context, name) => {
    const { page } = context;
    const head = '<script>IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };</script>';
    await open(context, name, undefined, { head });
    await post(page, 'In memory');
  },
  'with a full storage': async (context, name) => {
    const { page } = context;
    const head = '<script>IDBObjectStore.prototype.add = function () { throw new DOMException("full", "QuotaExceededError"); };</script>';
    await open(context, name, undefined, { head, attributes: 'data-required=""' });
    await typeInto(page, 'body', 'Precious words');
    await page.click(`${host}.form-box [type="submit"]`);
    await waitForState(page, /Not saved/);
  },
  'with published comments that cannot be loaded': async (context, name) => {
    const { page } = context;
    await open(context, name, undefined, { attributes: 'data-comments="nowhere.jsonl"' });
    await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.storage-notice').textContent);
  },
  'in Arabic': async (context, name) => {
    const { page } = context;
    await open(context, name, others(name, 3), { attributes: 'data-lang="ar"' });
    await waitForTexts(page, 3);
  },
};

test('on paper: comments with the passages that they answer, and no invitation where there are none', async (context) => {
  const { page } = context;
  await open(context, 'paper');
  const shown = (selector) => inRoot(page, (root, wanted) => [...root.querySelectorAll(wanted)].some((one) => one.checkVisibility()), selector);
  await page.media('print');
  assert.equal(await shown('.comments-title'), false);
  await page.media('screen');
  await selectPassage(page, 'The ferry stood still at ten.');
  await page.click(`${host}.quote-button`);
  await post(page, 'I was there.');
  await page.media('print');
  assert.deepEqual([await shown('.comments-title'), await shown('.comment-quote button'), await shown('.comment-tools button')], [true, true, false]);
  assert.equal(await inRoot(page, (root) => getComputedStyle(root.activeElement).outlineWidth), '0px');
}, { not: { firefox: 'neither BiDi nor puppeteer can ask Firefox to show the print medium' } });

test('on paper a comment has its whole date, and no mark of the reader’s own place', async (context) => {
  const { page } = context;
  await open(context, 'dates');
  await post(page, 'Just now');
  const found = () => inRoot(page, (root) => {
    const time = root.querySelector('.comment time');
    return [getComputedStyle(time).fontSize, getComputedStyle(time, '::after').content, getComputedStyle(root.querySelector('.target > .comment-sheet')).boxShadow];
  });
  const [size, content, shadow] = await found();
  assert.notEqual(size, '0px');
  assert.equal(content, 'none');
  assert.notEqual(shadow, 'none');
  await page.media('print');
  const [none, whole, unmarked] = await found();
  assert.deepEqual([none, unmarked], ['0px', 'none']);
  assert.match(whole, /\d{4}.*\d:\d\d|attr\(title\)/);
}, { not: { firefox: 'neither BiDi nor puppeteer can ask Firefox to show the print medium' } });

test('a date is written in words, also where the browser has none in that language', async (context) => {
  const { page } = context;
  await open(context, 'kazakh', others('kazakh', 1), { attributes: 'data-lang="kk"' });
  await waitForTexts(page, 1);
  assert.equal(await inRoot(page, (root) => root.querySelector('.comment time').textContent), '2026 ж. 4 маусым');
});

test('forced colours: a button that is one has a border, what the address names as well, and what is not pressed no underline', async (context) => {
  const { page } = context;
  await open(context, 'forced', others('forced', 6));
  await waitForTexts(page, 6);
  await page.evaluate((id) => { location.hash = `comment-${id}`; }, uuid(5));
  await has(page, '.comment.target');
  const found = await inRoot(page, (root) => {
    const styleOf = (selector) => getComputedStyle(root.querySelector(selector));
    return {
      border: styleOf('.primary').borderTopStyle, // in whatever colour
      target: styleOf('.target > .comment-sheet').outlineStyle,
      underlines: ['oldest', 'newest'].map((order) => styleOf(`[data-action="${order}"]`).textDecorationLine),
    };
  });
  assert.deepEqual(found, { border: 'solid', target: 'solid', underlines: ['underline', 'none'] });
}, { launch: { forcedColors: true }, not: { webkit: 'WebKitGTK has no forced colours' } });

for (const dark of [false, true]) {
  for (const [number, [what, reach]] of Object.entries(kStates).entries()) {
    test(`axe finds no violation: ${what} (${dark ? 'dark' : 'light'})`, async (context) => {
      await reach(context, `state-${number}-${dark}`);
      assert.deepEqual(await violations(context.page), []);
    }, dark ? { launch: { dark }, once: true } : {});
  }
}
