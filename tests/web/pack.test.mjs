import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pack as packWell } from '../../tools/pack-wasm.mjs';
import { alphabet, unpack } from '../../web/unpack.js';

/** Bytes that are the same in every run, of which a few are much more frequent than the others. */
function sample(size) {
  let state = 12345;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const byte = state >>> 24;
    return state & 0x400 ? byte : byte >> 4;
  });
}

/** From one beginning: how small it becomes is not the question here, and many take a minute. */
const pack = (/** @type {Uint8Array} */ bytes) => packWell(bytes, 1);

const every = Uint8Array.from({ length: 256 }, (_, i) => i);

for (const [name, bytes] of [
  ['no bytes', new Uint8Array()],
  ['every byte', every],
  ['every byte, backwards', every.toReversed?.() ?? Uint8Array.from(every).reverse()],
  ['a hundred thousand bytes', sample(100000)],
]) {
  test(`What was packed is unpacked: ${name}`, () => assert.deepEqual(unpack(pack(bytes)), bytes));
}

test('A packed module is printable ASCII without what strings, HTML, templates and replacements treat as theirs', () => {
  const packed = pack(sample(100000));
  assert.match(packed, /^[ -~]*$/);
  assert.doesNotMatch(packed, /["\\$<{]/);
});

test('The alphabet and its two escapes are enough for every byte', () => {
  assert.ok(alphabet.length * 3 >= 256);
});
