// Shows that no input makes the core work for longer than in proportion to its size, nor write more than that: each case
// is made at three sizes, each twice the one before, and the steps that build/pathology/pathology counts for it, which
// are the same in every run, may grow by a little more than twice.
//
//   node tests/pathology/run.mjs            one case in fifteen up to 1 MiB, the others up to 128 KiB
//   node tests/pathology/run.mjs --all      all of them up to 2 MiB; so does BROADSIDE_ALL=1
//   node tests/pathology/run.mjs --only X   the cases whose name has this text
//   node tests/pathology/run.mjs --list     prints every case
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { ownCases } from './cases.mjs';
import { expand } from './formula.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.join(root, 'build/pathology/pathology');
const shared = process.env.BROADSIDE_SHARED_DIR ?? path.resolve(root, '../shared');
const formulas = path.join(shared, 'corpora/pathological/generators.json');

const KiB = 1024;
/** What may come of twice the size: sorting is allowed, and tables that grow by half. */
const mostGrowth = 2.5;
/** What is more than this for a byte has no end that a test could wait for. */
const mostStepsPerByte = 40_000;

const all = process.argv.includes('--all') || process.env.BROADSIDE_ALL === '1';
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
/** Bytes in the short run, where only a share of the cases is as large as a real danger. */
const small = 128 * KiB;
const large = 1024 * KiB;
const oneLargeIn = 15;
/** Bytes in the long one. */
const largest = 2048 * KiB;
/** Below this many bytes it says nothing how many steps there were for each. */
const tellingSize = 8 * KiB;

/** @typedef {import('./cases.mjs').Case} Case */

/** @returns {Case[]} those of the corpus, as an article and as a comment, or where they belong */
function corpusCases() {
  if (!existsSync(formulas)) return [];
  const { generators } = JSON.parse(readFileSync(formulas, 'utf8'));
  return generators.flatMap((/** @type {any} */ { id, source, kind, name, parts }) => {
    const make = (/** @type {number} */ n) => expand(parts, n);
    const called = (/** @type {string} */ as) => `${source}: ${name} (${id}) as ${as}`;
    if (kind === 'json') {
      return [
        { name: called('a line'), job: 'log', make, most: 1024 * KiB },
        { name: called('front matter'), job: 'markdown', make: (/** @type {number} */ n) => `{"a": ${make(n)}}\n\nText\n`, most: 63 * KiB },
      ];
    }
    if (kind === 'front-matter-yaml') {
      return [{ name: called('front matter'), job: 'markdown', make: (/** @type {number} */ n) => `---\n${make(n)}\n---\n\nText\n`, most: 63 * KiB }];
    }
    return [
      { name: called('article'), job: 'markdown', make },
      { name: called('comment'), job: 'comment', make },
      { name: called('captured text'), job: 'text', make },
    ];
  });
}

/**
 * Three inputs, each about twice as long as the one before.
 * @param {Case} one @param {number} most bytes of the last @returns {Buffer[]} fewer where it does not grow
 */
function inputs({ make }, most) {
  const smallest = Buffer.byteLength(make(1));
  if (Buffer.byteLength(make(64)) === smallest) return [Buffer.from(make(1))];
  let n = 64;
  let text = Buffer.from(make(n));
  /** @param {number} target bytes */
  const approach = (target) => {
    for (let tries = 0; tries < 24 && (text.length < 0.97 * target || text.length > target); tries += 1) {
      const wanted = (0.99 * target) / text.length;
      // The size may grow with the square of n.
      const next = Math.max(1, Math.floor(n * (wanted > 2 || wanted < 0.5 ? Math.sqrt(wanted) : wanted ** 0.7)));
      if (next === n && text.length <= target) break;
      n = next === n ? n - 1 : next;
      text = Buffer.from(make(n));
    }
    return text;
  };
  return [most / 4, most / 2, most].map(approach);
}

/** @param {string} job @param {Buffer} input @returns {Promise<{steps: number, out: number} | string>} or what went wrong */
function work(job, input) {
  return new Promise((resolve) => {
    const child = spawn(program, [job, String(mostStepsPerByte * (input.length + 1000))]);
    let printed = '';
    child.stdout.on('data', (data) => (printed += data));
    child.stdin.on('error', () => {});
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (code, signal) => {
      const [steps, out] = printed.split(' ').map(Number);
      if (code === 0) resolve({ steps, out });
      else resolve(code === 3 ? `more than ${mostStepsPerByte} steps for a byte` : `ended with ${signal ?? code}`);
    });
    child.stdin.end(input);
  });
}

