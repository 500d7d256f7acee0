// Compares Broadside's plain HTML with what the specifications expect, and other parsers' tests. An example may differ
// only where differences.json or corpora-differences.json say so and why, with the HTML that Broadside gives instead or,
// for the corpora, whose text is not ours, the hash of it; one that is listed there and does not differ is a failure too.
//
//   node tests/conformance/run.mjs            compares
//   node tests/conformance/run.mjs --update   writes the present differences, with their reasons kept or left empty
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { corpora } from './corpora.mjs';
import { commonmark, gfm } from './examples.mjs';
import { normalise } from './normalise.mjs';
import { renderAll, withBoxes, withSigns } from './render.mjs';

/** @typedef {import('./examples.mjs').Example} Example */
/** @typedef {Record<string, Record<string, {why: string, output: string}>>} Differences by suite and number */

const here = path.dirname(fileURLToPath(import.meta.url));
const build = path.resolve(here, '../../build/native');
const program = path.join(build, 'markdown_batch');
const shared = process.env.BROADSIDE_SHARED_DIR ?? path.resolve(here, '../../../shared');
const update = process.argv.includes('--update');

let passed = 0;
let failed = 0;
let skipped = 0;

/** @param {string} message */
function fail(message) {
  failed += 1;
  console.log(`FAIL ${message}`);
}

/**
 * @param {Example[]} examples @param {Differences} known @param {(html: string) => string} kept what a list keeps of our
 *   HTML @returns {Differences} the present ones
 */
function compare(examples, known, kept) {
  const outputs = renderAll(program, examples);
  /** @type {Differences} */
  const differences = {};
  examples.forEach((example, index) => {
    const listed = known[example.suite]?.[example.number];
    const output = kept(outputs[index]);
    const equal = normalise(withSigns(example.html)) === normalise(withBoxes(outputs[index]));
    if (!equal) (differences[example.suite] ??= {})[example.number] = { why: listed?.why ?? '', output };
    const name = `${example.suite}, example ${example.number}`;
    if (equal && listed) {
      fail(`${name} is listed as different, but is not`);
    } else if (!equal && !listed?.why) {
      fail(`${name} differs:\n--- markdown\n${example.markdown}--- expected\n${example.html}--- got\n${outputs[index]}`);
    } else if (!equal && listed.output !== output) {
      fail(`${name} differs in another way than is listed: got\n${outputs[index]}`);
    } else {
      passed += 1;
    }
  });
  return differences;
}

/** @param {Example[]} examples @param {Differences} differences @param {Map<string, number>} [left] */
function report(examples, differences, left) {
  const suites = new Map();
  for (const { suite } of examples) suites.set(suite, (suites.get(suite) ?? 0) + 1);
  for (const [suite, count] of suites) {
    const others = left?.get(suite) ? `; ${left.get(suite)} more are about extensions that Broadside does not have` : '';
    console.log(`${suite}: ${count} examples, ${Object.keys(differences[suite] ?? {}).length} of them differ${others}`);
  }
}

/** The specifications: our HTML is kept as it is. */
function runSpecifications() {
  const list = path.join(here, 'differences.json');
  /** @type {Record<string, Record<string, {why: string, html: string}>>} */
  const file = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  /** @type {Differences} */
  const known = {};
  for (const [suite, of] of Object.entries(file)) {
    known[suite] = Object.fromEntries(Object.entries(of).map(([number, { why, html }]) => [number, { why, output: html }]));
    for (const [number, { why }] of Object.entries(of)) console.log(`differs: ${suite}, example ${number}: ${why}`);
  }
  const examples = [...commonmark(), ...gfm(path.join(build, 'md4c-release-0.5.2/test'))];
  const differences = compare(examples, known, (html) => html);
  if (update) {
    for (const of of Object.values(differences)) {
      for (const [number, { why, output }] of Object.entries(of)) Object.assign(of, { [number]: { why, html: output } });
    }
    writeFileSync(list, `${JSON.stringify(differences, null, 2)}\n`);
  }
  report(examples, differences);
}

/**
 * The corpora: reasons are shared by many, and only a hash of our HTML is kept: "number": ["reason", "hash"], or
 * "reason reason" where there are two.
 */
function runCorpora() {
  const { examples, left, missing } = corpora(shared);
  for (const file of missing) console.log(`broadside-skip: conformance: ${file} is not there`);
  skipped += missing.length;
  if (examples.length === 0) return;

  const list = path.join(here, 'corpora-differences.json');
  /** @type {{reasons: Record<string, string>, suites: Record<string, Record<string, [string, string]>>}} */
  const file = JSON.parse(readFileSync(list, 'utf8'));
  /** @type {Differences} */
  const known = {};
  const used = new Map(Object.keys(file.reasons).map((reason) => [reason, 0]));
  for (const [suite, of] of Object.entries(file.suites)) {
    known[suite] = {};
    for (const [number, [why, output]] of Object.entries(of)) {
      known[suite][number] = { why, output };
      for (const reason of why.split(' ').filter((word) => word !== '')) {
        if (!used.has(reason)) fail(`${suite}, example ${number}: "${reason}" is no reason of the list`);
        used.set(reason, (used.get(reason) ?? 0) + 1);
      }
    }
  }
  const hash = (/** @type {string} */ html) => createHash('sha256').update(html).digest('hex').slice(0, 16);
  const differences = compare(examples, known, hash);
  if (update) writeFileSync(list, format(file.reasons, differences));
  for (const [reason, why] of Object.entries(file.reasons)) {
    const count = used.get(reason);
    if (count === 0) fail(`no example differs because: ${why}`);
    else console.log(`differ: ${count} because ${why}`);
  }
  report(examples, differences, left);
}

/** A line for each difference. @param {Record<string, string>} reasons @param {Differences} differences */
function format(reasons, differences) {
  const suites = Object.entries(differences).map(([suite, of]) => {
    const lines = Object.entries(of).map(([number, { why, output }]) => `      "${number}": ${JSON.stringify([why, output])}`);
    return `    ${JSON.stringify(suite)}: {\n${lines.join(',\n')}\n    }`;
  });
  const all = Object.entries(reasons).map(([reason, why]) => `    ${JSON.stringify(reason)}: ${JSON.stringify(why)}`);
  return `{\n  "reasons": {\n${all.join(',\n')}\n  },\n  "suites": {\n${suites.join(',\n')}\n  }\n}\n`;
}

runSpecifications();
runCorpora();
console.log(`broadside-test: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
