// Two tabs, or two widgets of one page, that know of one another what is stored.
import assert from 'node:assert/strict';
import {
  act, bodyOf, conversationReady, draftsOf, host, inRoot, inStore, linesOf, openBox, openThread, post, postUntyped, pressUnseen, reopen,
  secondTab, storedProfile, submit, typeInto, waitForState, waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { sleep } from '../../harness/processes.mjs';
import { html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: two tabs');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const forgetReader = (page) => inStore(page, 'profile', 'readwrite', (store) => store.clear());

test('what a new reader writes in two widgets of one page is all the reader’s own', async (context) => {
  const { page } = context;
  const articles = ['own-left', 'own-right'].map((thread) => inline(`# ${thread}`, `data-thread="${thread}" data-required=""`));
  await page.goto(context.publish('/own.html', html(articles.join(''))));
  await conversationReady(page, 2);
  await forgetReader(page);
  await reopen(page, 2);
  const own = () =>
    page.evaluate(() => [...document.querySelectorAll('broadside-article')].map((one) => one.shadowRoot.querySelectorAll('.comment.own').length));
  await post(page, 'Left');
  await postUntyped(page, 'Right', 1);
  await page.waitFor(() => document.querySelectorAll('broadside-article')[1].shadowRoot.querySelector('.comment') !== null);
  await reopen(page, 2);
  assert.deepEqual(await own(), [1, 1]);
});

test('what a new reader writes in two tabs is all the reader’s own', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'own-tabs');
  await forgetReader(page);
  await reopen(page);
  const second = await secondTab(context, address);
  for (const tab of [page, second]) {
    await typeInto(tab, 'body', 'Mine');
    await submit(tab);
    await waitForState(tab, /Saved/);
  }
  await second.close();
  await reopen(page);
  assert.equal(await inRoot(page, (root) => root.querySelectorAll('.comment.own').length), 2);
});

test('without Web Locks, the draft that another tab goes on writing is not taken away', async (context) => {
  const { page } = context;
  const head = '<script>Object.defineProperty(navigator, "locks", { value: undefined });</script>';
  const address = await openThread(context, 'unlocked', { head });
  await typeInto(page, 'body', 'One');
  await waitForState(page, /Draft saved/);
  const second = await secondTab(context, address);
  await waitForState(second, /Draft restored/);
  await inRoot(page, (root) => {
    const field = root.querySelector('.form-box textarea');
    field.value += ' and much more';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await waitForState(page, /Draft saved/);
  await typeInto(second, 'body', 'x');
  await waitForState(second, /Draft saved/);
  const kept = await draftsOf(second, 'unlocked');
  await second.close();
  assert.ok(kept.includes('One and much more'), kept.join(', '));
});

test('an edit that another tab is writing does not open here by itself, and opened says so aloud', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'edit-there');
  await post(page, 'Mine');
  await openBox(page, 0, 'edit');
  await page.type(' changed');
  await waitForState(page, /Draft saved/, '.writing');
  const second = await secondTab(context, address);
  await sleep(400); // it would be open by then
  assert.equal(await bodyOf(second, '.writing'), undefined);
  await act(second, 0, 'edit');
  await waitForState(second, /Another tab/, '.writing');
  await waitInRoot(second, (root) => /Another tab/.test(root.querySelector('.live').textContent));
  await second.close();
});

/** Waits until a box says what is wrong, and gives the words that stand in it. */
async function wordsRefused(page) {
  await waitInRoot(page, (root) => [...root.querySelectorAll('.writing .field-error')].some((one) => !one.hidden && one.textContent));
  return bodyOf(page, '.writing');
}

test('an edit of a comment that another tab has deleted is refused, and its words stay', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'deleted-there');
  await post(page, 'Mine');
  await openBox(page, 0, 'edit');
  await page.type(' with new words');
  const second = await secondTab(context, address);
  await pressUnseen(second, 'delete');
  await waitForTexts(page, 0);
  await second.close();
  await submit(page, '.writing');
  assert.equal(await wordsRefused(page), 'Mine with new words');
  assert.ok((await linesOf(page, 'deleted-there')).every((one) => JSON.parse(one).kind !== 'edit'));
});

test('a reply to what another tab has erased is refused, and its words stay', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'erased-there');
  await post(page, 'One');
  await openBox(page, 0);
  await page.type('To one');
  const second = await secondTab(context, address);
  await pressUnseen(second, 'erase-yes');
  await waitForTexts(page, 0);
  await second.close();
  await submit(page, '.writing');
  assert.equal(await wordsRefused(page), 'To one');
});

test('an address that was taken back in one tab does not come back with a delete in the other', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'taken-back');
  const email = async () => (await storedProfile(page)).email;
  await page.click(`${host}.form-box [name="remember"]`);
  await post(page, 'One');
  assert.equal(await email(), 'ann@example.org');
  const second = await secondTab(context, address);
  await second.click(`${host}.form-box [name="remember"]`); // no longer
  await typeInto(second, 'body', 'Two');
  await submit(second);
  await waitForTexts(second, 2);
  assert.ok(!(await email()));
  await second.close();
  await waitForTexts(page, 2);
  await act(page, 0, 'delete');
  await waitForTexts(page, 1);
  assert.ok(!(await email()));
});
