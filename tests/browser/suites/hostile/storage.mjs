// What stands in the browser's storage is whatever somebody put there. Damage is told, and what is whole is never lost.
import assert from 'node:assert/strict';
import { limit, prepareHostile } from '../../../hostile/site.mjs';
import { conversationReady, host, inStore, line, page as pageOf, post, storedLines, storeLines, texts, typeInto, waitForState, waitForTexts } from '../../harness/conversation.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: storage');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

const erase = (page) => page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('broadside').onsuccess = resolve; }));

/** Opens a page whose thread has these records, each bytes as numbers. */
async function openWith(context, name, records) {
  const { page } = context;
  await page.goto(context.publish(`/${name}.html`, pageOf(`data-thread="${name}" data-required=""`)));
  await conversationReady(page);
  await inStore(page, 'events', 'readwrite', (store, thread, all) => {
    for (const bytes of all) store.add({ thread, log: new Uint8Array(bytes) });
    return store.count();
  }, name, records.map((record) => [...Buffer.from(record)]));
  await page.reload();
  await conversationReady(page);
  return page;
}

test('half a write: the whole lines are shown, the half one is told and stays', async (context) => {
  const whole = [line(1, { thread: 'half' }), line(2, { thread: 'half' })];
  const half = line(3, { thread: 'half' }).slice(0, 100);
  const page = await openWith(context, 'half', [`${whole.join('\n')}\n${half}`]);
  await waitForTexts(page, 2);
  assert.ok(page.messages.some(({ text }) => /damaged comments in what is stored/.test(text)));
  await post(page, 'After');
  const stored = await storedLines(page);
  for (const one of [...whole, half]) assert.ok(stored.includes(one), one);
  await erase(page);
});

test('many records with one damaged among them are not put together, so that nothing of it goes', async (context) => {
  const thread = 'many';
  const lines = Array.from({ length: 70 }, (_, i) => line(i + 1, { thread }));
  const damaged = lines[35].replace('"kind"', '"kind');
  const page = await openWith(context, thread, lines.map((one, i) => `${i === 35 ? damaged : one}\n`));
  await typeInto(page, 'body', 'One more');
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForState(page, /Saved/);
  const stored = await storedLines(page);
  assert.ok(stored.includes(damaged));
  assert.equal(stored.length, 71);
  await erase(page);
});

test('flipped bytes, each in turn: every undamaged comment is shown', async (context) => {
  const thread = 'flipped';
  const lines = [1, 2, 3].map((n) => line(n, { thread, author: { key: 'k' } }));
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const { page } = context;
  const step = process.env.BROADSIDE_ALL ? 1 : 29;
  await openWith(context, thread, []);
  for (let at = 0; at < bytes.length; at += step) {
    const flipped = Buffer.from(bytes);
    flipped[at] ^= 1 << (at % 8);
    await inStore(page, 'events', 'readwrite', (store) => store.clear());
    await inStore(page, 'events', 'readwrite', (store, name, all) => store.add({ thread: name, log: new Uint8Array(all) }), thread, [...flipped]);
    await page.reload();
    await conversationReady(page);
    const shown = await texts(page);
    let start = 0;
    for (const [i, one] of lines.entries()) {
      const end = start + one.length;
      if (at < start - 1 || at > end) assert.ok(shown.includes(`Comment ${i + 1}`), `byte ${at}: comment ${i + 1} is gone: ${shown}`);
      start = end + 1;
    }
  }
  await erase(page);
}, { limit });

test('lines that take another’s id, parent or clock: one order, whoever reads them', async (context) => {
  const thread = 'clash';
  const same = [line(1, { thread }), line(1, { thread, body: 'Another text' }), line(1, { thread, body: 'A third', seq: 9007199254740991 })];
  const id = JSON.parse(same[0]).id;
  const ring = [line(4, { thread, parent: JSON.parse(line(5)).id }), line(5, { thread, parent: JSON.parse(line(4)).id })];
  const foreign = [line(6, { thread, kind: 'edit', target: id, body: 'Not mine to edit', author: { key: 'stranger' } }), line(7, { thread, kind: 'delete', target: id, author: { key: 'stranger' }, body: undefined })];
  const shownOf = async (records) => {
    const page = await openWith(context, thread, records.map((one) => `${one}\n`));
    const shown = await texts(page);
    await erase(page);
    return shown;
  };
  const all = [...same, ...ring, ...foreign];
  const one = await shownOf(all);
  assert.equal(one.length, 1, `${one}`); // of three one; those in the ring have no place
  assert.ok(!one.includes('Not mine to edit'));
  assert.deepEqual(await shownOf(all.reverse()), one);
});

test('a thread of ten thousand damaged lines is told in a few words, and the widget goes on', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/ruin.html', pageOf('data-thread="ruin" data-required=""')));
  await conversationReady(page);
  await storeLines(page, 'ruin', Array.from({ length: 10000 }, (_, i) => `{"v":1,"id":${i}`));
  await page.reload();
  await conversationReady(page);
  await post(page, 'A word');
  const told = page.messages.filter(({ text }) => /damaged comments/.test(text));
  assert.ok(told.length > 0 && told.length < 3 && told[0].text.length < 10000);
  assert.equal((await storedLines(page)).length, 10001);
  await erase(page);
});
