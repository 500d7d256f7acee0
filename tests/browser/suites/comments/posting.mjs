// Writing, posting, replying, editing, deleting: by mouse and by keyboard, from disk and from a server.
import assert from 'node:assert/strict';
import { violations } from '../../harness/axe.mjs';
import {
  act, conversationReady, host, inRoot, introduce, line, page as pageOf, post, stateOf, storedLines, storeLines, texts, typeInto, waitForState, waitForTexts,
} from '../../harness/conversation.mjs';
import { foreignRequests, html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('comments: posting');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kPlaces = {
  'from disk': ({ save }, name, body) => save(`${name}.html`, body),
  'from a server': ({ publish }, name, body) => publish(`/${name}.html`, body),
};

for (const [where, place] of Object.entries(kPlaces)) {
  test(`a comment is posted, is there after a reload, and nothing is asked of anyone, ${where}`, async (context) => {
    const { page, browser } = context;
    await page.goto(place(context, `post-${where.length}`, pageOf(`data-thread="${where}"`)));
    await conversationReady(page);
    assert.match(await inRoot(page, (root) => root.querySelector('.comments-title').textContent), /Be the first to comment/);
    await post(page, 'The light went out at **nine**.');
    await waitForState(page, /Saved in this browser only/);
    assert.deepEqual(await texts(page), ['The light went out at nine.']);
    assert.equal(await inRoot(page, (root) => root.querySelector('.comment-text strong').textContent), 'nine');
    assert.equal(await inRoot(page, (root) => root.querySelector('.comments-title').textContent), '1 comment');
    await page.reload();
    await conversationReady(page);
    await waitForTexts(page, 1);
    assert.deepEqual(await texts(page), ['The light went out at nine.']);
    assert.deepEqual(foreignRequests(page, browser), []);
    assert.deepEqual(await page.errors(), []);
  });

  test(`with the keyboard alone: write, post, reply, cancel, ${where}`, async (context) => {
    const { page } = context;
    await page.goto(place(context, `keys-${where.length}`, pageOf(`data-thread="keys ${where}"`)));
    await conversationReady(page);
    await inRoot(page, (root) => root.querySelector('.form-box textarea').focus());
    await page.type('First words');
    for (let i = 0; i < 3 && (await inRoot(page, (root) => root.activeElement.name)) !== 'name'; i++) await page.press('Tab');
    assert.equal(await inRoot(page, (root) => root.activeElement.name), 'name');
    await page.type('Ann');
    await page.press('Tab');
    await page.type('ann@example.org');
    await page.press('Control+Enter');
    await waitForTexts(page, 1);
    await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.activeElement?.matches('.comment'));
    await inRoot(page, (root) => root.querySelector('[data-action="reply"]').focus());
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.activeElement?.name === 'body');
    assert.match(await inRoot(page, (root) => root.querySelector('.writing .form-title').textContent), /Leave a Reply to Ann/);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.activeElement?.dataset.action === 'reply');
  });
}

test('a reply stands below what it answers, and says so', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/reply.html', pageOf('data-thread="reply"')));
  await conversationReady(page);
  await post(page, 'One');
  await post(page, 'Two');
  await act(page, 0, 'reply');
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.activeElement?.closest('.writing')?.localName);
  await page.type('To one');
  await introduce(page, 'Bob', 'bob@example.org', '.writing');
  await page.click(`${host}.writing [type="submit"]`);
  await waitForTexts(page, 3);
  assert.deepEqual(await texts(page), ['One', 'To one', 'Two']);
  const depths = await inRoot(page, (root) => [...root.querySelectorAll('.comment')].map((one) => one.dataset.depth));
  assert.deepEqual(depths, ['0', '1', '0']);
  assert.match(await inRoot(page, (root) => root.querySelectorAll('.comment')[1].querySelector('.in-reply').textContent), /Ann Lee/);
  assert.equal(await inRoot(page, (root) => root.querySelectorAll('.writing').length), 0);
  assert.deepEqual(await violations(page), []);
});

