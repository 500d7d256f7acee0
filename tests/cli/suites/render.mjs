import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, hashSource, linkedDataOf, metaOf, policyOf, unescape } from '../html.mjs';
import { run, test } from '../harness.mjs';

const report = `---
title: Rain at last
kicker: Kazakhstan
standfirst: Farmers rejoice
author:
  - name: Ann Ash
    url: https://example.org/ann
  - Bob Birch
date: 2026-06-04
updated: 2026-06-05
lang: en-GB
tags: [rain, farms]
image:
  src: https://example.org/rain.jpg
  alt: A wet field
---

It rained.

## First

One.

## Second

Two.
`;

/** @param {string} folder @param {string} source @param {string[]} [options] */
async function render(folder, source, options = []) {
  const outcome = await run(folder, ['render', '-', ...options], { input: source });
  assert.equal(outcome.status, 0, outcome.err);
  return outcome.out;
}

test('The page is a document with its language, direction, title and description', async (folder) => {
  const page = await render(folder, report);
  assert.ok(page.startsWith('<!doctype html>\n<html lang="en-GB" dir="ltr">\n<head>\n<meta charset="utf-8">\n'));
  assert.equal(contentOf(page, '<title>'), 'Rain at last');
  assert.equal(metaOf(page, 'description'), 'Farmers rejoice');
  assert.equal(metaOf(page, 'viewport'), 'width=device-width, initial-scale=1');
  assert.equal(metaOf(page, 'color-scheme'), 'light dark');
  assert.deepEqual([...page.matchAll(/<meta name="author" content="([^"]*)">/g)].map(([, name]) => name), [
    'Ann Ash',
    'Bob Birch',
  ]);
});

test('The page describes itself to those who share it', async (folder) => {
  const page = await render(folder, report, ['--canonical', 'https://example.org/rain?a=1&b=2']);
  assert.equal(metaOf(page, 'og:type'), 'article');
  assert.equal(metaOf(page, 'og:title'), 'Rain at last');
  assert.equal(metaOf(page, 'og:description'), 'Farmers rejoice');
  assert.equal(metaOf(page, 'og:image'), 'https://example.org/rain.jpg');
  assert.equal(metaOf(page, 'og:url'), 'https://example.org/rain?a=1&b=2');
  assert.ok(page.includes('<link rel="canonical" href="https://example.org/rain?a=1&amp;b=2">'));
});

test('Without an address there is none in the page', async (folder) => {
  const page = await render(folder, report);
  assert.equal(metaOf(page, 'og:url'), undefined);
  assert.ok(!page.includes('rel="canonical"'));
});

test('The linked data is JSON and says what the article says', async (folder) => {
  const { wordCount, timeRequired, ...data } = linkedDataOf(await render(folder, report));
  assert.deepEqual(data, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Rain at last',
    description: 'Farmers rejoice',
    author: [
      { '@type': 'Person', name: 'Ann Ash', url: 'https://example.org/ann' },
      { '@type': 'Person', name: 'Bob Birch' },
    ],
    datePublished: '2026-06-04',
    dateModified: '2026-06-05',
    image: { '@type': 'ImageObject', url: 'https://example.org/rain.jpg', caption: 'A wet field' },
    articleSection: 'Kazakhstan',
    keywords: ['rain', 'farms'],
    inLanguage: 'en-GB',
  });
  assert.ok(wordCount > 5);
  assert.equal(timeRequired, 'PT1M');
});

test('--type names the type of the linked data', async (folder) => {
  for (const [type, name] of [['news', 'NewsArticle'], ['blog', 'BlogPosting'], ['article', 'Article']]) {
    assert.equal(linkedDataOf(await render(folder, 'Text.', ['--type', type]))['@type'], name);
  }
});

