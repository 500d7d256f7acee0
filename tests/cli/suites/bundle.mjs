import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, hashSource, linkedDataOf, policyOf, unescape } from '../html.mjs';
import { run, Skip, test } from '../harness.mjs';

const article = '---\ntitle: Rain\nlang: en\n---\n\nIt *rained*.\n';
const script = 'globalThis.widget = "<article>" + 1;\n';
// The smallest picture of each kind that is told by its bytes.
const pictures = {
  png: Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1'),
  jpeg: Buffer.from('\xff\xd8\xff\xe0 rest', 'latin1'),
  gif: Buffer.from('GIF89a rest'),
  webp: Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'),
  avif: Buffer.from('\0\0\0\x20ftypavif rest', 'latin1'),
  'svg+xml': Buffer.from('<?xml version="1.0"?>\n<!-- a "picture" -->\n<svg xmlns="http://www.w3.org/2000/svg"/>\n'),
};

/** @param {string} folder @param {string | Buffer} source @param {string[]} [options] */
async function bundle(folder, source, options = []) {
  writeFileSync(join(folder, 'widget.js'), script);
  const outcome = await run(folder, ['bundle', '--script', 'widget.js', '-', ...options], { input: source });
  assert.equal(outcome.status, 0, outcome.err);
  return outcome;
}

/** The article's source as the widget reads it. @param {string} page */
const sourceOf = (page) => unescape(contentOf(page, '<template>'));

test('The bundle has the article to read, its source, and the script', async (folder) => {
  const { out, err } = await bundle(folder, article);
  assert.equal(err, '');
  const { out: fragment } = await run(folder, ['render', '--fragment', '-'], { input: article });
  assert.ok(out.includes(`<main>\n<broadside-article>\n${fragment}<template>`));
  assert.equal(sourceOf(out), article);
  assert.equal(contentOf(out, '<script>'), script);
});

test('The policy lets the one script run, and nothing be fetched', async (folder) => {
  const { out } = await bundle(folder, article);
  assert.deepEqual(policyOf(out), {
    'default-src': "'none'",
    'img-src': "'self' data:",
    'style-src': hashSource(contentOf(out, '<style>')),
    'base-uri': "'none'",
    'form-action': "'none'",
    'script-src': `'wasm-unsafe-eval' ${hashSource(script)}`,
    'require-trusted-types-for': "'script'",
    'trusted-types': 'broadside',
  });
});

/** @type {[string, string | Buffer, string][]} */
const sources = [
  ['markup', '# A\n\n</template></script><!-- &amp; "x" \' <b>\n', '# A\n\n</template></script><!-- &amp; "x" \' <b>\n'],
  ['Windows line breaks', '# A\r\n\r\nb\r\n', '# A\r\n\r\nb\r\n'],
  ['a first line that is blank', '\n    code\n', '\uFEFF\n    code\n'],
  ['a first line of white space', ' \t\n    code\n', '\uFEFF \t\n    code\n'],
  ['a byte order mark', '\uFEFF# A\n', '\uFEFF# A\n'],
  ['NUL and bytes that are not UTF-8', Buffer.from('# A\0\xff\n', 'latin1'), '# A\uFFFD\uFFFD\n'],
];

for (const [name, source, expected] of sources) {
  test(`The source stays as it is: ${name}`, async (folder) => {
    const { out } = await bundle(folder, source);
    assert.equal(sourceOf(out), expected);
  });
}

test('What was asked of the page is asked of the widget', async (folder) => {
  const options = ['--format', 'text', '--theme', 'dark', '--toc', 'off', '--typography', 'on', '--remote-images'];
  const { out } = await bundle(folder, 'Rain\n\nIt rained.\n', options);
  assert.ok(
    out.includes(
      '<broadside-article format="text" data-theme="dark" data-toc="off" data-typography="on" data-images="any">\n',
    ),
  );
  assert.equal(policyOf(out)['img-src'], "'self' data: http: https:");
});

test('Pictures beside the article travel with it, each kind by its bytes', async (folder) => {
  const names = Object.keys(pictures);
  for (const [i, name] of names.entries()) writeFileSync(join(folder, `p${i}.bin`), pictures[name]);
  const { out, err } = await bundle(folder, names.map((_, i) => `![](p${i}.bin)`).join('\n\n'));
  assert.equal(err, '');
  for (const [i, name] of names.entries()) {
    const data = `data:image/${name};base64,${pictures[name].toString('base64')}`;
    assert.ok(out.includes(`<img src="${data}" data-src="p${i}.bin" alt="" loading="lazy">`), name);
  }
});

