// What was measured, kept as JSON: a row that is measured again takes the place of the one before.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';

const path = join(root, 'build/bench/results.json');

/** @typedef {{ machine: Record<string, string>, rows: import('./rows.mjs').Row[] }} Results */

/** @param {string} [from] @returns {Results} */
export const readResults = (from = path) => (existsSync(from) ? JSON.parse(readFileSync(from, 'utf8')) : { machine: {}, rows: [] });

/** @param {Record<string, string>} machine */
export function openResults(machine) {
  const { rows } = readResults();
  const key = (/** @type {import('./rows.mjs').Row} */ { table, name, browser }) => [table, name, browser].join('\n');
  return {
    /** @param {import('./rows.mjs').Row} row */
    add(row) {
      const at = rows.findIndex((other) => key(other) === key(row));
      if (at < 0) rows.push(row);
      else rows[at] = row;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify({ machine, rows }, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 1)}\n`);
    },
  };
}
