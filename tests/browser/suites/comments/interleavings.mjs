// Something happens while a post, a draft or a delete is on its way.
import assert from 'node:assert/strict';
import {
  act, bodyOf, boxClosed, draftsOf, hold, host, inRoot, letGo, openBox, openThread, post, postHeld, postUntyped, pressUnseen, reopen,
  selectPassage, texts, typeInto, undoDelete, waitForState, waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { sleep } from '../../harness/processes.mjs';
import { html, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: interleavings');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

/** Changes an attribute, by which the conversation is made anew. */
async function changeOrder(page) {
  await page.evaluate(() => { document.querySelector('broadside-article').dataset.order = 'newest'; });
  await sleep(200); // the old one is left by then; the new one may wait for the disk
}

test('a mark set while a post is on its way changes nothing, and leaves no draft', async (context) => {
  const { page } = context;
  await openThread(context, 'mark');
  await postHeld(page, 'Posted words');
  await page.press('Control+b');
  assert.equal(await bodyOf(page), 'Posted words');
  await letGo(page);
  await waitForTexts(page, 1);
  await sleep(200); // a draft would be on the disk
  assert.deepEqual(await draftsOf(page, 'mark'), []);
});

test('a passage quoted while a post is on its way leaves no draft', async (context) => {
  const { page } = context;
  await openThread(context, 'quote');
  await postHeld(page, 'Posted words');
  await selectPassage(page, 'The ferry stood still');
  await page.click(`${host}.quote-button`);
  await sleep(200); // a draft would be on its way
  await letGo(page);
  await waitForTexts(page, 1);
  await sleep(200); // and on the disk
  assert.deepEqual(await draftsOf(page, 'quote'), []);
  await reopen(page);
  assert.equal(await bodyOf(page), '');
});

test('an attribute that changes while a post is on its way: it is made once, without an error', async (context) => {
  const { page } = context;
  await openThread(context, 'attribute-post');
  await page.evaluate(() => {
    window.wrong = [];
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));
    document.addEventListener('broadside:error', ({ detail }) => window.wrong.push(detail.code));
  });
  await postHeld(page, 'Once');
  await changeOrder(page);
  await letGo(page);
  await waitForTexts(page, 1);
  await sleep(300); // the draft would be given back
  assert.deepEqual(await texts(page), ['Once']);
  assert.equal(await bodyOf(page), '');
  assert.deepEqual(await draftsOf(page, 'attribute-post'), []);
  assert.deepEqual(await page.evaluate(() => window.wrong), []);
});

test('an attribute that changes while a post waits for its draft: the words are posted or still there, once', async (context) => {
  const { page } = context;
  await openThread(context, 'attribute-wait');
  await hold(page, 'drafts');
  await typeInto(page, 'body', 'Once');
  await page.press('Control+Enter');
  await waitForState(page, /Saving/);
  await changeOrder(page);
  await letGo(page);
  await waitInRoot(page, (root) => root.querySelector('.comment') ?? root.querySelector('.form-box textarea')?.value);
  await sleep(400); // and not both
  assert.deepEqual([...(await texts(page)), await bodyOf(page)].filter(Boolean), ['Once']);
});

test('an attribute that changes while a draft is on its way: what was typed since is given back too', async (context) => {
  const { page } = context;
  await openThread(context, 'attribute-draft');
  await typeInto(page, 'body', 'One');
  await waitForState(page, /Draft saved/);
  await hold(page, 'drafts');
  await page.type(' two');
  await sleep(100); // on its way
  await page.type(' three');
  await changeOrder(page);
  await letGo(page);
  await waitForState(page, /Draft restored/);
  assert.equal(await bodyOf(page), 'One two three');
});

test('a comment is called on its way as soon as it is sent, though its draft waits for the disk', async (context) => {
  const { page } = context;
  await openThread(context, 'called');
  await hold(page, 'drafts');
  await typeInto(page, 'body', 'Once');
  await sleep(100); // on its way
  await page.press('Control+Enter');
  await waitForState(page, /Saving/);
  await letGo(page);
  await waitForTexts(page, 1);
});

