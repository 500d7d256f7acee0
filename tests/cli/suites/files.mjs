import assert from 'node:assert/strict';
import {
  chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, runUnprivileged, shell, Skip, test } from '../harness.mjs';

const article = '# Rain\n\nIt rained.\n';
const isPage = (/** @type {string | Buffer} */ text) => /^<!doctype html>.*<\/html>\n$/s.test(text.toString());

/** @param {string} folder @param {Record<string, string | Buffer>} files */
function put(folder, files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

test('A new file gets the permissions that the umask leaves', async (folder) => {
  put(folder, { 'a.md': article });
  const { status } = await shell(folder, 'umask 027; "$1" render a.md -o a.html');
  assert.equal(status, 0);
  assert.ok(isPage(readFileSync(join(folder, 'a.html'))));
  assert.equal(statSync(join(folder, 'a.html')).mode & 0o7777, 0o640);
});

test('A replaced file keeps its permissions, and is another file', async (folder) => {
  put(folder, { 'a.md': article, 'a.html': 'earlier' });
  chmodSync(join(folder, 'a.html'), 0o604);
  linkSync(join(folder, 'a.html'), join(folder, 'held'));
  assert.equal((await run(folder, ['render', 'a.md', '-o', 'a.html'])).status, 0);
  assert.ok(isPage(readFileSync(join(folder, 'a.html'))));
  assert.equal(statSync(join(folder, 'a.html')).mode & 0o7777, 0o604);
  assert.equal(readFileSync(join(folder, 'held'), 'utf8'), 'earlier');
});

test('Nothing but the output is left in its folder', async (folder) => {
  put(folder, { 'a.md': article });
  await run(folder, ['render', 'a.md', '-o', 'a.html']);
  assert.deepEqual(readdirSync(folder).sort(), ['a.html', 'a.md']);
});

test('A symbolic link stays and its target is replaced', async (folder) => {
  put(folder, { 'a.md': article });
  mkdirSync(join(folder, 'site'));
  put(folder, { 'site/page.html': 'earlier' });
  symlinkSync('site/page.html', join(folder, 'a.html'));
  assert.equal((await run(folder, ['render', 'a.md', '-o', 'a.html'])).status, 0);
  assert.ok(lstatSync(join(folder, 'a.html')).isSymbolicLink());
  assert.ok(isPage(readFileSync(join(folder, 'site/page.html'))));
  assert.deepEqual(readdirSync(join(folder, 'site')), ['page.html']);
});

test('A symbolic link to a file that is not there yet makes that file', async (folder) => {
  put(folder, { 'a.md': article });
  mkdirSync(join(folder, 'site'));
  symlinkSync('site/page.html', join(folder, 'a.html'));
  assert.equal((await run(folder, ['render', 'a.md', '-o', 'a.html'])).status, 0);
  assert.ok(isPage(readFileSync(join(folder, 'site/page.html'))));
});

test('Symbolic links that go round in a circle are status 2', async (folder) => {
  put(folder, { 'a.md': article });
  symlinkSync('b.html', join(folder, 'a.html'));
  symlinkSync('a.html', join(folder, 'b.html'));
  const { status, err } = await run(folder, ['render', 'a.md', '-o', 'a.html']);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot write a.html: Too many levels of symbolic links\n');
});

test('Standard input and output are "-", and output is standard output by default', async (folder) => {
  const named = await run(folder, ['render', '-', '-o', '-'], { input: article });
  const byDefault = await run(folder, ['render', '-'], { input: article });
  assert.equal(named.status, 0);
  assert.ok(isPage(named.bytes));
  assert.ok(named.bytes.equals(byDefault.bytes));
});

test('A device is written to, not replaced', async (folder) => {
  put(folder, { 'a.md': article });
  assert.equal((await run(folder, ['render', 'a.md', '-o', '/dev/null'])).status, 0);
  assert.ok(lstatSync('/dev/null').isCharacterDevice());
});

test('A pipe by name is written to, not replaced', async (folder) => {
  put(folder, { 'a.md': article });
  const { status, out } = await shell(folder, 'mkfifo p && { "$1" render a.md -o p & } && timeout 30 cat p && test -p p');
  assert.equal(status, 0);
  assert.ok(isPage(out));
});

/** @type {[string, (folder: string) => void, string[], string][]} */
const refusals = [
  ['an input that is not there', () => {}, ['render', 'b.md', '-o', 'out.html'],
    'cannot read b.md: No such file or directory'],
  ['a folder as input', () => {}, ['render', '.', '-o', 'out.html'], 'cannot read .: it is a directory'],
  ['an empty input', (folder) => put(folder, { 'b.md': '' }), ['render', 'b.md', '-o', 'out.html'],
    'b.md: the article is empty: it needs a headline or some text'],
  ['an input of white space', (folder) => put(folder, { 'b.md': ' \n\n\t\n' }), ['bundle', 'b.md', '-o', 'out.html'],
    'b.md: the article is empty: it needs a headline or some text'],
  ['an output that is the input', () => {}, ['render', 'a.md', '-o', './a.md'], './a.md is the article itself'],
  ['an output that is the input by a link', (folder) => symlinkSync('a.md', join(folder, 'l')),
    ['inspect', 'a.md', '-o', 'l'], 'l is the article itself'],
  ['an output that is the script', (folder) => put(folder, { 'w.js': 'let widget;' }),
    ['bundle', 'a.md', '--script', 'w.js', '-o', './w.js'], "./w.js is the widget's script"],
  ['a folder as output', () => {}, ['render', 'a.md', '-o', '.'], 'cannot write .: it is a directory'],
  ['an output in no folder', () => {}, ['render', 'a.md', '-o', 'no/out.html'],
    'cannot write no/out.html: No such file or directory'],
  ['an output below a file', () => {}, ['render', 'a.md', '-o', 'a.md/out.html'],
    'cannot write a.md/out.html: Not a directory'],
];

for (const [name, prepare, args, sentence] of refusals) {
  test(`Refused: ${name}`, async (folder) => {
    put(folder, { 'a.md': article, 'out.html': 'earlier' });
    prepare(folder);
    const before = readdirSync(folder).sort();
    const { status, out, err } = await run(folder, args);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.equal(err, `broadside: ${sentence}\n`);
    assert.equal(readFileSync(join(folder, 'out.html'), 'utf8'), 'earlier');
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), article);
    assert.deepEqual(readdirSync(folder).sort(), before);
  });
}

