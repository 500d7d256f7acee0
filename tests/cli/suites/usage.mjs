import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run, shell, test } from '../harness.mjs';

const commands = ['render', 'bundle', 'inspect', 'check'];

test('--help goes to standard output and names every command', async (folder) => {
  const { status, out, err } = await run(folder, ['--help']);
  assert.equal(status, 0);
  assert.equal(err, '');
  for (const command of commands) assert.match(out, new RegExp(`^  ${command} `, 'm'));
});

for (const command of commands) {
  test(`${command} --help is about ${command}, and asks for no input`, async (folder) => {
    const { status, out, err } = await run(folder, [command, '--help']);
    assert.equal(status, 0);
    assert.equal(err, '');
    assert.ok(out.startsWith(`broadside ${command} - `), out);
    assert.match(out, /^Exit status$/m);
  });
}

test('The help of a command lists every option that docs/cli.md has', async (folder) => {
  const manual = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  const sections = manual.split(/^## /m);
  /** @param {string} name */
  const optionsOf = (name) => {
    const section = sections.find((one) => one.startsWith(`${name}\n`)) ?? '';
    return [...section.matchAll(/^\| `(--[a-z-]+).*\|$/gm)].map(([, option]) => option);
  };
  const ofRender = optionsOf('render');
  assert.ok(ofRender.includes('--remote-images'));
  const expected = {
    render: ofRender,
    bundle: [...ofRender.filter((one) => one !== '--fragment'), ...optionsOf('bundle')],
  };
  for (const [command, options] of Object.entries(expected)) {
    const { out } = await run(folder, [command, '--help']);
    for (const option of options) assert.match(out, new RegExp(`^  ${option} `, 'm'));
  }
});

test('--version names the program and its version', async (folder) => {
  const { status, out, err } = await run(folder, ['--version']);
  assert.equal(status, 0);
  assert.match(out, /^broadside \d+\.\d+\.\d+\n$/);
  assert.equal(err, '');
});

/** @type {[string, string[], RegExp][]} */
const mistakes = [
  ['no command', [], /^broadside: a command is required; see "broadside --help"\n$/],
  ['an unknown command', ['paint', 'a.md'], /^broadside: there is no command "paint"; see "broadside --help"\n$/],
  ['an unknown option', ['render', '--nope', 'a.md'], /--nope; see "broadside render --help"\n$/],
  ['no input', ['check'], /IN is required; see "broadside check --help"\n$/],
  ['two inputs for one page', ['render', 'a.md', 'b.md'], /one IN is taken, not 2; see "broadside render --help"\n$/],
  ['two outputs', ['render', 'a.md', '-o', 'x', '-o', 'y'], /--output: .*; see "broadside render --help"\n$/],
  ['an option without its value', ['render', 'a.md', '--toc'], /--toc: .*; see "broadside render --help"\n$/],
  ['a value that is none', ['render', 'a.md', '--toc', 'maybe'], /--toc: the value must be on or off, not "maybe"/],
  ['an unknown format', ['check', 'a.md', '--format', 'html'], /must be markdown or text, not "html"/],
  ['an unknown theme', ['bundle', 'a.md', '--theme', 'sepia'], /must be light or dark, not "sepia"/],
  ['an unknown type', ['render', 'a.md', '--type', 'Book'], /must be news, blog or article, not "Book"/],
  ['a language that is no tag', ['inspect', 'a.md', '--lang', 'e n'], /must be a language tag such as en/],
  ['a canonical address without http', ['render', 'a.md', '--canonical', 'x.html'], /must be an http or https address/],
  ['an empty input name', ['check', ''], /the file name is empty/],
  ['an empty output name', ['render', 'a.md', '-o', ''], /the file name is empty/],
  ['an option of another command', ['check', 'a.md', '-o', 'x'], /-o; see "broadside check --help"\n$/],
];

for (const [name, args, message] of mistakes) {
  test(`On the command line, ${name} is one sentence and status 2`, async (folder) => {
    const { status, out, err } = await run(folder, args);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, message);
    assert.equal(err.split('\n').length, 2);
  });
}

test('A help text that cannot be written is status 2', async (folder) => {
  const { status, err } = await shell(folder, '"$1" --help > /dev/full');
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot write standard output: No space left on device\n');
});
