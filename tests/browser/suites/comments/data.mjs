// "Your data", published comments, quotes, badges, several threads, life.
import assert from 'node:assert/strict';
import { violations } from '../../harness/axe.mjs';
import {
  bodyOf, chooseFile, conversationReady, draftsOf, eventually, fileFrom, host, inRoot, line, openThread, page as pageOf, post, reopen, selectPassage,
  storeDraft, storedLines, texts, waitForState, waitForTexts, waitInRoot,
} from '../../harness/conversation.mjs';
import { html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: data');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kDay = 24 * 60 * 60 * 1000;

const report = (page) =>
  page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.panel-report').textContent);

test('download, erase, and add from the file again: the same bytes; damaged lines are handed back', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/data.html', pageOf('data-thread="data"')));
  await conversationReady(page);
  await post(page, 'Keep me');
  await page.click(`${host}.data-panel summary`);
  await page.waitFor(() => /\d comment/.test(document.querySelector('broadside-article').shadowRoot.querySelector('.data-panel').textContent));
  assert.deepEqual(await violations(page), []);
  const first = await fileFrom(page, `${host}[data-action="download"]`);
  assert.match(first, /"body":"Keep me"/);
  assert.ok(!first.includes('ann@example.org'));

  await page.click(`${host}[data-action="erase"]`);
  await page.click(`${host}[data-action="erase-yes"]`);
  await waitForTexts(page, 0);
  assert.match(await report(page), /erased/i);
  assert.deepEqual(await storedLines(page), []);

  await chooseFile(page, `${first}${line(9, { thread: 'data' })}\nnot a line\n${line(9, { thread: 'elsewhere', id: '01900000-0000-7000-8000-0000000000ff' })}\n`);
  await waitForTexts(page, 2);
  assert.match(await report(page), /New: 3.*Damaged lines: 1/);
  assert.equal(await fileFrom(page, `${host}.panel-report button`), 'not a line\n');
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 2);
  await page.click(`${host}.data-panel summary`);
  assert.ok((await fileFrom(page, `${host}[data-action="download"]`)).includes(first.trim()));
});

test('a draft older than 90 days is given back too, and deleted when the reader says so', async (context) => {
  const { page } = context;
  await openThread(context, 'old-drafts');
  await storeDraft(page, { thread: 'old-drafts', tab: 'closed 1', body: 'Of last summer', at: Date.now() - 95 * kDay });
  await reopen(page);
  await waitForState(page, /Draft restored/);
  assert.equal(await bodyOf(page), 'Of last summer');
  await storeDraft(page, { thread: 'old-drafts', tab: 'closed 2', body: 'Of this autumn', at: Date.now() - 5 * kDay });
  await page.click(`${host}.data-panel summary`);
  await waitInRoot(page, (root) => root.querySelector('.data-panel').textContent.includes('1 draft is older than 90 days.'));
  await page.click(`${host}[data-action="erase-old"]`);
  await eventually(async () => (await draftsOf(page, 'old-drafts')).length === 1);
  assert.deepEqual(await draftsOf(page, 'old-drafts'), ['Of this autumn']);
});

test('a published thread is shown with the reader’s own, and is not stored', async (context) => {
  const { page } = context;
  context.site.pages['/report.comments.jsonl'] = { type: 'application/jsonl', body: `${line(1, { thread: 'pub' })}\n${line(2, { thread: 'pub' })}\n` };
  await page.goto(context.publish('/published.html', pageOf('data-thread="pub" data-comments="report.comments.jsonl"')));
  await conversationReady(page);
  await waitForTexts(page, 2);
  await post(page, 'Mine');
  assert.deepEqual(await texts(page), ['Comment 1', 'Comment 2', 'Mine']);
  const stored = await storedLines(page);
  assert.equal(stored.filter((one) => one.includes('"pub"')).length, 1);
  const local = await inRoot(page, (root) => [...root.querySelectorAll('.comment')].map((one) => one.querySelector('.local-note') !== null));
  assert.deepEqual(local, [false, false, true]);

  const inside = `<script type="application/jsonl">${line(5, { thread: 'pub inline' })}</script>`;
  await page.goto(context.publish('/published-inline.html', pageOf('data-thread="pub inline"', { inside })));
  await conversationReady(page);
  await waitForTexts(page, 1);
});

