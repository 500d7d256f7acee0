import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, linkedDataOf, policyOf } from '../html.mjs';
import { run, test } from '../harness.mjs';

const article = '---\ntitle: Rain\nlang: en\nid: rain\n---\n\nIt *rained*.\n';
const script = 'globalThis.widget = 1;\n';

/** @param {number} n */
const idOf = (n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/**
 * A line of a comment.
 *
 * @param {number} n
 * @param {object} [more]
 */
function line(n, more = {}) {
  return JSON.stringify({
    v: 1,
    id: idOf(n),
    thread: 'rain',
    kind: 'comment',
    seq: n,
    at: '2026-06-04T09:30:00.000Z',
    author: { key: 'ann', name: 'Ann' },
    body: `Text ${n}`,
    ...more,
  });
}

/**
 * @param {string} folder
 * @param {string[]} lines
 * @param {string[]} options
 * @param {string} [source]
 */
function renderWith(folder, lines, options = [], source = article) {
  writeFileSync(join(folder, 'a.md'), source);
  writeFileSync(join(folder, 'c.jsonl'), lines.map((one) => `${one}\n`).join(''));
  writeFileSync(join(folder, 'widget.js'), script);
  return run(folder, [options[0] ?? 'render', 'a.md', '--comments', 'c.jsonl', ...options.slice(1)]);
}

test('The comments of the article stand below it, for reading only', async (folder) => {
  const { status, out, err } = await renderWith(folder, [line(1), line(2, { parent: idOf(1), body: '*Yes* <b>' }), line(3, { thread: 'other' })]);
  assert.equal(status, 0);
  assert.equal(err, '');
  const shown = contentOf(out, '<section class="conversation" aria-labelledby="comments">');
  assert.match(shown, /id="comments">2 comments<\/h2>/);
  assert.match(shown, new RegExp(`<li id="comment-${idOf(2)}" class="comment" data-depth="1">`));
  assert.match(shown, /<p><em>Yes<\/em> &lt;b&gt;<\/p>/);
  assert.doesNotMatch(shown, /Text 3|<button|<form|part=|local-note/);
  assert.equal(policyOf(out)['script-src'], undefined);
});

test('The comments are in the linked data', async (folder) => {
  const { out } = await renderWith(folder, [line(1), line(2, { parent: idOf(1) })], ['render', '--canonical', 'https://x.example/rain#top']);
  const { commentCount, comment } = linkedDataOf(out);
  assert.equal(commentCount, 2);
  assert.deepEqual(comment[1], {
    '@type': 'Comment',
    '@id': `https://x.example/rain#comment-${idOf(2)}`,
    url: `https://x.example/rain#comment-${idOf(2)}`,
    parentItem: { '@type': 'Comment', '@id': `https://x.example/rain#comment-${idOf(1)}` },
    author: { '@type': 'Person', name: 'Ann' },
    datePublished: '2026-06-04T09:30:00.000Z',
    text: 'Text 2',
  });
});

test('A fragment has the comments too', async (folder) => {
  const { out } = await renderWith(folder, [line(1)], ['render', '--fragment']);
  assert.match(out, /^<div class="broadside"[^]*<\/article>\n<section class="conversation"[^]*<\/section>\n<\/div>\n$/);
});

test('The words around the comments are in the language of the article', async (folder) => {
  const { out } = await renderWith(folder, [line(1)], [], article.replace('lang: en', 'lang: ru'));
  assert.match(out, /id="comments">1 комментарий<\/h2>/);
  assert.match(out, /<time datetime="2026-06-04T09:30:00.000Z">4 июня 2026 г.<\/time>/);
});

test('Words in another language than the article say so', async (folder) => {
  const { out } = await renderWith(folder, [line(1)], [], article.replace('lang: en', 'lang: he'));
  assert.match(out, /<section class="conversation" aria-labelledby="comments" lang="en" dir="ltr">/);
});

test('The lines travel with the bundle, and cannot end their element', async (folder) => {
  const hostile = line(1, { body: '</script><!--<script>', author: { key: 'a', name: '</ScRiPt>' } });
  const later = '{"v":2,"thread":"rain","x":"<"}';
  const { status, out, err } = await renderWith(folder, [later, line(9, { thread: 'other' }), hostile], ['bundle', '--script', 'widget.js']);
  assert.equal(status, 0, err);
  const text = contentOf(out, '<script type="application/jsonl">');
  assert.doesNotMatch(text, /</);
  const lines = text.trimEnd().split('\n').map((one) => JSON.parse(one));
  assert.deepEqual(lines, [JSON.parse(hostile), JSON.parse(later)]);
  assert.match(out, /<\/section>\n<\/div>\n<template>[^]*<\/template>\n<script type="application\/jsonl">[^]*<\/script>\n<\/broadside-article>/);
  assert.equal(contentOf(out, '<script>'), script);
});

test('The order of the lines in the file does not matter', async (folder) => {
  const lines = [line(1), line(2, { parent: idOf(1) }), line(3, { kind: 'edit', target: idOf(1), body: 'New' })];
  const one = await renderWith(folder, lines, ['bundle', '--script', 'widget.js']);
  const two = await renderWith(folder, [...lines].reverse(), ['bundle', '--script', 'widget.js']);
  assert.equal(one.status, 0, one.err);
  assert.equal(one.out, two.out);
});

test('A named thread is shown, and asked of the widget', async (folder) => {
  const lines = [line(1), line(2, { thread: 'a "b"' })];
  const { out } = await renderWith(folder, lines, ['bundle', '--script', 'widget.js', '--thread', 'a "b"']);
  assert.ok(out.includes('<broadside-article data-thread="a &quot;b&quot;">'));
  assert.match(out, /Text 2/);
  assert.doesNotMatch(out, /Text 1/);
});

test('A thread can be named for a bundle without comments', async (folder) => {
  writeFileSync(join(folder, 'widget.js'), script);
  const { status, out } = await run(folder, ['bundle', '--script', 'widget.js', '--thread', 't', '-'], { input: article });
  assert.equal(status, 0);
  assert.ok(out.includes('<broadside-article data-thread="t">'));
  assert.doesNotMatch(out, /application\/jsonl/);
});

test('Damaged lines are said with their place, and the others are shown', async (folder) => {
  const { status, out, err } = await renderWith(folder, ['not JSON', line(1), '{"v":1}']);
  assert.equal(status, 0);
  assert.match(err, /^c\.jsonl:1:(\d+:)? warning: .+\nc\.jsonl:3: warning: .+\n$/);
  assert.match(out, /1 comment</);
});

test('Of very many damaged lines the first hundred are said', async (folder) => {
  const { status, err } = await renderWith(folder, [line(1), ...Array(150).fill('{')]);
  assert.equal(status, 0);
  assert.equal(err.trimEnd().split('\n').length, 101);
  assert.match(err, /\nc\.jsonl: warning: and 50 more damaged lines\n$/);
});

test('It is said when there is nothing to show, and there is no empty conversation', async (folder) => {
  const { status, out, err } = await renderWith(folder, [line(1, { thread: 'other' })]);
  assert.equal(status, 0);
  assert.equal(err, 'broadside: c.jsonl has no comment to show of the thread "rain"\n');
  assert.doesNotMatch(out, /<section class="conversation"/);
  assert.equal(linkedDataOf(out).commentCount, 0);
});

test('It is said when comments are not shown because what they answer is not there', async (folder) => {
  const { err } = await renderWith(folder, [line(1), line(2, { parent: idOf(8) })]);
  assert.equal(err, 'broadside: c.jsonl: 1 comment is not shown: what it answers is not there\n');
});

test('Comments come from standard input too', async (folder) => {
  writeFileSync(join(folder, 'a.md'), article);
  const { status, out } = await run(folder, ['render', 'a.md', '--comments', '-'], { input: line(1) });
  assert.equal(status, 0);
  assert.match(out, /1 comment</);
});

/** @type {[string, string[], string, RegExp][]} */
const refused = [
  ['no file', ['--comments', 'no.jsonl'], article, /^broadside: cannot read no\.jsonl: No such file or directory\n$/],
  ['a folder', ['--comments', '.'], article, /it is a directory/],
  ['no id', ['--comments', 'c.jsonl'], 'Text.\n', /^broadside: a\.md has no id that could be the name of a thread: name the one in c\.jsonl with --thread\n$/],
  ['no comments wanted', ['--comments', 'c.jsonl'], article.replace('id:', 'comments: false\nid:'), /^broadside: a\.md says that it has no comments/],
  ['an empty thread', ['--comments', 'c.jsonl', '--thread', ''], article, /1 to 500 characters/],
  ['a thread with a line break', ['--comments', 'c.jsonl', '--thread', 'a\nb'], article, /1 to 500 characters/],
  ['too much', ['--comments', 'big.jsonl'], article, /^broadside: cannot read big\.jsonl: it is over the limit of 64 MiB\n$/],
  ['the output is the comments', ['--comments', 'c.jsonl', '-o', 'c.jsonl'], article, /^broadside: c\.jsonl is the file of the comments\n$/],
];

for (const [name, options, source, message] of refused) {
  test(`Comments that cannot be shown are refused: ${name}`, async (folder) => {
    writeFileSync(join(folder, 'a.md'), source);
    writeFileSync(join(folder, 'c.jsonl'), `${line(1)}\n`);
    writeFileSync(join(folder, 'big.jsonl'), '');
    truncateSync(join(folder, 'big.jsonl'), (64 << 20) + 1);
    const { status, out, err } = await run(folder, ['render', 'a.md', ...options]);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, message);
  });
}

test('Article and comments cannot both be standard input', async (folder) => {
  const { status, err } = await run(folder, ['render', '-', '--comments', '-'], { input: article });
  assert.equal(status, 2);
  assert.match(err, /cannot both be standard input/);
});

test('Control characters of a thread or a file do not reach the terminal', async (folder) => {
  const { err } = await renderWith(folder, ['\u001b[31m', line(1, { thread: 'other' })]);
  assert.ok(!err.includes('\u001b'));
});
