// The database is deleted under open pages: what they know goes back into a new one.
import assert from 'node:assert/strict';
import {
  conversationReady, databaseBack, deleteDatabase, draftsOf, eventually, inRoot, line, linesOf, openThread, post, reopen, secondTab,
  storeLines, storeRecords, submit, texts, toFront, typeInto, waitForState, waitInRoot,
} from '../../harness/conversation.mjs';
import { sleep } from '../../harness/processes.mjs';
import { html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: a lost database');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

test('a page that comes to the front after the database was deleted keeps its comments, and takes more', async (context) => {
  const { page } = context;
  await openThread(context, 'front');
  await post(page, 'Before');
  await deleteDatabase(page);
  await toFront(page);
  await databaseBack(page);
  assert.deepEqual(await texts(page), ['Before']);
  await post(page, 'After');
  await reopen(page);
  assert.deepEqual(await texts(page), ['Before', 'After']);
});

test('the comments of all threads of a page go back, whichever is written in', async (context) => {
  const { page } = context;
  const articles = ['one', 'beside'].map((thread) => inline(`# ${thread}`, `data-thread="${thread}" data-required=""`));
  await page.goto(context.publish('/beside.html', html(articles.join(''))));
  await conversationReady(page, 2);
  await storeLines(page, 'beside', [line(1, { thread: 'beside' })]);
  await reopen(page, 2);
  await deleteDatabase(page);
  await post(page, 'In the first');
  await eventually(async () => (await linesOf(page, 'beside')).length === 1);
  assert.equal(await page.evaluate(() => document.querySelectorAll('broadside-article')[1].shadowRoot.querySelectorAll('.comment').length), 1);
});

test('two tabs that lost the database write what they know, and none loses what the other posts', async (context) => {
  const { page } = context;
  const address = await openThread(context, 'both');
  // As many records as are put together at the next post.
  await storeRecords(page, 'both', Array.from({ length: 64 }, (_, n) => line(n + 1, { thread: 'both' })));
  const second = await secondTab(context, address);
  await reopen(page);
  await deleteDatabase(page);
  const counts = (tab, words) => waitInRoot(tab, (root, title) => root.querySelector('.comments-title').textContent === title, words);
  await typeInto(second, 'body', 'From the second');
  await submit(second);
  await counts(second, '65 comments');
  await counts(page, '65 comments');
  await typeInto(page, 'body', 'From the first');
  await submit(page);
  await counts(page, '66 comments');
  await counts(second, '66 comments');
  await sleep(300); // records would be put together by then
  const stored = await linesOf(page, 'both');
  await second.close();
  for (const words of ['From the second', 'From the first']) assert.equal(stored.filter((one) => one.includes(words)).length, 1, words);
});

test('a draft that is called saved is stored again', async (context) => {
  const { page } = context;
  await openThread(context, 'draft');
  await typeInto(page, 'body', 'Half a thought');
  await waitForState(page, /Draft saved/);
  await deleteDatabase(page);
  await toFront(page);
  await databaseBack(page);
  await eventually(async () => (await draftsOf(page, 'draft')).length > 0);
  assert.deepEqual(await draftsOf(page, 'draft'), ['Half a thought']);
  await waitForState(page, /Draft saved/);
});

test('the browser’s own clearing of a site’s data takes nothing from an open page', async (context) => {
  const { page } = context;
  await openThread(context, 'cleared');
  await post(page, 'Before');
  const session = await page.page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin: context.site.origin, storageTypes: 'indexeddb' });
  await toFront(page);
  await databaseBack(page);
  await eventually(async () => (await linesOf(page, 'cleared')).length === 1);
  assert.deepEqual(await texts(page), ['Before']);
  assert.equal(await inRoot(page, (root) => root.querySelector('.comments-title').textContent), '1 comment');
}, { not: { firefox: 'has no command that clears a site’s data', webkit: 'has no command that clears a site’s data' } });
