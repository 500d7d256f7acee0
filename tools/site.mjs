// Usage: node tools/site.mjs [DIST [PROGRAM]]
//
// Makes the demonstration of content/ in DIST (dist/), beside broadside.js: index.html, a page for each article, and the
// pages of content/pages/. PROGRAM is the command line program (build/native/broadside), which renders what a reader sees
// before the script runs, or without it. All pages work from file:// and over http.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [dist = join(root, 'dist'), program = join(root, 'build/native/broadside')] = process.argv.slice(2);
const content = join(root, 'content');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const write = (name, text) => writeFileSync(join(dist, name), text);

// As they stand on the front page; the first is the one that is shown in full.
const files = [
  'conference.md',
  'two-logs-one-thread.md',
  'arabic-printing.md',
  'russian-quotes.md',
  'kazakh-newspapers.md',
  'night-ferry.txt',
  'specimen.md',
];

function run(...args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

const articles = files.map((file) => {
  const path = join(content, file);
  const { language, direction, kicker, headline, standfirst } = JSON.parse(run('inspect', path));
  const thread = path.replace(/\.\w+$/, '.comments.jsonl');
  const hasComments = existsSync(thread);
  return {
    file,
    name: parse(file).name,
    isText: file.endsWith('.txt'),
    source: readFileSync(path, 'utf8'),
    comments: hasComments ? readFileSync(thread, 'utf8') : '',
    fragment: run('render', '--fragment', ...(hasComments ? ['--comments', thread] : []), path).trim(),
    locale: `lang="${language || 'en'}" dir="${direction}"`,
    kicker: escape(kicker),
    headline: escape(headline),
    standfirst: escape(standfirst),
  };
});

function escape(text) {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
}

/** An article as it stands in a page. Nothing can be escaped inside a script, so a text that could end it is in a template. */
function embed({ source, comments, isText, name, headline, locale }, attributes = '', fallback = '') {
  const type = isText ? 'text/plain' : 'text/markdown';
  const holder = /<\/script|<script|<!--/i.test(source)
    ? `<template type="${type}">\n${escape(source)}</template>`
    : `<script type="${type}">\n${source}</script>`;
  return [
    `<broadside-article${attributes && ` ${attributes}`}>`,
    fallback || `<p ${locale}><a href="${name}.html">${headline}</a></p>`,
    holder,
    ...(comments ? [`<script type="application/jsonl">\n${comments.replaceAll('<', '\\u003c')}</script>`] : []),
    '</broadside-article>',
  ].join('\n');
}

function page({ title, locale, body }) {
  return `<!doctype html>
<html ${locale}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="site.css">
<script src="broadside.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`;
}

const english = 'lang="en" dir="ltr"';

function articlePage(article) {
  return page({
    title: `${article.headline} · Broadside`,
    locale: article.locale,
    body: `<div class="broadside site" ${english}>
<header class="running-head"><a class="home" href="index.html">Broadside</a> <span>Set from <a href="${article.file}">${article.file}</a></span></header>
</div>
<main>
${embed(article, '', article.fragment)}
</main>`,
  });
}

function brief({ locale, kicker, headline, standfirst, name }) {
  return `<article ${locale}>
${kicker && `<p class="kicker">${kicker}</p>\n`}<h3><a href="${name}.html">${headline}</a></h3>
<p>${standfirst}</p>
</article>`;
}

function frontPage() {
  const [lead, ...others] = articles;
  const sections = others.filter(({ kicker }) => kicker);
  return page({
    title: 'Broadside',
    locale: english,
    body: `<div class="broadside site" ${english}>
<header>
<p class="nameplate">Broadside</p>
<p class="motto">A printed sheet, posted on any wall. An article, posted into any page by one script tag.</p>
<nav aria-label="In this sheet">
<ul class="stories">
${sections.map(({ locale, kicker, name }) => `<li><a href="${name}.html" ${locale}>${kicker}</a></li>`).join('\n')}
</ul>
</nav>
</header>
</div>
<main>
${embed(lead, '', lead.fragment)}
</main>
<footer class="broadside site" ${english}>
<div class="also">
<h2>Also in this sheet</h2>
<div class="briefs">
${others.map(brief).join('\n')}
</div>
<p>See it <a href="foreign.html">in pages with other manners</a> and <a href="themes.html">in other dress</a>, or the leading article
<a href="${lead.name}.html">on a page of its own</a>.</p>
</div>
</footer>`,
  });
}

mkdirSync(dist, { recursive: true });
cpSync(join(content, 'images'), join(dist, 'images'), { recursive: true });
write('site.css', `${read('web/page.css')}\n${read('web/styles.css')}\n${read('content/pages/site.css')}`);
write('index.html', frontPage());
for (const article of articles) {
  write(article.file, article.source);
  write(`${article.name}.html`, articlePage(article));
}
write('themes.css', read('content/pages/themes.css'));
for (const name of ['foreign.html', 'themes.html']) {
  write(
    name,
    read('content/pages', name).replace(/<!-- embed ([\w-]+) ?(.*?) ?-->/g, (_, wanted, attributes) =>
      embed(articles.find((article) => article.name === wanted), attributes),
    ),
  );
}
