// Compares Broadside's plain HTML with what the specifications expect. An example may differ only where
// differences.json says so and why, with the HTML that Broadside gives instead; one that is listed there and does not
// differ is a failure too.
//
//   node tests/conformance/run.mjs            compares
//   node tests/conformance/run.mjs --update   writes the present differences, with their reasons kept or left empty
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { commonmark, gfm } from './examples.mjs';
import { normalise } from './normalise.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const build = path.resolve(here, '../../build/native');
const list = path.join(here, 'differences.json');

/** @param {import('./examples.mjs').Example[]} examples @returns {string[]} the HTML of each */
function renderAll(examples) {
  const input = Buffer.concat(
    examples.flatMap((example) => {
      const bytes = Buffer.from(example.markdown);
      const head = Buffer.alloc(5, example.dialect);
      head.writeUInt32LE(bytes.length, 1);
      return [head, bytes];
    }),
  );
  const run = spawnSync(path.join(build, 'markdown_batch'), { input, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`markdown_batch failed: ${run.error ?? run.stderr}`);
  const outputs = [];
  for (let at = 0; at < run.stdout.length;) {
    const size = run.stdout.readUInt32LE(at);
    outputs.push(run.stdout.toString('utf8', at + 4, at + 4 + size));
    at += 4 + size;
  }
  return outputs;
}

// GFM's check boxes are form controls; Broadside writes none, and shows a labelled sign instead.
/** @param {string} html what GFM expects */
function withSigns(html) {
  return html
    .replace(/<li class="task-list-item">/g, '<li>')
    .replace(/<input type="checkbox" class="task-list-item-checkbox" disabled checked>/g, '[done]')
    .replace(/<input type="checkbox" class="task-list-item-checkbox" disabled>/g, '[open]');
}

/** @param {string} html what Broadside gives */
function withBoxes(html) {
  return html
    .replace(/ class="tasks"/g, '')
    .replace(/<li class="task(?: done)?"><span[^>]*>(.)<\/span> /g, (_, sign) => `<li>${sign === '☑' ? '[done]' : '[open]'}`)
    .replace(/<(t[hd]) class="(left|center|right)">/g, '<$1 align="$2">');
}

const examples = [...commonmark(), ...gfm(path.join(build, 'md4c-release-0.5.2/test'))];
const outputs = renderAll(examples);
/** @type {Record<string, Record<string, {why: string, html: string}>>} */
const known = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
/** @type {typeof known} */
const differences = {};
let passed = 0;
/** @type {string[]} */
const failures = [];

examples.forEach((example, index) => {
  const listed = known[example.suite]?.[example.number];
  const equal = normalise(withSigns(example.html)) === normalise(withBoxes(outputs[index]));
  if (!equal) {
    (differences[example.suite] ??= {})[example.number] = { why: listed?.why ?? '', html: outputs[index] };
  }
  const name = `${example.suite}, example ${example.number}`;
  if (equal && listed) {
    failures.push(`${name} is listed as different, but is not`);
  } else if (!equal && !listed?.why) {
    failures.push(`${name} differs:\n--- markdown\n${example.markdown}--- expected\n${example.html}--- got\n${outputs[index]}`);
  } else if (!equal && listed.html !== outputs[index]) {
    failures.push(`${name} differs in another way than is listed: got\n${outputs[index]}`);
  } else {
    passed += 1;
  }
});

if (process.argv.includes('--update')) {
  writeFileSync(list, `${JSON.stringify(differences, null, 2)}\n`);
}
for (const failure of failures) console.log(`FAIL ${failure}`);
for (const [suite, of] of Object.entries(known)) {
  for (const [number, { why }] of Object.entries(of)) console.log(`differs: ${suite}, example ${number}: ${why}`);
}
const suites = new Map();
for (const example of examples) suites.set(example.suite, (suites.get(example.suite) ?? 0) + 1);
for (const [suite, count] of suites) {
  console.log(`${suite}: ${count} examples, ${Object.keys(differences[suite] ?? {}).length} of them differ by the policy`);
}
console.log(`broadside-test: ${passed} passed, ${failures.length} failed, 0 skipped`);
process.exitCode = failures.length === 0 ? 0 : 1;