test('one’s own comment is edited, with its history, and deleted, with undo', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/edit.html', pageOf('data-thread="edit"')));
  await conversationReady(page);
  await post(page, 'Frist');
  await act(page, 0, 'edit');
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.writing textarea')?.value === 'Frist');
  await inRoot(page, (root) => root.querySelector('.writing textarea').select());
  await page.type('First');
  await page.click(`${host}.writing [type="submit"]`);
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.comment > article > .comment-text')?.textContent.trim() === 'First');
  assert.match(await inRoot(page, (root) => root.querySelector('.history').textContent), /Frist/);
  await act(page, 0, 'delete');
  await waitForTexts(page, 0);
  assert.match(await inRoot(page, (root) => root.querySelector('.thread-note').textContent), /deleted/i);
  assert.deepEqual(await violations(page), []);
  await page.click(`${host}.thread-note button`);
  await waitForTexts(page, 1);
  assert.deepEqual(await texts(page), ['First']);
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 1);
});

test('what is missing is said beside its field, which takes the focus; the text stays', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/errors.html', pageOf('data-thread="errors"')));
  await conversationReady(page);
  await page.click(`${host}.form-box [type="submit"]`);
  const complaint = (name) =>
    page.waitFor((wanted) => {
      const root = document.querySelector('broadside-article').shadowRoot;
      const field = root.querySelector(`.form-box [name="${wanted}"]`);
      const error = root.getElementById(`${field.id}-error`);
      return root.activeElement === field && field.getAttribute('aria-invalid') === 'true' && !error.hidden && error.textContent;
    }, name);
  assert.ok(await complaint('body'));
  await typeInto(page, 'body', 'Words');
  // A description is read even where it is hidden.
  const described = await inRoot(page, (root) => {
    const field = root.querySelector('.form-box textarea');
    return [field.ariaInvalid, field.getAttribute('aria-describedby').split(' ').map((id) => root.getElementById(id).textContent).join(' ')];
  });
  assert.equal(described[0], null);
  assert.doesNotMatch(described[1], /first/, 'what is mended is not complained of any more');
  await page.click(`${host}.form-box [type="submit"]`);
  assert.ok(await complaint('name'));
  const [invalid, valid] = await inRoot(page, (root) => ['name', 'email'].map((name) => getComputedStyle(root.querySelector(`.form-box [name="${name}"]`)).borderTopColor));
  assert.notEqual(invalid, valid, 'the field that is meant is marked');
  assert.deepEqual(await violations(page), []);
  await typeInto(page, 'name', 'Ann');
  await page.click(`${host}.form-box [type="submit"]`);
  assert.ok(await complaint('email'));
  await typeInto(page, 'email', 'nobody');
  await page.click(`${host}.form-box [type="submit"]`);
  assert.ok(await complaint('email'));
  await typeInto(page, 'email', '@example.org');
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForTexts(page, 1);
  assert.deepEqual(await texts(page), ['Words']);
});

test('the preview is what the comment will be, byte by byte', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/preview.html', pageOf('data-thread="preview"')));
  await conversationReady(page);
  await typeInto(page, 'body', 'A *word*, [a link](https://example.org/x) and <b>no tag</b>');
  await page.click(`${host}.form-box [data-action="preview"]`);
  const preview = await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.form-box .preview').innerHTML.trim());
  await introduce(page);
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForTexts(page, 1);
  const posted = await inRoot(page, (root) => root.querySelector('.comment > article > .comment-text').innerHTML.trim());
  assert.equal(posted, preview);
  assert.match(posted, /rel="nofollow ugc noopener"/);
  assert.match(posted, /&lt;b&gt;/);
});

for (const [what, text] of Object.entries({
  'a long address': `https://example.org/${'x'.repeat(80)}`,
  'a long line of code': `\`\`\`\n${'int main() '.repeat(12)}`,
})) {
  test(`${what}, typed and in the preview, makes no form wider than a phone`, async (context) => {
    const { page } = context;
    await page.setViewport(320, 640);
    await page.goto(context.publish('/narrow.html', pageOf(`data-thread="${what}"`)));
    await conversationReady(page);
    await page.click(`${host}.form-box [data-action="preview"]`);
    await typeInto(page, 'body', text);
    await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.preview :is(a, code)') !== null);
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
  });
}

