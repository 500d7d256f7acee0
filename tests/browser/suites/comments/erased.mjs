// After everything was erased under "Your data".
import assert from 'node:assert/strict';
import {
  act, bodyOf, chooseFile, draftsOf, host, inRoot, line, openPanel, openThread, post, stateOf, typeInto, undoDelete, waitForFocus, waitForState,
  waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { sleep } from '../../harness/processes.mjs';
import { prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: erased');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

/** Erases everything, and waits until that is said. */
async function eraseAll(page) {
  await page.click(`${host}[data-action="erase"]`);
  await page.click(`${host}[data-action="erase-yes"]`);
  await waitInRoot(page, (root) => /erased/.test(root.querySelector('.panel-report').textContent));
}

test('the question whether to erase everything is gone with its answer', async (context) => {
  const { page } = context;
  await openThread(context, 'question');
  await post(page, 'One');
  await openPanel(page);
  await eraseAll(page);
  await waitForTexts(page, 0);
  assert.equal(await inRoot(page, (root) => root.querySelector('.panel-confirm').hidden), true);
});

test('the question whether to erase is the name of its answers', async (context) => {
  const { page } = context;
  await openThread(context, 'asked');
  await openPanel(page);
  await page.click(`${host}[data-action="erase"]`);
  await waitForFocus(page, '[data-action="erase-no"]');
  assert.match(await inRoot(page, (root) => root.activeElement.closest('[role="group"]').ariaLabel), /^Erase all .*\?$/);
});

test('a draft is not called saved after it was erased', async (context) => {
  const { page } = context;
  await openThread(context, 'draft');
  await typeInto(page, 'body', 'Half');
  await waitForState(page, /Draft saved/);
  await openPanel(page);
  await eraseAll(page);
  assert.deepEqual(await draftsOf(page, 'draft'), []);
  assert.doesNotMatch(await stateOf(page), /Draft saved/);
  assert.equal(await bodyOf(page), 'Half');
});

test('a delete is not called undone after its comment was erased', async (context) => {
  const { page } = context;
  await openThread(context, 'undo');
  await post(page, 'One');
  await act(page, 0, 'delete');
  await waitForTexts(page, 0);
  await openPanel(page);
  await eraseAll(page);
  await undoDelete(page);
  await sleep(400); // it would be said by then
  assert.doesNotMatch(await inRoot(page, (root) => root.querySelector('.live').textContent), /restored/i);
});

test('a file can be added again after everything was erased', async (context) => {
  const { page } = context;
  await openThread(context, 'file');
  await openPanel(page);
  const lines = `${line(1, { thread: 'file' })}\n`;
  await chooseFile(page, lines);
  await waitForTexts(page, 1);
  // Still chosen, the same file could not be chosen again.
  assert.equal(await inRoot(page, (root) => root.querySelector('input[type="file"]').files.length), 0);
  await eraseAll(page);
  await waitForTexts(page, 0);
  await chooseFile(page, lines);
  await waitForTexts(page, 1);
});