const inWords = (/** @type {number} */ bytes) => `${Math.round(bytes / KiB)} KiB`;

/**
 * @param {Case} one @param {number} most bytes
 * @returns {Promise<{name: string, fault: string, growth: number, perByte: number, bytes: number}>}
 */
async function measure(one, most) {
  const texts = inputs(one, Math.min(most, one.most ?? most));
  const result = { name: one.name, fault: '', growth: 0, perByte: 0, bytes: texts.at(-1)?.length ?? 0 };
  /** @type {{bytes: number, steps: number, out: number} | undefined} */
  let before;
  for (const text of texts) {
    const done = await work(one.job, text);
    if (typeof done === 'string') return { ...result, fault: `${inWords(text.length)}: ${done}` };
    if (text.length >= tellingSize) result.perByte = Math.max(result.perByte, done.steps / text.length);
    if (before) {
      const times = (2 * before.bytes) / text.length;
      const growth = (done.steps / before.steps) * times;
      // A little is written for every input.
      const out = ((done.out + 4096) / (before.out + 4096)) * times;
      result.growth = Math.max(result.growth, growth);
      const sizes = `from ${inWords(before.bytes)} to ${inWords(text.length)}`;
      if (growth > mostGrowth) return { ...result, fault: `${sizes}, ${growth.toFixed(2)} times the steps` };
      if (out > mostGrowth) return { ...result, fault: `${sizes}, ${out.toFixed(2)} times the output` };
    }
    before = { bytes: text.length, ...done };
  }
  return result;
}

const fromCorpus = corpusCases();
const cases = [...ownCases(), ...fromCorpus].filter(({ name }) => name.includes(only));
if (process.argv.includes('--list')) {
  for (const { name, job } of cases) console.log(`${job}: ${name}`);
  process.exit(0);
}

// A job that takes the square of its size must be found.
const control = await measure({ name: 'square', job: 'square', make: (n) => 'a'.repeat(n) }, 64 * KiB);
if (!control.fault.includes('times the steps')) {
  console.log('FAIL what takes the square of its size is not found');
  console.log('broadside-test: 0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

/** @type {Awaited<ReturnType<typeof measure>>[]} */
const results = [];
let next = 0;
async function worker() {
  while (next < cases.length) {
    const at = next++;
    const size = only !== '' || at % oneLargeIn === 0 ? large : small;
    results[at] = await measure(cases[at], all ? largest : size);
    const { name, fault, growth, perByte, bytes } = results[at];
    if (fault) console.log(`FAIL ${name}: ${fault}`);
    else if (only) console.log(`${name}: ${inWords(bytes)}, ${growth.toFixed(2)} for twice the size, ${perByte.toFixed(0)} steps a byte`);
  }
}
const workers = Math.min(2, os.availableParallelism?.() ?? os.cpus().length);
await Promise.all(Array.from({ length: workers }, worker));

const worst = (/** @type {'growth' | 'perByte'} */ of) => results.reduce((a, b) => (b[of] > a[of] ? b : a));
const failed = results.filter(({ fault }) => fault !== '').length;
const mebibyte = results.filter(({ bytes }) => bytes >= 0.95 * large).length;
const limited = cases.filter(({ most }) => most !== undefined).length;
let skipped = 0;
if (!existsSync(formulas)) {
  skipped = 1;
  console.log(`broadside-skip: pathology: known inputs: ${formulas} is not there`);
}
console.log(`${cases.length} cases, ${fromCorpus.length} of them known from other projects' tests, at three sizes each`);
console.log(
  `${mebibyte} of them up to ${all ? 2 : 1} MiB${all ? '' : ' (BROADSIDE_ALL=1: all of them, up to 2 MiB)'}; ` +
    `${limited} have a limit of their own`,
);
console.log(`most growth for twice the size: ${worst('growth').growth.toFixed(2)} (${worst('growth').name})`);
console.log(`most work: ${worst('perByte').perByte.toFixed(0)} steps for a byte (${worst('perByte').name})`);
console.log(`broadside-test: ${results.length - failed + 1} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
