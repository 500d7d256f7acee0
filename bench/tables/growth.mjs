// How the cost grows: with the length of an article, the number of comments, their depth, and the embeds of a page.
import { findProgram } from '../../tests/browser/harness/processes.mjs';
import { inline, html } from '../../tests/browser/harness/site.mjs';
import { count } from '../../tests/cost/count.mjs';
import { article } from '../inputs/articles.mjs';
import { call } from '../lib/call.mjs';
import { makeRow } from '../lib/rows.mjs';
import { exponent } from '../lib/stats.mjs';

export const name = 'growth';
export const browsers = ['chromium'];

/** @type {Record<string, number[]>} */
const sizes = {
  'article, bytes': [10000, 50000, 250000, 1250000],
  'comments loaded': [1000, 4000, 16000, 64000],
  'comments there, the first 50 shown': [1000, 4000, 16000, 64000],
  'comments there, one added and shown': [1000, 4000, 16000, 64000],
  'depth of a chain of replies, loaded': [100, 400, 1600, 6400],
  'depth of a chain of replies, the first 50 shown': [100, 400, 1600, 6400],
};
const embeds = [1, 4, 16, 64];

/** @param {string} title @param {string} browser @param {Record<string, number[]>} samples */
function rowOf(title, browser, samples) {
  const row = makeRow({ table: name, name: title, browser, samples });
  // The least times: they have the least of what else the machine did.
  const least = Object.values(row.results).map(({ min }) => min);
  const steps = Object.keys(samples).map(Number);
  row.notes.push(`Exponent of the least times ${exponent(steps, least).toFixed(2)}, of the last two sizes ${exponent(steps.slice(-2), least.slice(-2)).toFixed(2)}.`);
  return row;
}

/** What counts instructions natively: inputs of each size, and the stages that read them. @type {[string, number[], (size: number) => object, string[]][]} */
const counted = [
  ['bytes of an article, read and rendered', [20000, 80000, 320000, 1280000], (large) => ({ large, comments: 10 }), ['read the large document', 'render the large document']],
  ['comments, read and folded', [500, 2000, 8000, 32000], (comments) => ({ large: 1000, comments }), ['read the log', 'fold the thread']],
  ['comments, the first 50 shown', [500, 2000, 8000, 32000], (comments) => ({ large: 1000, comments }), ['show 50 comments']],
  ['levels of replies, read and folded', [100, 400, 1600, 6400], (comments) => ({ large: 1000, comments, chained: true }), ['read the log', 'fold the thread']],
  ['levels of replies, the first 50 shown', [100, 400, 1600, 6400], (comments) => ({ large: 1000, comments, chained: true }), ['show 50 comments']],
];

function* instructions() {
  for (const [title, steps, inputs, stages] of counted) {
    /** @type {Record<string, number[]>} */
    const samples = {};
    for (const size of steps) {
      const sum = Object.values(count(/** @type {any} */ (inputs(size)), stages)).reduce((a, b) => a + b, 0);
      samples[size] = [sum / 1e6];
    }
    yield { ...rowOf(`Instructions: ${title}`, '', samples), unit: 'million' };
  }
}

/** @param {import('../lib/run.mjs').Bench} bench */
export async function* measure({ open, driver, site, browser, rounds, quick }) {
  if (findProgram('valgrind')) yield* instructions();
  for (const [title, steps] of Object.entries(sizes)) {
    const page = await open();
    yield rowOf(title, browser, await call(page, 'grow', title, quick ? steps.slice(0, 3) : steps, { rounds }));
    await page.close();
  }
  /** @type {Record<string, number[]>} */
  const samples = {};
  for (let round = -1; round < Math.ceil(rounds / 2); round++) {
    for (const number of quick ? embeds.slice(0, 3) : embeds) {
      const elements = Array.from({ length: number }, (_, i) => inline(article(11000, i), `data-thread="embed-${i}"`)).join('\n');
      site.pages['/embeds.html'] = { type: 'text/html; charset=utf-8', body: html(`<script>${watch}</script>${elements}`, { script: '<script src="/dist/broadside.js"></script>' }) };
      const page = await driver.newPage();
      await page.goto(`${site.origin}/embeds.html`);
      const took = await page.waitFor((/** @type {number} */ wanted) => /** @type {any} */ (window).ready?.length === wanted && /** @type {any} */ (window).ready[wanted - 1] - /** @type {any} */ (window).begun, number);
      if (round >= 0) (samples[number] ??= []).push(took);
      await page.close();
    }
  }
  yield rowOf('embeds on a page, from the script until the last article stands', browser, samples);
}

const watch = `ready = []; begun = performance.now(); addEventListener('broadside:ready', () => ready.push(performance.now()));`;
