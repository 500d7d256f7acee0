// The unit tests, compiled to WebAssembly, run inside the browsers: the same cases with the same result as natively.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { declare } from '../harness/suite.mjs';
import { serve } from '../harness/server.mjs';

const { suite, test } = declare('wasm');
export default suite;

suite.prepare = async () => ({
  site: await serve('build/wasm', {
    pages: { '/': { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Unit tests</title>' } },
  }),
});
suite.cleanUp = ({ site }) => site.close();

/** Runs in the page: the program with `args`; resolves with what it printed and its exit status. */
function runProgram(args) {
  return new Promise((resolve, reject) => {
    const lines = [];
    const print = (line) => lines.push(line);
    window.Module = {
      arguments: args,
      print,
      printErr: print,
      onExit: (status) => resolve({ lines, status }),
      onAbort: (reason) => reject(new Error(`${reason}\n${lines.join('\n')}`)),
    };
    const script = document.createElement('script');
    script.src = '/unit_tests_wasm.js';
    script.onerror = () => reject(new Error('build/wasm/unit_tests_wasm.js is not there: build the target unit_tests_wasm'));
    document.head.append(script);
  });
}

function native(...args) {
  return execFileSync('build/native/unit_tests', args, { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
}

/** The names of the cases that `--list-test-cases` printed. */
const namesIn = (lines) =>
  lines.filter((line) => line && !line.startsWith('[doctest]') && !/^=+$/.test(line)).sort();

/** `[doctest] test cases:  5 |  5 passed | 0 failed | 0 skipped` */
function summaryOf(lines) {
  const match = /^\[doctest\] test cases: +(\d+) \| +(\d+) passed \| +(\d+) failed \| +(\d+) skipped/m.exec(lines.join('\n'));
  assert.ok(match, `no summary of doctest in:\n${lines.slice(-30).join('\n')}`);
  const [cases, passed, failed, skipped] = match.slice(1).map(Number);
  return { cases, passed, failed, skipped };
}

const assertionsOf = (lines) => Number(/^\[doctest\] assertions: +(\d+)/m.exec(lines.join('\n'))?.[1]);

test('has every test case of the native suite', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  const { lines } = await page.evaluate(runProgram, ['--list-test-cases', '--no-colors=true']);
  const names = namesIn(lines);
  assert.ok(names.length > 0);
  assert.deepEqual(names, namesIn(native('--list-test-cases', '--no-colors=true')));
});

test('passes all cases, with as many assertions as natively', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  const { lines, status } = await page.evaluateSlowly(300000, runProgram, ['--no-colors=true']);
  const { cases, passed, failed, skipped } = summaryOf(lines);
  assert.equal(failed, 0, lines.join('\n'));
  assert.equal(status, 0, lines.slice(-30).join('\n'));
  const nativeLines = native('--no-colors=true');
  assert.deepEqual({ cases, passed, skipped }, { cases: passed, passed: summaryOf(nativeLines).passed, skipped: 0 });
  assert.equal(assertionsOf(lines), assertionsOf(nativeLines));
  console.log(`     ${passed} cases, ${assertionsOf(lines)} assertions`);
}, { limit: 320000 });