test('A file over the limit is refused before it is read', async (folder) => {
  put(folder, { 'huge.md': '' });
  truncateSync(join(folder, 'huge.md'), 2 ** 42); // takes no room on the disk, and more memory than there is to read
  const { status, err } = await run(folder, ['render', 'huge.md', '-o', 'out.html']);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot read huge.md: it is over the limit of 8 MiB\n');
  assert.ok(!existsSync(join(folder, 'out.html')));
});

test('Standard input over the limit is refused without waiting for its end', async (folder) => {
  const { status, err } = await shell(folder, 'timeout 30 yes word | "$1" render - -o out.html');
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot read <stdin>: it is over the limit of 8 MiB\n');
});

test('An article of exactly 8 MiB is taken, and one byte more is not', async (folder) => {
  const line = 'All work and no play makes a dull page, and so on and on and on.\n'.repeat(40) + '\n';
  const text = line.repeat(Math.ceil((8 << 20) / line.length)).slice(0, 8 << 20);
  put(folder, { 'most.md': text, 'more.md': `${text}x` });
  assert.equal((await run(folder, ['check', '--format', 'markdown', 'most.md'])).status, 0);
  const { status, err } = await run(folder, ['check', 'more.md']);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot read more.md: it is over the limit of 8 MiB\n');
});

test('An article with an error leaves the earlier output as it was', async (folder) => {
  put(folder, { 'a.md': '---\ntitle: "open\n---\n\nText.\n', 'a.html': 'earlier' });
  for (const command of ['render', 'bundle']) {
    const { status, err } = await run(folder, [command, 'a.md', '-o', 'a.html']);
    assert.equal(status, 2);
    assert.match(err, /^a\.md:\d+:\d+: error: .+\nbroadside: a\.md has an error, so nothing was written\n$/);
    assert.equal(readFileSync(join(folder, 'a.html'), 'utf8'), 'earlier');
  }
});

