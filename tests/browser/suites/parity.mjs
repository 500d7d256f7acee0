// The same bytes from the native core and from WebAssembly in each browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests as specExamples } from 'commonmark-spec';
import { calls, callsOfSeries, packCall } from '../../parity/calls.mjs';
import { converse } from '../../parity/converse.mjs';
import { generate } from '../../parity/generate.mjs';
import { packAll, packInput, unpackAll } from '../../parity/records.mjs';
import { serve } from '../harness/server.mjs';
import { declare } from '../harness/suite.mjs';

const kGenerated = 2000;
const kConversations = 200;
const kSmallestSpec = 652;

const { suite, test } = declare('parity');
export default suite;

suite.prepare = async () => ({
  site: await serve('dist', {
    pages: { '/': { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Parity</title>' } },
  }),
});
suite.cleanUp = ({ site }) => site.close();

/**
 * Runs in the page: makes the calls at /inputs and compares with the answers at /expected. Resolves with how many
 * were equal and, of the others, the index, where they begin to differ, and what stands there.
 */
async function compareInPage(names) {
  const fetchRecords = async (path) => {
    const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
    const view = new DataView(bytes.buffer);
    const records = [];
    for (let at = 0; at < bytes.length; ) {
      const end = at + 4 + view.getUint32(at, true);
      records.push(bytes.subarray(at + 4, end));
      at = end;
    }
    return records;
  };
  const [inputs, expected, wasm] = await Promise.all([
    fetchRecords('/inputs'),
    fetchRecords('/expected'),
    fetch('/broadside.wasm').then((response) => response.arrayBuffer()),
  ]);
  if (inputs.length !== expected.length) throw new Error(`${inputs.length} inputs, ${expected.length} answers`);
  const { instance } = await WebAssembly.instantiate(wasm);
  const core = instance.exports;
  core._initialize?.();
  const session = core.bs_open();
  const text = (bytes) => new TextDecoder().decode(bytes);
  const differences = [];
  let equal = 0;
  inputs.forEach((bytes, index) => {
    const input = bytes.subarray(1);
    const at = core.bs_input(session, input.length) >>> 0;
    new Uint8Array(core.memory.buffer, at, input.length).set(input);
    const status = core[`bs_${names[bytes[0]]}`](session, input.length);
    const result = new Uint8Array(core.memory.buffer, core.bs_result(session) >>> 0, core.bs_result_size(session));
    const wanted = expected[index];
    const wantedStatus = new DataView(wanted.buffer, wanted.byteOffset).getUint32(0, true);
    const body = wanted.subarray(4);
    let same = 0;
    while (same < body.length && same < result.length && body[same] === result[same]) ++same;
    if (status === wantedStatus && same === body.length && same === result.length) {
      ++equal;
    } else if (differences.length < 5) {
      const from = Math.max(0, same - 60);
      differences.push({ index, status, wantedStatus, same, native: text(body.subarray(from, same + 60)), wasm: text(result.subarray(from, same + 60)) });
    }
  });
  return { equal, differences };
}

/** Each document is rendered natively and in the page; not one may differ. */
const compare = (context, documents) => compareCalls(context, documents.map((input) => packCall('article', input)));

/** The same for any calls, in one session. */
async function compareCalls({ page, site }, inputs) {
  const packed = packAll(inputs);
  const expected = execFileSync('build/native/parity_native', { input: packed, maxBuffer: 1 << 30 });
  assert.equal(unpackAll(expected).length, inputs.length);
  site.pages['/inputs'] = packed;
  site.pages['/expected'] = expected;
  await page.goto(`${site.origin}/`);
  const { equal, differences } = await page.evaluateSlowly(100000, compareInPage, calls);
  assert.deepEqual(differences, [], `of ${inputs.length} calls ${inputs.length - equal} differ`);
  assert.equal(equal, inputs.length);
  return expected;
}

const limit = 120000;

test('every article in content/', async (context) => {
  const articles = readdirSync('content').filter((name) => /\.(md|txt)$/.test(name));
  assert.ok(articles.length >= 4, 'fewer than four articles');
  const answers = unpackAll(await compare(context, articles.map((name) => packInput({ source: readFileSync(join('content', name)) }))));
  for (const [i, answer] of answers.entries()) assert.equal(answer.readUInt32LE(0), 0, `${articles[i]} is not rendered`);
}, { limit });

test('every example of the CommonMark specification', async (context) => {
  assert.ok(specExamples.length >= kSmallestSpec);
  await compare(context, specExamples.map(({ markdown }) => packInput({ source: markdown, format: 'markdown', contents: 'off' })));
}, { limit });

test(`${kGenerated} generated documents`, async (context) => {
  const inputs = Array.from({ length: kGenerated }, (_, seed) => packInput(generate(seed)));
  assert.equal(new Set(inputs.map(String)).size, kGenerated, 'the generator repeats itself');
  const answers = unpackAll(await compare(context, inputs));
  const rendered = answers.filter((answer) => answer.readUInt32LE(0) === 0).length;
  assert.ok(rendered > kGenerated * 0.9, `only ${rendered} of them could be rendered`);
}, { limit });

test('malformed input records', async (context) => {
  const record = packInput({ source: 'An article.', format: 'markdown' });
  const broken = [
    ...Array.from({ length: record.length }, (_, size) => record.subarray(0, size)),
    Buffer.from([0xff, 0xff, 0xff, 0xff]),
    Buffer.from([0xff, 0xff, 0xff, 0x7f, 0x41]),
    Buffer.concat([record, Buffer.from([1])]),
    Buffer.concat([record, Buffer.alloc(64)]),
    packInput({ source: 'An article.', format: 'prose' }),
    packInput({ source: 'An article.', contents: 'maybe', typography: '1' }),
    packInput({ source: '' }),
    packInput({ source: ' \n\t' }),
    packInput({ source: Buffer.alloc(8 * 1024 * 1024 + 1, 'a') }),
  ];
  await compare(context, broken);
});

test(`${kConversations} generated conversations: every call of the store and its views`, async (context) => {
  const made = Array.from({ length: kConversations }, (_, seed) => converse(seed)).flat();
  assert.ok(new Set(made.map((call) => call[0])).size === calls.length - 1, 'every call but the article’s');
  const answers = unpackAll(await compareCalls(context, made));
  const good = answers.filter((answer) => answer.readUInt32LE(0) === 0).length;
  assert.ok(good > made.length * 0.7, `only ${good} of ${made.length} calls were good`);
}, { limit });

/** The inputs of a fuzz target: those in the tree, and where the fuzzers ran here all that they found. */
function foundByFuzzers(target) {
  const folder = `build/fuzz/corpus/${target}`;
  const found = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name))) : [];
  return [...unpackAll(readFileSync(`tests/fuzz/corpus/${target}.pack`)), ...found];
}

test('what the fuzzers found: articles', async (context) => {
  const sources = [...foundByFuzzers('markdown'), ...foundByFuzzers('front_matter'), ...foundByFuzzers('plain_text')];
  assert.ok(sources.length > 300, `${sources.length} inputs`);
  await compare(context, sources.flatMap((source) => ['markdown', 'text'].map((format) => packInput({ source, format }))));
}, { limit });

test('what the fuzzers found: series of calls', async (context) => {
  const made = foundByFuzzers('abi').flatMap(callsOfSeries);
  assert.ok(made.length > 300, `${made.length} calls`);
  await compareCalls(context, made);
}, { limit });

test('what the fuzzers found: lines and logs', async (context) => {
  const logs = [...foundByFuzzers('log_line'), ...foundByFuzzers('log_file')];
  assert.ok(logs.length > 300, `${logs.length} logs`);
  const begin = packCall('conversation', ['t', 'ann', 'en', 'name', '', '3', '']);
  await compareCalls(context, logs.flatMap((log) => [
    begin,
    packCall('add', [log, 'imported']),
    packCall('thread', ['newest', '20', '', '']),
    packCall('export', []),
  ]));
}, { limit });
