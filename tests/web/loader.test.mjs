// The loader against a module that speaks the ABI and does what the first letter of its source says.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import binaryen from 'binaryen';
import { abiVersion } from '../../web/abi.js';
import { Core } from '../../web/loader.js';
import { echoModule } from './echo-module.mjs';

const compiled = {};
before(async () => {
  for (const version of [abiVersion, 99]) {
    compiled[version] = await WebAssembly.compile(echoModule(version));
  }
});

const newCore = (version = abiVersion) => new Core(async () => compiled[version]);
const code = (expected) => (error) => error.name === 'BroadsideError' && error.code === expected;

test('Fields reach the core and come back, whatever the script, and bytes like text', async () => {
  const output = await newCore().article({
    source: new TextEncoder().encode('Мақала'),
    format: 'text',
    uiLanguage: 'مقال',
    language: '文章 🎉',
    contents: '\uFEFFbom\0nul',
    images: 'lone \uD800.',
  });
  assert.deepEqual(output, {
    html: 'Мақала',
    id: 'text',
    language: 'مقال',
    direction: '文章 🎉',
    headline: '\uFEFFbom\0nul',
    comments: '',
    linkCopied: 'lone \uFFFD.',
    problems: '',
  });
});

test('A result is read from memory that the call has grown', async () => {
  const source = 'é'.repeat(3000000);
  assert.equal((await newCore().article({ source })).html, source);
});

test('One instance serves all articles', async () => {
  const core = newCore();
  assert.equal((await core.article({ source: '#' })).html, '1');
  assert.equal((await core.article({ source: '#' })).html, '2');
});

for (const [what, source] of [['a trap', '!'], ['an endless recursion', '?']]) {
  test(`After ${what}, the next article has an instance of its own`, async () => {
    const core = newCore();
    await core.article({ source: '#' });
    const [trapped, beside] = await Promise.allSettled([core.article({ source }), core.article({ source: '#' })]);
    assert.ok(code('failed')(trapped.reason));
    assert.ok(trapped.reason.cause instanceof Error);
    assert.equal(beside.value.html, '1');
  });
}

test('An instance that has grown very large is given back', async () => {
  const core = newCore();
  await core.article({ source: '#' });
  await core.article({ source: 'x', format: new Uint8Array(70000000) });
  assert.equal((await core.article({ source: '#' })).html, '1');
});

test('The statuses of the core are errors by their names', async () => {
  const core = newCore();
  await assert.rejects(core.article({ source: '1' }), code('too-large'));
  await assert.rejects(core.article({ source: '2' }), code('empty'));
  await assert.rejects(core.article({ source: '3' }), code('failed'));
});

test('A source that cannot be under the limit is refused before anything is encoded or compiled', async () => {
  const core = new Core(() => assert.fail('compiled'));
  await assert.rejects(core.article({ source: 'x'.repeat(8 * 1024 * 1024 + 1) }), code('too-large'));
});

test('A module of another version is refused', () => assert.rejects(newCore(99).article({ source: 'x' }), code('damaged')));

test('Bytes that are no module are said to be damaged', async () => {
  const core = new Core(() => WebAssembly.compile(new Uint8Array([1, 2, 3])));
  await assert.rejects(core.article({ source: 'x' }), code('damaged'));
});

test('A module that wants imports is refused', async () => {
  const module = binaryen.parseText('(module (import "env" "f" (func)))');
  const bytes = module.emitBinary();
  await assert.rejects(new Core(() => WebAssembly.compile(bytes)).article({ source: 'x' }), code('damaged'));
});

test('What failed to load is tried anew by the next article', async () => {
  let tries = 0;
  const core = new Core(async () => {
    if (++tries === 1) throw new TypeError('no connection');
    return compiled[abiVersion];
  });
  await assert.rejects(core.article({ source: 'x' }), code('damaged'));
  assert.equal((await core.article({ source: 'x' })).html, 'x');
});

test('The module is compiled once, and at once when asked to start', async () => {
  let compilations = 0;
  const core = new Core(async () => (++compilations, compiled[abiVersion]));
  core.start();
  assert.equal(compilations, 1);
  await Promise.all([core.article({ source: 'a' }), core.article({ source: 'b' })]);
  assert.equal(compilations, 1);
});

test('Where WebAssembly is missing, that is said', async () => {
  const { WebAssembly: own } = globalThis;
  delete globalThis.WebAssembly;
  try {
    await assert.rejects(newCore().article({ source: 'x' }), code('no-wasm'));
  } finally {
    globalThis.WebAssembly = own;
  }
});
