// A row of a table: what was measured, by whom, and whether the goal is met.
import { ratio, summary } from './stats.mjs';

/**
 * @typedef {object} Goal
 * @property {string} text as the table says it
 * @property {string[]} [against] names of contenders (or, after …, their ends): the best of them counts
 * @property {number} [atLeast] how many times as long they take
 * @property {number} [atMost] what share of their time we may take
 * @property {number} [below] what our median may be at most
 *
 * @typedef {object} Row
 * @property {string} table
 * @property {string} name
 * @property {string} browser '' where none is in it
 * @property {string} unit
 * @property {Record<string, { median: number, min: number, p95: number, rounds: number, ratio?: { of: number, low: number, high: number } }>} results
 * @property {{ text: string, found: string, met: boolean }[]} goals
 * @property {string[]} notes
 */

export const ours = 'Broadside';

/** @param {number} value */
export const short = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2));

/**
 * @param {object} row
 * @param {string} row.table
 * @param {string} row.name
 * @param {string} [row.browser]
 * @param {string} [row.unit]
 * @param {Record<string, number[]>} row.samples
 * @param {Goal[]} [row.goals]
 * @param {string[]} [row.notes]
 * @returns {Row}
 */
export function makeRow({ table, name, browser = '', unit = 'ms', samples, goals = [], notes = [] }) {
  const results = Object.fromEntries(
    Object.entries(samples).map(([who, values]) => [
      who,
      { ...summary(values), ...(who !== ours && samples[ours] && { ratio: ratio(values, samples[ours]) }) },
    ]),
  );
  return { table, name, browser, unit, results, goals: goals.flatMap((goal) => judge(goal, results)), notes };
}

/** @param {Goal} goal @param {Row['results']} results */
function judge({ text, against, atLeast, atMost, below }, results) {
  if (below !== undefined) {
    const { median } = results[ours];
    return [{ text, found: short(median), met: median <= below }];
  }
  const rivals = Object.entries(results).filter(([who]) => who !== ours && against?.some((name) => who === name || (name.startsWith('…') && who.endsWith(name.slice(1)))));
  if (!rivals.length) return [];
  const [best, { ratio: found }] = rivals.reduce((a, b) => (b[1].median < a[1].median ? b : a));
  const times = found?.of ?? NaN;
  if (atLeast !== undefined) return [{ text, found: `${times.toFixed(2)}× ${best}`, met: times >= atLeast }];
  return [{ text, found: `${(1 / times).toFixed(2)} of ${best}`, met: 1 / times <= (atMost ?? 1) }];
}

/** @param {Row} row */
export function print({ name, browser, unit, results, goals, notes }) {
  console.log(`\n${name}${browser && ` [${browser}]`}`);
  for (const [who, { median, min, p95, ratio: times }] of Object.entries(results)) {
    const spread = times ? `${times.of.toFixed(2)}× (${times.low.toFixed(2)} to ${times.high.toFixed(2)})` : '';
    console.log(`  ${who.padEnd(34)} ${short(median).padStart(8)} ${unit}  min ${short(min).padStart(7)}  p95 ${short(p95).padStart(7)}  ${spread}`);
  }
  for (const { text, found, met } of goals) console.log(`  ${met ? 'met    ' : 'NOT MET'} ${text}: ${found}`);
  for (const note of notes) console.log(`  note: ${note}`);
}
