// Where the focus is after something has changed in the thread.
import assert from 'node:assert/strict';
import {
  act, bodyOf, boxClosed, hold, host, inRoot, letGo, line, openBox, openPanel, openThread, post, postHeld, pressUnseen, reopen, secondTab,
  selectPassage, storeDraft, storeLines, toFront, typeInto, waitForFocus, waitForFocusOn, waitForState, waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { sleep } from '../../harness/processes.mjs';
import { prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: focus');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

test('a reply posted takes the focus', async (context) => {
  const { page } = context;
  await openThread(context, 'reply');
  await post(page, 'One');
  await openBox(page, 0);
  await page.type('To one');
  await page.press('Control+Enter');
  await waitForFocusOn(page, 'To one');
});

test('a comment that was changed takes the focus', async (context) => {
  const { page } = context;
  await openThread(context, 'edit');
  await post(page, 'One');
  await openBox(page, 0, 'edit');
  await page.type(' more');
  await page.press('Control+Enter');
  await boxClosed(page);
  await waitForFocusOn(page, 'One more');
});

test('a comment that another tab answers keeps the focus', async (context) => {
  const { page } = context;
  await openThread(context, 'answered');
  await post(page, 'One');
  await waitForFocusOn(page, 'One');
  const parent = await inRoot(page, (root) => root.querySelector('.comment').id.slice('comment-'.length));
  await storeLines(page, 'answered', [line(1, { thread: 'answered', parent, seq: 5 })]);
  await toFront(page);
  await waitForTexts(page, 2);
  await waitForFocusOn(page, 'One');
});

test('a quote leads to its passage with the focus', async (context) => {
  const { page } = context;
  await openThread(context, 'to-passage');
  await selectPassage(page, 'The ferry stood still at ten.');
  await page.click(`${host}.quote-button`);
  await post(page, 'On the ferry');
  await inRoot(page, (root) => root.querySelector('[data-action="show-quote"]').focus());
  await page.press('Enter');
  await waitForFocus(page, '.body p');
});

test('where nothing can be copied, “Copy link” leads to the comment, and the address bar has its link', async (context) => {
  const { page } = context;
  await openThread(context, 'no-clipboard', { head: "<script>Object.defineProperty(navigator, 'clipboard', { value: undefined });</script>" });
  await post(page, 'One');
  await inRoot(page, (root) => root.querySelector('[data-action="link"]').focus());
  await page.press('Enter');
  await waitForFocusOn(page, 'One');
  assert.equal(await page.evaluate(() => location.hash), await inRoot(page, (root) => root.querySelector('.comment-time').hash));
});

test('the focus stays in “Your data” when old drafts are deleted, and their button with them', async (context) => {
  const { page } = context;
  await openThread(context, 'old');
  await storeDraft(page, { thread: 'elsewhere', tab: 'closed 1', body: 'Of last summer', at: Date.now() - 95 * 24 * 60 * 60 * 1000 });
  await openPanel(page);
  await waitInRoot(page, (root) => root.querySelector('[data-action="erase-old"]') !== null);
  await inRoot(page, (root) => root.querySelector('[data-action="erase-old"]').focus());
  await page.press('Enter');
  await waitInRoot(page, (root) => !root.querySelector('[data-action="erase-old"]'));
  await waitForFocus(page, '.data-panel summary');
});

test('a reply whose comment another tab deletes is typed on', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'typed-on');
  await post(page, 'One');
  await post(page, 'Two');
  await openBox(page, 1);
  await page.type('To two');
  const second = await secondTab(context, address);
  await pressUnseen(second, 'delete', 1);
  await waitForTexts(page, 1);
  await second.close();
  await page.type(' and on');
  assert.equal(await bodyOf(page, '.writing'), 'To two and on');
});

test('the first of the comments that Show more shows takes the focus, also when there are no more', async (context) => {
  const { page } = context;
  await openThread(context, 'more');
  await storeLines(page, 'more', Array.from({ length: 60 }, (_, n) => line(n + 1, { thread: 'more' })));
  await reopen(page);
  await inRoot(page, (root) => root.querySelector('[data-action="more"]').focus());
  await page.press('Enter');
  await waitForTexts(page, 60);
  await waitForFocusOn(page, 'Comment 51');
});

test('an article that is rendered anew leaves the words and the focus where they are', async (context) => {
  const { page } = context;
  await openThread(context, 'anew');
  await typeInto(page, 'body', 'Words');
  await page.evaluate(() => { document.querySelector('broadside-article').source = '# Another\n\nText'; });
  await waitInRoot(page, (root) => root.querySelector('.article').textContent.includes('Another'));
  await page.type(' go on');
  assert.equal(await bodyOf(page), 'Words go on');
});

test('a draft taken in place of another is typed on', async (context) => {
  const { page } = context;
  await openThread(context, 'other-draft');
  const now = Date.now();
  await storeDraft(page, { thread: 'other-draft', tab: 'closed 1', body: 'Older words', at: now - 2000 });
  await storeDraft(page, { thread: 'other-draft', tab: 'closed 2', body: 'The newest words', at: now - 1000 });
  await reopen(page);
  await waitForState(page, /Draft restored/);
  await inRoot(page, (root) => root.querySelector('.form-state button:nth-of-type(2)').focus());
  await page.press('Enter');
  await waitForFocus(page, '.form-box textarea');
  assert.equal(await bodyOf(page), 'Older words');
});

test('who types elsewhere while a post is on its way is not called away', async (context) => {
  const { page } = context;
  await openThread(context, 'posting');
  await post(page, 'One');
  await openBox(page, 0);
  await postHeld(page, 'Two');
  await typeInto(page, 'body', 'A reply', '.writing');
  await letGo(page);
  await waitForTexts(page, 2);
  await sleep(300); // the comment would have the focus
  await page.type(' goes on');
  assert.equal(await bodyOf(page, '.writing'), 'A reply goes on');
});

test('who types elsewhere while a delete is on its way is not called away', async (context) => {
  const { page } = context;
  await openThread(context, 'deleting');
  await post(page, 'One');
  await hold(page, 'events');
  await act(page, 0, 'delete');
  await typeInto(page, 'body', 'New words');
  await letGo(page);
  await waitInRoot(page, (root) => root.querySelector('.thread-note') !== null);
  await sleep(300); // Undo would have the focus
  await page.type(' go on');
  assert.equal(await bodyOf(page), 'New words go on');
});
