// Markdown to safe HTML, in a page.
import { call } from '../lib/call.mjs';
import { makeRow } from '../lib/rows.mjs';

export const name = 'markdown';
export const browsers = ['chromium', 'firefox', 'webkit'];

const purified = ['… + DOMPurify'];

/** The goals of what is more than one article. */
const ofMuch = [
  { text: '6× the best peer + DOMPurify', against: purified, atLeast: 6 },
  { text: '0.85× the speed of md4c, nothing sanitised', against: ['md4c, nothing sanitised'], atLeast: 0.85 },
];

/** Rows by name: what runs in the page, on which input, and what it has to reach. */
const rows = [
  {
    name: 'Article of 11 KB to a string',
    work: 'toString',
    input: 'article',
    goals: [
      { text: '5× the best peer + DOMPurify', against: purified, atLeast: 5 },
      { text: '8× marked + DOMPurify', against: ['marked + DOMPurify'], atLeast: 8 },
      { text: '0.85× the speed of md4c, nothing sanitised', against: ['md4c, nothing sanitised'], atLeast: 0.85 },
    ],
  },
  {
    name: 'Specification of 205 KB to a string',
    work: 'toString',
    input: 'spec',
    // Examples of everything that parsers differ in, and front matter that most do not know.
    tolerance: 0.04,
    goals: ofMuch,
  },
  {
    name: 'GitHub Markdown of 1 MB to a string',
    work: 'toString',
    input: 'gfm',
    skip: ['commonmark'],
    goals: ofMuch,
  },
  {
    name: '10,000 comments, one by one',
    work: 'comments',
    input: 'comments',
    goals: ofMuch,
  },
  {
    name: 'Article of 11 KB to nodes',
    work: 'toNodes',
    input: 'article',
    goals: [],
  },
  {
    name: 'Article of 11 KB rendered, inserted and laid out',
    work: 'shown',
    input: 'article',
    goals: [{ text: 'at most 1.15 of innerHTML of the finished HTML', against: ['innerHTML of the finished HTML'], atMost: 1.15 }],
  },
];

/** @param {import('../lib/run.mjs').Bench} bench */
export async function* measure({ open, browser, rounds, quick }) {
  for (const { name: title, work, input, goals, tolerance, skip = [] } of rows) {
    const page = await open();
    const options = {
      rounds,
      tolerance,
      warmUp: quick ? 60 : 300,
      skip: quick ? [...skip, 'micromark', 'commonmark', 'md4w'] : skip,
    };
    const { samples, job, leftOut } = await call(page, work, input, options);
    await page.close();
    const made = Object.entries(job).map(([kind, count]) => `${count} ${kind}`).join(', ');
    yield makeRow({ table: name, name: title, browser, samples, goals, notes: [`Everyone makes: ${made}.`, ...leftOut.map((/** @type {string} */ one) => `Left out, since it is another job: ${one}.`)] });
  }
}
