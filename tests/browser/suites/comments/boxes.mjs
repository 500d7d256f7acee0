// The boxes to write in: what stands in them, and where they stand.
import assert from 'node:assert/strict';
import {
  act, bodyOf, boxClosed, draftsOf, host, inRoot, line, openBox, openThread, post, reopen,
  selectPassage, storeDraft, storedProfile, storeLines, submit, typeInto, waitForState, waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: boxes');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

test('a closed tab’s draft taken in place of one’s own words leaves those stored', async (context) => {
  const { page } = context;
  await openThread(context, 'swap');
  await post(page, 'One');
  const box = await inRoot(page, (root) => root.querySelector('.comment').id.replace('comment-', 'reply:'));
  await openBox(page, 0);
  await page.type('My own words');
  await waitForState(page, /Draft saved/, '.writing');
  await storeDraft(page, { thread: 'swap', box, body: 'Of a closed tab', at: Date.now() - 1000 });
  await page.press('Escape');
  await boxClosed(page);
  await openBox(page, 0);
  await waitForState(page, /Draft restored/, '.writing');
  assert.equal(await bodyOf(page, '.writing'), 'My own words');
  await page.click(`${host}.writing .form-state button:nth-of-type(2)`);
  assert.equal(await bodyOf(page, '.writing'), 'Of a closed tab');
  await submit(page, '.writing');
  await waitForTexts(page, 2);
  assert.deepEqual(await draftsOf(page, 'swap'), ['My own words']);
});

test('a draft of a reply to a deleted comment is given back', async (context) => {
  const { page } = context;
  await openThread(context, 'reply-to-none');
  await post(page, 'Mine');
  await openBox(page, 0);
  await page.type('Long reply');
  await waitForState(page, /Draft saved/, '.writing');
  await act(page, 0, 'delete');
  await waitForTexts(page, 0);
  await reopen(page);
  await waitForState(page, /Draft restored/, '.writing');
  assert.equal(await bodyOf(page, '.writing'), 'Long reply');
  assert.deepEqual(await draftsOf(page, 'reply-to-none'), ['Long reply']);
});

test('a box in a part of the thread that is collapsed stands below the comment that it is collapsed into', async (context) => {
  const { page } = context;
  const thread = 'collapsed';
  await openThread(context, thread);
  const parent = JSON.parse(line(2)).id;
  await storeLines(page, thread, [line(1, { thread }), line(2, { thread }), line(3, { thread, parent }), line(4, { thread })]);
  await reopen(page);
  await openBox(page, 2);
  await page.type('To three');
  await act(page, 1, 'collapse');
  await waitForTexts(page, 3);
  assert.equal(await inRoot(page, (root) => root.querySelector('.writing').previousElementSibling.id), `comment-${parent}`);
});

test('an edit quotes its own lines, and no passage of the article', async (context) => {
  const { page } = context;
  await openThread(context, 'edit');
  await post(page, 'One');
  await openBox(page, 0, 'edit');
  await selectPassage(page, 'The ferry stood still');
  await inRoot(page, (root) => root.querySelector('.writing [data-action="quote"]').click());
  assert.equal(await inRoot(page, (root) => root.querySelector('.writing .form-quote').hidden), true);
  assert.equal(await bodyOf(page, '.writing'), '> One');
});

test('while a comment is changed, its history can be read', async (context) => {
  const { page } = context;
  await openThread(context, 'history');
  await post(page, 'Frist');
  await openBox(page, 0, 'edit');
  await page.type(' and more');
  await submit(page, '.writing');
  await boxClosed(page);
  await page.click(`${host}.history summary`);
  await openBox(page, 0, 'edit');
  const shown = await inRoot(page, (root) => [...root.querySelectorAll('.comment .comment-text')].map((one) => one.checkVisibility() && one.textContent.trim()));
  assert.deepEqual(shown, ['Frist', false]);
});

test('the room that is left is no longer told when the text is short again', async (context) => {
  const { page } = context;
  await openThread(context, 'room');
  await inRoot(page, (root) => { root.querySelector('.form-box textarea').value = 'word '.repeat(13000); });
  await typeInto(page, 'body', 'x');
  await waitInRoot(page, (root) => /\d/.test(root.querySelector('.form-box .field-room').textContent));
  await page.press('Control+a');
  await page.type('short');
  await waitInRoot(page, (root) => !root.querySelector('.form-box .field-room').textContent);
  assert.equal(await bodyOf(page), 'short');
});

/** From here on, what the live region says is in `window.heard`. */
const listen = (page) =>
  inRoot(page, (root) => {
    const live = root.querySelector('.live');
    window.heard = [];
    new MutationObserver(() => window.heard.push(live.textContent)).observe(live, { childList: true });
  });

test('the room that is left is heard when the typing pauses, and not with each key', async (context) => {
  const { page } = context;
  await openThread(context, 'room-aloud');
  await listen(page);
  await inRoot(page, (root) => {
    root.querySelector('.form-box textarea').value = 'word '.repeat(13000);
  });
  await typeInto(page, 'body', 'x');
  await page.type('yz');
  const said = await page.waitFor(() => window.heard.find(Boolean));
  assert.equal(said, await inRoot(page, (root) => root.querySelector('.form-box .field-room').textContent));
  assert.match(said, /characters left/);
});

test('a draft that cannot be stored is told aloud, once', async (context) => {
  const { page } = context;
  await openThread(context, 'draft-aloud');
  await listen(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await typeInto(page, 'body', 'x');
  await waitForState(page, /could not be saved/);
  await page.waitFor(() => window.heard.some((said) => /could not be saved/.test(said)));
  await page.type('y');
  await waitForState(page, /could not be saved/);
  assert.equal((await page.evaluate(() => window.heard)).filter(Boolean).length, 1);
});

test('without a passage there is no gap above the field', async (context) => {
  const { page } = context;
  await openThread(context, 'gap');
  const shown = () => inRoot(page, (root) => root.querySelector('.form-box .form-quote-tools').checkVisibility());
  assert.equal(await shown(), false);
  await selectPassage(page, 'The ferry stood still');
  await page.click(`${host}.quote-button`);
  assert.equal(await shown(), true);
});

test('a text that is too long is told so once', async (context) => {
  const { page } = context;
  await openThread(context, 'too-long');
  await inRoot(page, (root) => { root.querySelector('.form-box textarea').value = 'word '.repeat(13200); });
  await typeInto(page, 'body', 'x');
  await waitInRoot(page, (root) => /too many/.test(root.querySelector('.form-box .field-room').textContent));
  await submit(page);
  await waitInRoot(page, (root) => root.querySelector('.form-box [aria-invalid="true"]') !== null);
  assert.equal((await inRoot(page, (root) => root.querySelector('.field-body').innerText)).match(/too many/g).length, 1);
});

test('who is remembered stays so on a page that does not ask for a name', async (context) => {
  const { page } = context;
  await openThread(context, 'remembered');
  const remembered = async () => (await storedProfile(page)).name;
  await page.click(`${host}.form-box [name="remember"]`);
  await post(page, 'One');
  assert.equal(await remembered(), 'Ann Lee');
  await openThread(context, 'remembered', { attributes: 'data-hidden="name email url"' });
  await typeInto(page, 'body', 'Two');
  await submit(page);
  await waitForTexts(page, 2);
  assert.equal(await remembered(), 'Ann Lee');
});
