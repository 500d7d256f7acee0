// The storage or the core refuses: the reader is told what is so, and nothing is stored twice or lost.
import assert from 'node:assert/strict';
import {
  act, bodyOf, host, line, linesOf, openPanel, openThread, post, reopen, stateOf, storeRecords, submit, trapIn, typeInto, undoDelete,
  waitForState, waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { sleep } from '../../harness/processes.mjs';
import { prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: refusals');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

test('stored comments that cannot be read are missed aloud', async (context) => {
  const { page } = context;
  await openThread(context, 'unread');
  await post(page, 'One');
  await openThread(context, 'unread', { head: '<script>IDBIndex.prototype.getAllKeys = () => { throw new Error("disk"); };</script>' });
  await waitInRoot(page, (root) => /storage failed/.test(root.querySelector('.storage-notice').textContent));
});

test('Undo of a delete that cannot be stored says so', async (context) => {
  const { page } = context;
  await openThread(context, 'undo');
  await post(page, 'Precious');
  await act(page, 0, 'delete');
  await waitForTexts(page, 0);
  await page.evaluate(() => {
    window.rejected = 0;
    window.codes = [];
    addEventListener('broadside:error', ({ detail }) => window.codes.push(detail.code));
    addEventListener('unhandledrejection', () => window.rejected++);
    IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await undoDelete(page);
  await waitInRoot(page, (root) => /Not saved/.test(root.querySelector('.storage-notice').textContent));
  assert.deepEqual(await page.evaluate(() => [window.rejected, window.codes]), [0, ['storage-full']]);
});

test('a download of what cannot be read is refused aloud', async (context) => {
  const { page } = context;
  await openThread(context, 'download');
  await openPanel(page);
  await page.evaluate(() => { IDBObjectStore.prototype.getAll = () => { throw new Error('disk'); }; });
  await page.click(`${host}[data-action="download"]`);
  await waitInRoot(page, (root) => /storage failed/.test(root.querySelector('.panel-report').textContent));
});

test('a comment that is stored but cannot be shown is called saved, and is not there twice', async (context) => {
  const { page } = context;
  await openThread(context, 'unshown', { head: trapIn('bs_thread') });
  await page.evaluate(() => { window.traps = 2; });
  await typeInto(page, 'body', 'Once');
  await submit(page);
  await waitForState(page, /Saved/);
  assert.equal(await page.evaluate(() => window.traps), 0);
  assert.equal(await stateOf(page), 'Saved in this browser only');
  assert.equal(await bodyOf(page), '');
  assert.equal((await linesOf(page, 'unshown')).length, 1);
});

test('records that are put together are all there, though the core and the storage fail in the middle', async (context) => {
  const { page } = context;
  await openThread(context, 'together', { head: trapIn('bs_export') });
  await storeRecords(page, 'together', Array.from({ length: 64 }, (_, n) => line(n + 1, { thread: 'together' })));
  await reopen(page);
  await page.evaluate(() => {
    window.traps = 1;
    window.onTrap = () => {
      const { getAllKeys } = IDBIndex.prototype;
      IDBIndex.prototype.getAllKeys = () => {
        IDBIndex.prototype.getAllKeys = getAllKeys;
        throw new Error('disk');
      };
    };
  });
  await typeInto(page, 'body', 'One more');
  await submit(page);
  await page.waitFor(() => window.traps === 0);
  await sleep(300); // what was lost would be
  assert.equal((await linesOf(page, 'together')).length, 65);
});
