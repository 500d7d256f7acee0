// What web/abi.js says of the C ABI is what the C++ sources say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as abi from '../../web/abi.js';

const header = readFileSync('src/wasm/broadside.h', 'utf8');
const camel = (name) => name.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** The names of an anonymous enum whose constants start with `prefix`, without its last, which counts them. */
function fieldsOf(prefix) {
  const names = [...header.matchAll(new RegExp(`^  ${prefix}(\\w+)`, 'gm'))].map((match) => camel(match[1]));
  assert.equal(names.pop(), 'fields');
  return names;
}

test('The input record has the fields of the header in its order', () => {
  assert.deepEqual(abi.inputFields, fieldsOf('BS_IN_'));
});

test('The result record has the fields of the header in its order', () => {
  assert.deepEqual(abi.outputFields, fieldsOf('BS_OUT_'));
});

test('The record of a new event has the fields of the header in its order', () => {
  assert.deepEqual(abi.composeFields, fieldsOf('BS_COMPOSE_'));
});

test('The status codes are those of the header', () => {
  const codes = /typedef enum \{([^}]*)\} bs_status;/.exec(header)[1].matchAll(/^ {2}BS_(\w+) = (\d+)/gm);
  assert.deepEqual(abi.status, Object.fromEntries([...codes].map(([, name, value]) => [camel(name), Number(value)])));
});

test('The version of the ABI is the one that the module gives', () => {
  const source = readFileSync('src/wasm/broadside.cpp', 'utf8');
  assert.equal(abi.abiVersion, Number(/kAbiVersion = (\d+);/.exec(source)[1]));
});

test('The limit of an article is the one of the core', () => {
  const source = readFileSync('src/article/source.h', 'utf8');
  const [, count, shift] = /kMaxArticleBytes = std::size_t\{(\d+)\} << (\d+);/.exec(source);
  assert.equal(abi.sourceLimit, Number(count) * 2 ** Number(shift));
});

test('Every function that the loader calls is exported', () => {
  const exported = readFileSync('src/wasm/exports.symbols', 'utf8').split('\n').filter(Boolean);
  const loader = readFileSync('web/loader.js', 'utf8');
  const calls = readFileSync('web/abi.js', 'utf8');
  const called = [...`${loader}${calls}`.matchAll(/\b(bs_\w+)/g)].map((match) => match[1]).filter((name) => name !== 'bs_status');
  assert.ok(called.length > 0);
  for (const name of called) assert.ok(exported.includes(name), name);
});
