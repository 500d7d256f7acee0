// The same bytes from the native core and from WebAssembly in each browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests as specExamples } from 'commonmark-spec';
import { generate } from '../../parity/generate.mjs';
import { packAll, packInput, unpackAll } from '../../parity/records.mjs';
import { serve } from '../harness/server.mjs';
import { declare } from '../harness/suite.mjs';

const kGenerated = 2000;
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
 * Runs in the page: renders the records at /inputs and compares with the answers at /expected. Resolves with how many
 * were equal and, of the others, the index, where they begin to differ, and what stands there.
 */
async function compareInPage() {
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
  inputs.forEach((input, index) => {
    const at = core.bs_input(session, input.length) >>> 0;
    new Uint8Array(core.memory.buffer, at, input.length).set(input);
    const status = core.bs_article(session, input.length);
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
async function compare({ page, site }, inputs) {
  const packed = packAll(inputs);
  const expected = execFileSync('build/native/parity_native', { input: packed, maxBuffer: 1 << 30 });
  assert.equal(unpackAll(expected).length, inputs.length);
  site.pages['/inputs'] = packed;
  site.pages['/expected'] = expected;
  await page.goto(`${site.origin}/`);
  const { equal, differences } = await page.evaluateSlowly(100000, compareInPage);
  assert.deepEqual(differences, [], `of ${inputs.length} documents ${inputs.length - equal} differ`);
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
