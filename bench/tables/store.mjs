// 10,000 comments in the reader's browser.
import { call } from '../lib/call.mjs';
import { makeRow, ours } from '../lib/rows.mjs';
import { quantile } from '../lib/stats.mjs';

export const name = 'store';
export const browsers = ['chromium', 'firefox', 'webkit'];

const raw = 'one IndexedDB record a comment';
const count = 10000;
// Not in a quick run.
const slow = ['PouchDB', 'Automerge', 'SQLite, OPFS'];

/** @param {import('../lib/run.mjs').Bench} bench */
export async function* measure({ open, browser, rounds, quick }) {
  /** In a page of its own. @param {string} what @param {any[]} values */
  const callAnew = async (what, ...values) => {
    const page = await open();
    try {
      return await call(page, what, ...values);
    } finally {
      await page.close();
    }
  };
  const notes = [];
  /** @type {string[]} */
  const able = [];
  for (const who of await callAnew('names')) {
    if (quick && slow.includes(who)) continue;
    try {
      await callAnew('fill', who, count);
      await callAnew('open', who, count);
      able.push(who);
    } catch (error) {
      notes.push(`${who} is left out: ${String(error).replace(/\s+/g, ' ').slice(0, 120)}`);
    }
  }
  /** @type {Record<string, number[]>} */
  const opened = Object.fromEntries(able.map((who) => [who, []]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < able.length; i++) {
      const who = able[(i + round) % able.length];
      opened[who].push(await callAnew('open', who, count));
    }
  }
  yield makeRow({
    table: name,
    name: 'Cold open of 10,000 comments, all read',
    browser,
    samples: opened,
    goals: [{ text: 'half the time of one raw IndexedDB record per comment', against: [raw], atMost: 0.5 }],
    notes: [...notes, 'In a new page each time. Broadside checks each line and folds the thread; the others hand over objects.'],
  });

  const posts = quick ? 30 : 100;
  const posted = await callAnew('post', able, count, posts);
  const [p95, rawP95] = [ours, raw].map((who) => quantile(posted[who], 0.95));
  const row = makeRow({
    table: name,
    name: 'One comment posted durably into 10,000',
    browser,
    samples: posted,
    goals: [{ text: 'at most 1.2× one raw put with durability "strict" (median)', against: [raw], atMost: 1.2 }],
    notes: ['With the making of the event and its adding to the thread. Yjs and PouchDB cannot be asked for strict durability.'],
  });
  row.goals.push({ text: 'the same at the 95th percentile', found: `${(p95 / rawP95).toFixed(2)} of ${raw}`, met: p95 <= rawP95 * 1.2 });
  yield row;

  const { samples, size } = await callAnew('merge', count, 1000, { rounds, quick });
  yield makeRow({
    table: name,
    name: 'A file of 10,000 events merged, 1,000 of them new',
    browser,
    samples,
    goals: [
      { text: 'no slower than JSON.parse and a Map', against: ['JSON.parse of each line, a Map', 'JSON.parse of one array, a Map'], atMost: 1 },
      { text: 'ahead of Yjs', against: ['Yjs'], atMost: 1 },
      { text: '10× Automerge', against: ['Automerge'], atLeast: 10 },
      { text: '60× PouchDB', against: ['PouchDB'], atLeast: 60 },
    ],
    notes: [`The file has ${size.toLocaleString('en')} bytes as JSON Lines. Yjs and Automerge read their own encodings; PouchDB writes to the disk as it merges.`],
  });

  const { log, memory, empty } = await callAnew('memory', count);
  yield {
    table: name,
    name: 'WebAssembly memory after loading 10,000 comments',
    browser,
    unit: 'B',
    results: Object.fromEntries([[ours, memory], ['their log', log], ['before', empty]].map(([who, value]) => [who, { median: value, min: value, p95: value, rounds: 1 }])),
    goals: [{ text: 'at most 2.5× the bytes of their log', found: `${(memory / log).toFixed(2)}×`, met: memory <= 2.5 * log }],
    notes: [],
  };
}