test('other published comments are shown when the page names or holds others', async (context) => {
  const { page } = context;
  for (const n of [1, 2]) context.site.pages[`/${n}.jsonl`] = { type: 'application/jsonl', body: line(n, { thread: 'other' }) };
  await page.goto(context.publish('/others.html', pageOf('data-thread="other" data-comments="1.jsonl"')));
  await conversationReady(page);
  const change = (value) => page.evaluate((to) => document.querySelector('broadside-article').setAttribute('data-comments', to), value);
  const shown = (text) => eventually(async () => (await texts(page)).join() === text);
  await shown('Comment 1');
  await change('2.jsonl');
  await shown('Comment 2');
  await page.evaluate((lines) => {
    const article = document.querySelector('broadside-article');
    const holder = Object.assign(document.createElement('script'), { type: 'application/jsonl', textContent: lines });
    article.append(holder);
    article.update();
  }, line(3, { thread: 'other' }));
  await shown('Comment 3');
});

test('damaged lines of published comments are told in the console, with their numbers', async (context) => {
  const { page } = context;
  const inside = `<script type="application/jsonl">${line(1, { thread: 'torn' })}\n{"v":1}\n</script>`;
  await page.goto(context.publish('/torn.html', pageOf('data-thread="torn"', { inside })));
  await conversationReady(page);
  assert.deepEqual(await texts(page), ['Comment 1']);
  const warnings = page.messages.map(({ text }) => text).filter((text) => /damaged comments in what is published/.test(text));
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /\b2\b/);
});

test('published comments that cannot be loaded are missed aloud, and the reader can write all the same', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/unpublished.html', pageOf('data-thread="unpub" data-comments="nowhere.jsonl"')));
  await conversationReady(page);
  assert.ok(await inRoot(page, (root) => root.querySelector('.storage-notice').textContent));
  await post(page, 'Mine');
});

test('a selected passage is answered; the quote leads back to it, also after a small change of the article', async (context) => {
  const { page } = context;
  const source = '# A report\n\nThe ferry stood still at ten. Nobody had seen the light on the pier go out.\n\nThe engine had no oil.';
  await page.goto(context.publish('/quote.html', pageOf('data-thread="quote"', { source })));
  await conversationReady(page);
  await selectPassage(page, 'Nobody had seen the light on the pier go out.');
  await page.click(`${host}.quote-button`);
  await page.waitFor(() => !document.querySelector('broadside-article').shadowRoot.querySelector('.form-quote').hidden);
  await post(page, 'I had seen it.');
  assert.match(await inRoot(page, (root) => root.querySelector('.comment-quote').textContent), /Nobody had seen the light on the pier go out\./);
  assert.deepEqual(await violations(page), []);
  const changed = source.replace('had seen', 'has seen').replace('the pier', 'the old pier');
  await page.goto(context.publish('/quote.html', pageOf('data-thread="quote"', { source: changed })));
  await conversationReady(page);
  await waitForTexts(page, 1);
  await page.click(`${host}[data-action="show-quote"]`);
  const shown = await page.waitFor(() => {
    const [range] = CSS.highlights?.get('broadside-quote') ?? [];
    return range?.toString() || getSelection().toString();
  });
  assert.match(shown, /has seen the light on the old pier/);
  await page.goto(context.publish('/quote.html', pageOf('data-thread="quote"', { source: '# Other\n\nAnother text altogether, about cats and the sun.' })));
  await conversationReady(page);
  await waitForTexts(page, 1);
  await page.click(`${host}[data-action="show-quote"]`);
  await page.waitFor(() => /no longer/.test(document.querySelector('broadside-article').shadowRoot.querySelector('.live').textContent));
});

/** Selects five letters of the article, as a phone's handles do, and waits until they can be answered. */
const selectFirstLetters = async (page) => {
  await inRoot(page, (root) => {
    const text = root.querySelector('.body p').firstChild;
    getSelection().setBaseAndExtent(text, 0, text, 5);
  });
  await waitInRoot(page, (root) => root.querySelector('.quote-button') !== null);
};

test('a passage that is selected by what tells of no pointer and no key, as a phone’s handles, is answered too', async (context) => {
  const { page } = context;
  await openThread(context, 'handles');
  await selectFirstLetters(page);
  await inRoot(page, () => getSelection().removeAllRanges());
  await waitInRoot(page, (root) => root.querySelector('.quote-button') === null);
});