test('the toolbar and its shortcuts mark the selected words', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/tools.html', pageOf('data-thread="tools"')));
  await conversationReady(page);
  await typeInto(page, 'body', 'word');
  const select = () => inRoot(page, (root) => root.querySelector('.form-box textarea').select());
  const value = () => inRoot(page, (root) => root.querySelector('.form-box textarea').value);
  await select();
  await page.press('Control+b');
  assert.equal(await value(), '**word**');
  await select();
  await page.click(`${host}.form-box [data-action="quote"]`);
  assert.equal(await value(), '> **word**');
  await select();
  await page.press('Control+k');
  assert.equal(await value(), '[> **word**](https://)');
});

test('the reader’s name is remembered only when asked for, and the address is in nothing that is shown or exported', async (context) => {
  const { page } = context;
  const address = context.publish('/remember.html', pageOf('data-thread="remember"'));
  await page.goto(address);
  await conversationReady(page);
  await page.click(`${host}.form-box [name="remember"]`);
  await post(page, 'Hello');
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 1);
  const field = (name) => inRoot(page, (root, wanted) => root.querySelector(`.form-box [name="${wanted}"]`).value, name);
  assert.equal(await field('name'), 'Ann Lee');
  assert.equal(await field('email'), 'ann@example.org');
  assert.ok(!(await inRoot(page, (root) => root.innerHTML)).includes('ann@example.org'));
  const stored = (await storedLines(page)).filter((one) => one.includes('"thread":"remember"')).join('\n');
  assert.match(stored, /"body":"Hello"/);
  assert.ok(!stored.includes('example.org'));
});

test('sorting, collapsing, showing more, and a permalink to what is not in sight', async (context) => {
  const { page } = context;
  const address = context.publish('/many.html', pageOf('data-thread="many"'));
  await page.goto(address);
  await conversationReady(page);
  const uuid = (n) => JSON.parse(line(n)).id;
  const lines = Array.from({ length: 120 }, (_, i) => line(i + 1, { thread: 'many', body: `Comment ${i}`, ...(i % 3 && { parent: uuid(i) }) }));
  await storeLines(page, 'many', lines);
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, 50);
  assert.equal((await texts(page))[0], 'Comment 0');
  await page.click(`${host}[data-action="more"]`);
  await waitForTexts(page, 100);
  await page.click(`${host}[data-action="newest"]`);
  await page.waitFor(() => /117/.test(document.querySelector('broadside-article').shadowRoot.querySelector('.comment > article > .comment-text').textContent));
  assert.equal((await texts(page)).length, 50, 'another order begins at its start');
  await page.click(`${host}[data-action="oldest"]`);
  await page.waitFor(() => /Comment 0/.test(document.querySelector('broadside-article').shadowRoot.querySelector('.comment > article > .comment-text').textContent));
  const underlines = await inRoot(page, (root) => ['oldest', 'newest'].map((order) => {
    const { textDecorationLine, textDecorationColor } = getComputedStyle(root.querySelector(`[data-action="${order}"]`));
    return textDecorationLine === 'underline' && !/, 0\)$/.test(textDecorationColor);
  }));
  assert.deepEqual(underlines, [true, false], 'the order that holds is underlined');
  await act(page, 0, 'collapse');
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.comment')[1].textContent.includes('Comment 3'));
  assert.equal(await inRoot(page, (root) => root.querySelector('[data-action="collapse"]').getAttribute('aria-expanded')), 'false');
  await page.goto(`${address}?again#comment-${uuid(120)}`);
  await conversationReady(page);
  await page.waitFor((id) => {
    const item = document.querySelector('broadside-article').shadowRoot.getElementById(`comment-${id}`);
    const box = item?.getBoundingClientRect();
    return item?.classList.contains('target') && box.top < innerHeight && box.bottom > 0;
  }, uuid(120));
});

test('an article whose address is longer than the name of a thread may be can be commented', async (context) => {
  const { page } = context;
  await page.goto(context.publish(`/${'a'.repeat(600)}.html`, html(inline('# Far\n\nText.', 'data-required=""'))));
  await conversationReady(page);
  await post(page, 'Here');
  const threads = (await storedLines(page)).map((one) => JSON.parse(one).thread).filter((thread) => /a{9}/.test(thread));
  assert.deepEqual(threads, [`${'a'.repeat(495)}.html`]);
});

test('the state before anything is typed says nothing', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/quiet.html', pageOf('data-thread="quiet"')));
  await conversationReady(page);
  assert.equal(await stateOf(page), '');
  assert.deepEqual(await violations(page), []);
});
