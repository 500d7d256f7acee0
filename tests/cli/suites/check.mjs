import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, test } from '../harness.mjs';

const clean = '---\ntitle: Rain\n---\n\nIt rained.\n';
const warned = '---\ntitle: Rain\ncolour: blue\n---\n\nIt rained.\n';
const broken = '---\ntitle: "Rain\n---\n\nIt rained.\n';

test('A clean article gives no line and status 0', async (folder) => {
  writeFileSync(join(folder, 'a.md'), clean);
  assert.deepEqual(await run(folder, ['check', 'a.md']), { status: 0, out: '', err: '', bytes: Buffer.from('') });
});

test('A warning is a line with its place and status 1', async (folder) => {
  writeFileSync(join(folder, 'a.md'), warned);
  const { status, out, err } = await run(folder, ['check', 'a.md']);
  assert.equal(status, 1);
  assert.match(out, /^a\.md:3:1: warning: [^\n]*colour[^\n]*\n$/);
  assert.equal(err, '');
});

test('An error is a line with its place and status 1', async (folder) => {
  writeFileSync(join(folder, 'a.md'), broken);
  const { status, out } = await run(folder, ['check', 'a.md']);
  assert.equal(status, 1);
  assert.match(out, /^a\.md:2:\d+: error: [^\n]+\n$/);
});

test('Every file is checked, and one that cannot be read makes status 2', async (folder) => {
  writeFileSync(join(folder, 'a.md'), warned);
  writeFileSync(join(folder, 'b.md'), clean);
  const { status, out, err } = await run(folder, ['check', 'a.md', 'missing.md', 'b.md', 'a.md']);
  assert.equal(status, 2);
  assert.equal(out.match(/^a\.md:3:1: warning: /gm)?.length, 2);
  assert.equal(err, 'broadside: cannot read missing.md: No such file or directory\n');
});

test('An empty article is status 2', async (folder) => {
  writeFileSync(join(folder, 'a.md'), '\n');
  const { status, err } = await run(folder, ['check', 'a.md']);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: a.md: the article is empty: it needs a headline or some text\n');
});

test('Standard input is called <stdin>', async (folder) => {
  const { status, out } = await run(folder, ['check', '-'], { input: warned });
  assert.equal(status, 1);
  assert.match(out, /^<stdin>:3:1: warning: /);
});

test('Text that is not UTF-8 is a warning where it begins, in characters', async (folder) => {
  const { status, out } = await run(folder, ['check', '-'], { input: Buffer.from('# Ra\xEFn\n\nok\n', 'latin1') });
  assert.equal(status, 1);
  assert.match(out, /^<stdin>:1:5: warning: [^\n]*UTF-8[^\n]*\n$/);
});

test('A control character in a message does not reach the terminal', async (folder) => {
  const { status, out } = await run(folder, ['check', '-'], { input: '---\n"a\\e[31m": b\n---\n\nText.\n' });
  assert.equal(status, 1);
  assert.doesNotMatch(out, /[^\n\x20-\x7E\u00A0-\uFFFF]/);
});