test('A warning is said and does not keep the page from being written', async (folder) => {
  put(folder, { 'a.md': '---\ntitle: Rain\ncolour: blue\n---\n\nText.\n' });
  const { status, err } = await run(folder, ['render', 'a.md', '-o', 'a.html']);
  assert.equal(status, 0);
  assert.match(err, /^a\.md:3:1: warning: .+\n$/);
  assert.ok(isPage(readFileSync(join(folder, 'a.html'))));
});

test('A full disk is said, and the earlier output stays', async (folder) => {
  put(folder, { 'a.md': article, 'a.html': 'earlier' });
  // A limit on the size of files stands for the disk: the write fails in the middle in the same way.
  const { status, err } = await shell(folder, 'ulimit -f 1; "$1" render a.md -o a.html');
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot write a.html: File too large\n');
  assert.equal(readFileSync(join(folder, 'a.html'), 'utf8'), 'earlier');
  assert.deepEqual(readdirSync(folder).sort(), ['a.html', 'a.md']);
});

test('Standard output that is full or closed is said', async (folder) => {
  put(folder, { 'a.md': article });
  const full = await shell(folder, '"$1" render a.md > /dev/full');
  assert.equal(full.status, 2);
  assert.equal(full.err, 'broadside: cannot write standard output: No space left on device\n');
  const closed = await shell(folder, '{ sleep 0.2; "$1" render a.md; echo "$?" >&2; } | true');
  assert.equal(closed.err, 'broadside: cannot write standard output: Broken pipe\n2\n');
});

test('A folder that cannot be written to is said, and the earlier output stays', async (folder) => {
  put(folder, { 'a.md': article, 'a.html': 'earlier' });
  chmodSync(folder, 0o555);
  const { status, err } = await runUnprivileged(folder, ['render', 'a.md', '-o', 'a.html']);
  chmodSync(folder, 0o755);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot write a.html: Permission denied\n');
  assert.equal(readFileSync(join(folder, 'a.html'), 'utf8'), 'earlier');
});

test('An unreadable file is said', async (folder) => {
  put(folder, { 'a.md': article });
  chmodSync(join(folder, 'a.md'), 0);
  const { status, err } = await runUnprivileged(folder, ['render', 'a.md']);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot read a.md: Permission denied\n');
});

test('A name that starts with a dash stands after "--"', async (folder) => {
  put(folder, { '-a.md': article });
  const { status, out } = await run(folder, ['render', '--', '-a.md']);
  assert.equal(status, 0);
  assert.ok(isPage(out));
});

test('A name cannot steer the terminal', async (folder) => {
  const { status, err } = await run(folder, ['render', 'a\u001b[31m\n\u009b.md']);
  assert.equal(status, 2);
  assert.equal(err, 'broadside: cannot read a?[31m??.md: No such file or directory\n');
});

test('A program that is told to stop while it writes leaves no half-written file', async (folder) => {
  put(folder, { 'a.md': `# Rain\n\n${'It rained and rained. '.repeat(40)}\n\n`.repeat(800), 'a.html': 'earlier' });
  for (let delay = 0; delay < 20; delay++) {
    await shell(folder, `"$1" render a.md -o a.html & sleep 0.0${String(delay).padStart(2, '0')}; kill -TERM $!; wait $!`);
    const found = readFileSync(join(folder, 'a.html'), 'utf8');
    assert.ok(found === 'earlier' || isPage(found));
    assert.deepEqual(readdirSync(folder).sort(), ['a.html', 'a.md']);
  }
});

test('When memory runs out, it says so with status 2, and the earlier output stays', async (folder) => {
  put(folder, { 'a.md': `# Rain\n\n${'It *rained* on [the pier](https://example.org).\n\n'.repeat(80000)}`, 'a.html': 'earlier' });
  const little = 'ulimit -v 40000; "$1"';
  if ((await shell(folder, `${little} --version`)).status !== 0) throw new Skip('what watches the program needs that memory');
  const { status, err } = await shell(folder, `${little} render a.md -o a.html`);
  assert.equal(status, 2);
  assert.match(err, /memory has run out/);
  assert.equal(readFileSync(join(folder, 'a.html'), 'utf8'), 'earlier');
});
