// A thread of 10,000 comments, three levels deep.
import { call } from '../lib/call.mjs';
import { makeRow, ours } from '../lib/rows.mjs';
import { page as readersPage, readAndPost } from '../lib/reader.mjs';

export const name = 'thread';
export const browsers = ['chromium', 'firefox', 'webkit'];

const count = 10000;

/** @param {import('../lib/run.mjs').Bench} bench */
export async function* measure({ open, driver, site, browser, rounds, quick }) {
  const page = await open();
  const many = quick ? 1000 : count; // all of them take their time where they are shown at once
  const samples = await call(page, 'firstPaint', many, { rounds: quick ? 3 : rounds });
  await page.close();
  yield makeRow({
    table: name,
    name: 'First paint of the thread',
    browser,
    samples,
    goals: [{ text: '30× sooner than innerHTML of the whole thread', against: ['innerHTML of the whole thread'], atLeast: 30 }],
    notes: [`${many.toLocaleString('en')} comments.`, 'Broadside renders and shows the first 50 comments, with a button for more. The others show all, of which the texts were rendered before.'],
  });
  if (browser !== 'chromium') return; // The others tell neither their tasks nor the time of scripts.

  site.pages['/thread.html'] = { type: 'text/html; charset=utf-8', body: readersPage };
  /** @type {Record<string, import('../lib/reader.mjs').Cost[]>} */
  const costs = {};
  for (let round = 0; round < (quick ? 1 : Math.ceil(rounds / 2)); round++) {
    const filler = await open();
    await call(filler, 'keep', count);
    await filler.close();
    const reader = await driver.newPage();
    for (const [what, cost] of Object.entries(await readAndPost(reader, `${site.origin}/thread.html`))) (costs[what] ??= []).push(cost);
    await reader.close();
  }
  for (const [what, seen] of Object.entries(costs)) {
    yield makeRow({
      table: name,
      name: `Longest task while ${what}`,
      browser,
      samples: { [ours]: seen.map(({ longestTask }) => longestTask) },
      goals: [{ text: 'no task over 50 ms', below: 50 }],
      notes: ['0 where no task took 50 ms.'],
    });
  }
  yield makeRow({
    table: name,
    name: 'Script while posting',
    browser,
    samples: { [ours]: costs.posting.map(({ script }) => script) },
    goals: [{ text: 'under 16 ms', below: 16 }],
    notes: ['All script of the page from the press of the button until the page is at rest, without that of the program that drives the browser.'],
  });
}