test('a box closes though its draft waits for the disk, and gives it back when it is opened again', async (context) => {
  const { page } = context;
  await openThread(context, 'escape');
  await post(page, 'One');
  await openBox(page, 0);
  await page.type('To one');
  await waitForState(page, /Draft saved/, '.writing');
  await hold(page, 'drafts');
  await page.type(' more');
  await page.press('Escape');
  await boxClosed(page);
  await openBox(page, 0);
  await letGo(page);
  await waitForState(page, /Draft restored/, '.writing');
  assert.equal(await bodyOf(page, '.writing'), 'To one more');
});

test('a box opened again while its reply is on its way keeps the new words, and only their draft', async (context) => {
  const { page } = context;
  await openThread(context, 'again');
  await post(page, 'One');
  await openBox(page, 0);
  await postHeld(page, 'To one', '.writing');
  await page.press('Escape');
  await boxClosed(page);
  await openBox(page, 0);
  await page.type('Second thought');
  await letGo(page);
  await waitForTexts(page, 2);
  await waitForState(page, /Draft saved/, '.writing');
  assert.equal(await bodyOf(page, '.writing'), 'Second thought');
  assert.deepEqual(await draftsOf(page, 'again'), ['Second thought']);
});

test('words typed while a draft is on its way are stored though the page goes', async (context) => {
  const { page, publish } = context;
  const elsewhere = publish('/elsewhere.html', html('<p>Elsewhere</p>', { script: '' }));
  // What is hidden writes its draft at once, as the page that goes does.
  const head = `<script>
    addEventListener('pagehide', async () => {
      const field = document.querySelector('broadside-article').shadowRoot.querySelector('.form-box textarea');
      const write = (words) => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        document.dispatchEvent(new Event('visibilitychange'));
      };
      write('First');
      for (let turns = 0; turns < 6; turns++) await null;
      write('First and last');
    }, true);
  </script>`;
  for (const thread of ['gone-1', 'gone-2', 'gone-3']) {
    await openThread(context, thread, { head });
    await page.goto(elsewhere);
    await sleep(200); // the page that went has no way to tell
    assert.deepEqual(await draftsOf(page, thread), ['First and last'], thread);
  }
}, { not: { webkit: 'ends the transactions of a page that goes' } });

test('a comment posted while everything is being erased stays, and is its author’s', async (context) => {
  const { page } = context;
  await openThread(context, 'erasing');
  await post(page, 'Before');
  await hold(page, 'events', 'drafts', 'profile');
  await pressUnseen(page, 'erase-yes');
  await sleep(100); // on its way
  await postUntyped(page, 'One');
  await sleep(100); // after it
  await letGo(page);
  const shows = (words) => waitInRoot(page, (root, wanted) => root.querySelector('.thread').textContent.includes(wanted), words);
  await shows('One');
  await waitForTexts(page, 1);
  await postUntyped(page, 'Two');
  await shows('Two');
  await reopen(page);
  assert.deepEqual(await texts(page), ['One', 'Two']);
  assert.equal(await inRoot(page, (root) => root.querySelectorAll('.comment.own').length), 2);
});

test('Delete pressed twice deletes once: one Undo brings the comment back', async (context) => {
  const { page } = context;
  await openThread(context, 'delete-twice');
  await post(page, 'Precious');
  await inRoot(page, (root) => {
    const button = root.querySelector('[data-action="delete"]');
    button.click();
    button.click();
  });
  await waitForTexts(page, 0);
  await sleep(300); // a second delete would be stored
  await undoDelete(page);
  await waitForTexts(page, 1);
  assert.deepEqual(await texts(page), ['Precious']);
});

test('Undo pressed twice brings the comment back without a complaint, also the second time', async (context) => {
  const { page } = context;
  await openThread(context, 'undo-twice');
  await post(page, 'Precious');
  for (let n = 0; n < 2; n++) {
    await act(page, 0, 'delete');
    await waitForTexts(page, 0);
    await undoDelete(page, 2);
    await waitForTexts(page, 1);
    await sleep(400); // a complaint would be heard
    assert.equal(await inRoot(page, (root) => root.querySelector('.live').textContent), 'Comment restored');
    assert.deepEqual(await texts(page), ['Precious']);
  }
});