test('A picture is found by its decoded path, and once for all its places', async (folder) => {
  mkdirSync(join(folder, 'фото'));
  writeFileSync(join(folder, 'фото/a b.png'), pictures.png);
  const source = '---\ntitle: A\nimage: фото/a b.png\n---\n\n![x](<фото/a b.png>)[^1]\n\n[^1]: ![y](%D1%84%D0%BE%D1%82%D0%BE/a%20b.png?1#2)\n';
  const { out, err } = await bundle(folder, source);
  assert.equal(err, '');
  assert.doesNotMatch(contentOf(out, '<main>'), /\ssrc="(?!data:image\/png;base64,)/);
});

test('Pictures are looked for beside the article, not where the program is run', async (folder) => {
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'widget.js'), script);
  writeFileSync(join(folder, 'site/a.md'), '![x](p.png)\n');
  writeFileSync(join(folder, 'site/p.png'), pictures.png);
  const { status, out, err } = await run(folder, ['bundle', '--script', 'widget.js', 'site/a.md']);
  assert.equal(status, 0);
  assert.equal(err, '');
  assert.ok(out.includes('data:image/png;base64,'));
});

/** @type {[string, string, (folder: string) => void, RegExp][]} */
const leftOut = [
  ['one that is not there', 'no.png', () => {}, /cannot read \.\/no\.png: No such file or directory/],
  ['one that is a folder', 'd', (folder) => mkdirSync(join(folder, 'd')), /cannot read \.\/d: it is a directory/],
  ['one that is a device', '../../../../../../../../dev/zero', () => {}, /it is not a regular file/],
  ['one that is no picture', 'a.txt', (folder) => writeFileSync(join(folder, 'a.txt'), 'secret'), /it is none of AVIF/],
  ['one from the root of a server', '/p.png', () => {}, /it is not a file beside the article/],
  ['one over the limit', 'big.png', (folder) => {
    writeFileSync(join(folder, 'big.png'), pictures.png);
    truncateSync(join(folder, 'big.png'), (8 << 20) + 1);
  }, /it is over the limit of 8 MiB/],
];

for (const [name, src, prepare, why] of leftOut) {
  test(`A picture that cannot travel is said, and stays a reference: ${name}`, async (folder) => {
    prepare(folder);
    const { out, err } = await bundle(folder, `![x](${src})\n`);
    assert.match(err, /^broadside: the picture .+ is not in the file: .+\n$/);
    assert.match(err, why);
    assert.ok(out.includes(`<img src="${src}" alt="x" loading="lazy">`));
    assert.ok(!out.includes('secret'));
  });
}

test('The linked data does not name a picture that travels in the page', async (folder) => {
  writeFileSync(join(folder, 'p.png'), pictures.png);
  const { out } = await bundle(folder, '---\ntitle: A\nimage: p.png\n---\n\nText.\n');
  assert.equal(linkedDataOf(out).image, undefined);
});

test('A script that is not there, empty, or cannot stand in a page is refused', async (folder) => {
  writeFileSync(join(folder, 'a.md'), article);
  writeFileSync(join(folder, 'out.html'), 'earlier');
  /** @type {[string | Buffer | null, RegExp][]} */
  const scripts = [
    [null, /^broadside: cannot read widget\.js: No such file or directory\n$/],
    ['', /^broadside: widget\.js is empty/],
    ['"</SCRIPT>"', /^broadside: the widget's script cannot stand inside a page/],
    ['"<!--"', /^broadside: the widget's script cannot stand inside a page/],
    ['"\0"', /^broadside: the widget's script cannot stand inside a page/],
    [Buffer.from('"\xff"', 'latin1'), /^broadside: the widget's script cannot stand inside a page/],
  ];
  for (const [content, message] of scripts) {
    if (content !== null) writeFileSync(join(folder, 'widget.js'), content);
    const { status, err } = await run(folder, ['bundle', '--script', 'widget.js', 'a.md', '-o', 'out.html']);
    assert.equal(status, 2);
    assert.match(err, message);
    assert.equal(readFileSync(join(folder, 'out.html'), 'utf8'), 'earlier');
  }
});

test('The byte order mark and Windows line breaks of a script do not change what runs', async (folder) => {
  writeFileSync(join(folder, 'w.js'), '\uFEFFone\r\ntwo\rthree\n');
  const { out } = await run(folder, ['bundle', '--script', 'w.js', '-'], { input: article });
  assert.equal(contentOf(out, '<script>'), 'one\ntwo\nthree\n');
  assert.equal(policyOf(out)['script-src'], `'wasm-unsafe-eval' ${hashSource('one\ntwo\nthree\n')}`);
});

test('The program carries the widget that was built', async (folder) => {
  let built;
  try {
    built = readFileSync(new URL('../../../dist/broadside.js', import.meta.url), 'utf8');
  } catch {
    throw new Skip('dist/broadside.js is not built');
  }
  const { status, out, err } = await run(folder, ['bundle', '-'], { input: article });
  assert.equal(status, 0, err);
  assert.equal(contentOf(out, '<script>'), built.replace('\uFEFF', ''));
});
