// Where the fuzzers start: node tests/fuzz/seeds.mjs FOLDER writes FOLDER/TARGET/… from what the tree has.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../parity/generate.mjs';
import { vectors } from '../hostile/vectors.mjs';

const kGenerated = 300;

const texts = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name)));

const articles = texts('content', /\.md$/);
const captures = [...texts('content', /\.txt$/), ...texts('tests/captures', /\.txt$/)];
const logs = texts('content', /\.jsonl$/);
const lines = logs.flatMap((log) => log.toString().split('\n').filter(Boolean));
const made = Array.from({ length: kGenerated }, (_, seed) => generate(seed).source);

/** A series of calls as tests/fuzz/abi.cpp reads it: each is [call, field, …]. */
const series = (...calls) =>
  Buffer.concat(calls.flatMap(([call, ...fields]) => [
    Buffer.from([call]),
    ...fields.flatMap((field, i) => (i === 0 ? [Buffer.from(field)] : [Buffer.from([0xfe]), Buffer.from(field)])),
    Buffer.from([0xff]),
  ]));

const kConversation = [1, 't', 'ann', 'en', 'name email', '', '3', ''];
const id = (n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const compose = (kind, n, body, target = '') => [3, kind, id(n), `2026-06-04T09:30:0${n}.000Z`, 'Ann', 'ann@example.org', 'example.org', body, target, 'a passage', 'before ', ' after'];

const abi = [
  ...articles.map((source) => series([0, source, '', 'ru', '', 'on', 'on', 'any'])),
  ...logs.map((log) => series(kConversation, [2, log, 'stored'], [4, 'newest', '50', '', ''], [8, ''])),
  series(kConversation, compose('comment', 1, 'First'), compose('comment', 2, 'A *reply*', id(1)), compose('edit', 3, 'Second', id(2)), [4, '', '20', id(2), id(1)], [5, `reply:${id(1)}`], [5, `edit:${id(2)}`], compose('delete', 4, '', id(2)), compose('restore', 5, '', id(2)), [4, '', '20', '', ''], [8, '']),
  series([7, '3', '2', '1', '4096', 'on', 'on'], [6, '**bold**'], [9, 'one two three four', 'two', 'one ', ' three'], [11], [5, 'new'], [10, 'new', 'a', '1780000000000', 'new', 'b', '1770000000000', 'Words', '', 'new', 'c', '1770000000001', 'Other words', '']),
];

/** What tests/fuzz/merge.cpp makes events of. */
const events = [
  [1, 1, 0, 0, 0, 0, 2, 2, 1, 1, 0, 0, 3, 3, 2, 1, 2, 1, 4, 4, 2, 1, 3, 2, 5, 5, 5, 1, 3, 0],
  [1, 1, 2, 0, 0, 1, 2, 2, 1, 0, 0, 2, 1, 1, 0, 1, 4, 129, 6, 5, 1, 0, 3, 0, 7, 6, 7, 0, 3, 0],
].map((bytes) => Buffer.from(bytes));

const seeds = {
  markdown: [...articles, ...made, ...vectors],
  front_matter: [...articles, ...made].map(String).filter((text) => /^\uFEFF?(---|\{)/.test(text)),
  plain_text: [...captures, ...made],
  log_line: lines,
  log_file: [...logs, ...lines.map((_, i) => lines.slice(i, i + 4).join('\n'))],
  merge: events,
  abi,
};

const [folder] = process.argv.slice(2);
for (const [target, inputs] of Object.entries(seeds)) {
  if (inputs.length === 0) throw new Error(`no seed for ${target}`);
  mkdirSync(join(folder, target), { recursive: true });
  inputs.forEach((input, i) => writeFileSync(join(folder, target, `seed-${i}`), input));
}