test('The policy allows the one stylesheet, the page\'s own pictures, and nothing else', async (folder) => {
  const page = await render(folder, report);
  assert.deepEqual(policyOf(page), {
    'default-src': "'none'",
    'img-src': "'self' data:",
    'style-src': hashSource(contentOf(page, '<style>')),
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});

test('A page without --remote-images asks no other origin for anything', async (folder) => {
  const page = await render(folder, `${report}\n![Far](https://example.org/far.png)\n\n![Near](near.png)\n`);
  assert.doesNotMatch(page, /\ssrc="(?!near\.png")/);
  assert.doesNotMatch(page, /<(link|script)[^>]* (src|href)=(?!"https:\/\/example\.org\/c")/);
  assert.doesNotMatch(contentOf(page, '<style>'), /url\(|@import/);
});

test('--remote-images shows pictures of other origins, and the policy lets them in', async (folder) => {
  const page = await render(folder, report, ['--remote-images']);
  assert.ok(page.includes('<img src="https://example.org/rain.jpg" alt="A wet field">'));
  assert.equal(policyOf(page)['img-src'], "'self' data: http: https:");
});

test('Nothing in an article leaves the place where it stands', async (folder) => {
  const hostile = '</title></style></script><script>alert(1)</script><!--" onload="alert(2)';
  const page = await render(folder, `---\ntitle: '${hostile}'\nkicker: '${hostile}'\nauthor: '${hostile}'\n---\n\nText.\n`);
  assert.equal(page.match(/<script/g)?.length, 1);
  assert.ok(!page.includes('<!--'));
  assert.doesNotMatch(page, /[^\\]" onload/);
  assert.equal(unescape(contentOf(page, '<title>')), hostile);
  assert.equal(linkedDataOf(page).headline, hostile);
  assert.equal(linkedDataOf(page).author[0].name, hostile);
});

test('A page of plain text has the headline that was found in it', async (folder) => {
  const page = await render(folder, 'Rain at last\n\nIt rained for the first time since the spring of that year.\n', [
    '--format',
    'text',
  ]);
  assert.equal(contentOf(page, '<title>'), 'Rain at last');
});

test('An article without a headline is titled by its file', async (folder) => {
  writeFileSync(join(folder, 'late rain.v2.md'), 'It *rained*.\n');
  const { out } = await run(folder, ['render', 'late rain.v2.md']);
  assert.equal(contentOf(out, '<title>'), 'late rain.v2');
  assert.equal(contentOf(await render(folder, 'It *rained*.\n'), '<title>'), 'Article');
});

test('--fragment is the article as the page has it', async (folder) => {
  const page = await render(folder, report);
  const fragment = await render(folder, report, ['--fragment']);
  assert.ok(fragment.startsWith('<div class="broadside" lang="en-GB" dir="ltr">\n'));
  assert.ok(page.includes(`<main>\n${fragment}</main>\n`));
});

test('--toc overrules the count of sections', async (folder) => {
  const contents = '<nav class="contents"';
  assert.ok(!(await render(folder, report)).includes(contents));
  assert.ok((await render(folder, report, ['--toc', 'on'])).includes(contents));
  const longer = `${report}\n## Third\n\nThree.\n`;
  assert.ok((await render(folder, longer)).includes(contents));
  assert.ok(!(await render(folder, longer, ['--toc', 'off'])).includes(contents));
});

test('--lang is the language of an article that names none, and of no other', async (folder) => {
  const arabic = await render(folder, '# مطر\n\nنزل المطر.\n', ['--lang', 'ar']);
  assert.match(arabic, /<html lang="ar" dir="rtl">/);
  assert.match(await render(folder, report, ['--lang', 'ar']), /<html lang="en-GB" dir="ltr">/);
});

test('--theme is on the page', async (folder) => {
  const page = await render(folder, report, ['--theme', 'dark']);
  assert.match(page, /<html lang="en-GB" dir="ltr" data-theme="dark">/);
  assert.equal(metaOf(page, 'color-scheme'), 'dark');
});

test('--typography overrules the front matter', async (folder) => {
  const plain = '---\ntitle: A\nlang: en\n---\n\nIt is "raining".\n';
  assert.ok((await render(folder, plain)).includes('&quot;raining&quot;'));
  assert.ok((await render(folder, plain, ['--typography', 'on'])).includes('“raining”'));
  const smart = plain.replace('lang: en', 'lang: en\ntypography: true');
  assert.ok((await render(folder, smart)).includes('“raining”'));
  assert.ok((await render(folder, smart, ['--typography', 'off'])).includes('&quot;raining&quot;'));
});

test('The same article gives the same bytes', async (folder) => {
  assert.equal(await render(folder, report), await render(folder, report));
});
