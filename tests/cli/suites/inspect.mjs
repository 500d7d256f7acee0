import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, test } from '../harness.mjs';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
/** @param {string} name */
const fixture = (name) => readFileSync(join(fixtures, name), 'utf8');

for (const [source, model] of [['report.md', 'report.json'], ['captured.txt', 'captured.json']]) {
  test(`The model of ${source} is ${model}, byte by byte`, async (folder) => {
    const { status, out, err } = await run(folder, ['inspect', join(fixtures, source)]);
    assert.equal(status, 0);
    assert.equal(err, '');
    assert.equal(out, fixture(model));
  });
}

test('The JSON goes to a file as it goes to standard output', async (folder) => {
  const { status, out } = await run(folder, ['inspect', join(fixtures, 'report.md'), '-o', 'model.json']);
  assert.equal(status, 0);
  assert.equal(out, '');
  assert.equal(readFileSync(join(folder, 'model.json'), 'utf8'), fixture('report.json'));
});

test('An article with an error is shown all the same, with status 1', async (folder) => {
  writeFileSync(join(folder, 'a.md'), '---\ntitle: "open\n---\n\nText.\n');
  const { status, out, err } = await run(folder, ['inspect', 'a.md']);
  assert.equal(status, 1);
  assert.equal(err, '');
  const { body, problems } = JSON.parse(out);
  assert.deepEqual(body.at(-1), { type: 'paragraph', text: 'Text.' });
  assert.equal(problems[0].severity, 'error');
  assert.equal(problems[0].line, 2);
});

test('--format and --lang are taken', async (folder) => {
  const asText = await run(folder, ['inspect', '-', '--format', 'text', '--lang', 'en'], { input: '# *Rain*\n\nText.\n' });
  assert.match(JSON.stringify(JSON.parse(asText.out)), /\*Rain\*/);
  assert.equal(JSON.parse(asText.out).language, 'en');
  const asMarkdown = await run(folder, ['inspect', '-', '--format', 'markdown'], { input: '# *Rain*\n\nText.\n' });
  assert.equal(JSON.parse(asMarkdown.out).headline, 'Rain');
});

test('Every character survives in the JSON', async (folder) => {
  const text = 'quote " backslash \\\\ tab\there, \u2028 \u{1F327} <script> \u007F';
  const { out } = await run(folder, ['inspect', '-', '--format', 'markdown'], { input: `# A\n\n\`${text}\`\n` });
  assert.equal(JSON.parse(out).body[0].text, text);
});

test('An empty article has no model', async (folder) => {
  const { status, out, err } = await run(folder, ['inspect', '-'], { input: '' });
  assert.equal(status, 2);
  assert.equal(out, '');
  assert.match(err, /^broadside: <stdin>: .*empty.*\n$/);
});