test('a passage that is selected with keys is answered too, wherever the focus is', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/keys.html', pageOf('data-thread="keys"')));
  await conversationReady(page);
  await inRoot(page, (root) => {
    const { firstChild } = root.querySelector('.body p');
    getSelection().setBaseAndExtent(firstChild, 4, firstChild, 9);
  });
  await page.press('Shift+ArrowRight');
  await waitInRoot(page, (root) => root.querySelector('.quote-button') !== null);
});

test('a press on "Reply to this" that takes the selection away first, as on a phone, answers the passage', async (context) => {
  const { page } = context;
  await openThread(context, 'press');
  await selectFirstLetters(page);
  const [passage, quote] = await inRoot(page, (root) => {
    const { data } = root.querySelector('.body p').firstChild;
    getSelection().removeAllRanges();
    root.querySelector('.quote-button').click();
    return [data.slice(0, 5), root.querySelector('.form-quote').textContent];
  });
  assert.equal(quote, passage.trim());
});

test('counts stand anywhere on the page, also of threads that are not on it', async (context) => {
  const { page } = context;
  const body = `<p><b data-broadside-count="badge"></b> <i data-broadside-count="elsewhere too"></i></p>${inline('# One\n\nText', 'data-thread="badge"')}`;
  await page.goto(context.publish('/badges.html', html(body)));
  await conversationReady(page);
  await post(page, 'One');
  await page.waitFor(() => document.querySelector('b').textContent === '1' && document.querySelector('i').textContent === '0');
  await page.goto(context.publish('/badges-alone.html', html('<p><b data-broadside-count="badge"></b></p>')));
  await page.waitFor(() => document.querySelector('b').textContent === '1');
});

test('a count that comes after the page has loaded is filled in when it is asked for', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/late-badges.html', html(inline('# One\n\nText', 'data-thread="late"'))));
  await conversationReady(page);
  await post(page, 'One');
  const shown = await page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<b data-broadside-count="late"></b><b data-broadside-count="nowhere"></b>');
    await window.Broadside.count();
    return [...document.querySelectorAll('b')].map((badge) => badge.textContent);
  });
  assert.deepEqual(shown, ['1', '0']);
  await post(page, 'Two');
  await page.waitFor(() => document.querySelector('b').textContent === '2');
});

test('two threads on one page keep apart, and an element that is taken out and put back goes on', async (context) => {
  const { page } = context;
  const body = `${inline('# One\n\nText', 'data-thread="left"')}${inline('# Two\n\nText', 'data-thread="right"')}`;
  await page.goto(context.publish('/threads.html', html(body)));
  await conversationReady(page, 2);
  await post(page, 'On the left');
  const all = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('broadside-article')].map((one) => one.shadowRoot.querySelectorAll('.comment').length),
    );
  assert.deepEqual(await all(), [1, 0]);
  await page.evaluate(async () => {
    const element = document.querySelector('broadside-article');
    const next = element.nextSibling;
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    next.before(element);
  });
  await conversationReady(page, 2);
  await waitForTexts(page, 1);
  assert.equal(await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.conversation').length), 1);
  await post(page, 'Again');
  assert.deepEqual(await all(), [2, 0]);
  assert.deepEqual(await page.errors(), []);
});

test('an article that wants no comments has none', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/none.html', pageOf('data-comments="off"')));
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot?.querySelector('.article')?.localName);
  assert.equal(await inRoot(page, (root) => root.querySelector('.conversation')), null);
});

test('comments run under the strict policy that the embed promises', async (context) => {
  const { page } = context;
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types broadside";
  await page.goto(context.publish('/strict.html', pageOf('data-thread="strict"').replace('<link rel="icon" href="data:,">', ''), { 'content-security-policy': policy }));
  await conversationReady(page);
  await page.evaluate(() => {
    window.violated = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.violated.push(violatedDirective));
  });
  await post(page, 'Under the policy, with `code`.');
  await page.click(`${host}.data-panel summary`);
  await page.waitFor(() => /\d comment/.test(document.querySelector('broadside-article').shadowRoot.querySelector('.data-panel').textContent));
  assert.deepEqual(await page.evaluate(() => window.violated), []);
});
