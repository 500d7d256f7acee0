// Our own inputs that ask for more work than their size: each is made for any n and grows with it.
import { historyCases } from './histories.mjs';

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} job of tests/pathology/jobs.cpp
 * @property {(n: number) => string} make
 * @property {number} [most] bytes: what is larger is refused unread, so that no size above it shows anything
 */

const repeat = (/** @type {string} */ text) => (/** @type {number} */ n) => text.repeat(n);

/** @param {number} n @param {(i: number) => string} line @returns {string} */
function times(n, line) {
  const out = [];
  for (let i = 0; i < n; i += 1) out.push(line(i));
  return out.join('');
}

/** Text that looks like no other text. @param {number} n words @returns {string} */
function words(n) {
  let state = 20260604;
  return times(n, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `${(state >>> 8).toString(36)}${state % 11 === 0 ? '. ' : ' '}`;
  });
}

/** What is refused above it: front matter, with its fences. */
const frontMatter = 63 * 1024;
const fenced = (/** @type {(n: number) => string} */ make) => (/** @type {number} */ n) => `---\n${make(n)}\n---\n\n# H\n\nText\n`;

/** @type {[string, (n: number) => string][]} */
const yaml = [
  ['flow lists in one another', (n) => `a: ${'['.repeat(n)}${']'.repeat(n)}`],
  ['flow maps in one another', (n) => `a: ${'{a: '.repeat(n)}${'}'.repeat(n)}`],
  ['block maps in one another', (n) => times(n, (i) => `${' '.repeat(i)}a:\n`)],
  ['block lists in one another', (n) => `a:\n  ${'- '.repeat(n)}x`],
  ['many keys', (n) => times(n, (i) => `k${i}: x\n`)],
  ['many items', (n) => `tags:\n${'  - x\n'.repeat(n)}`],
  ['many lists of many items', (n) => times(n / 64, (i) => `k${i}: [${'x, '.repeat(63)}x]\n`)],
  ['a long key', (n) => `${'k'.repeat(n)}: x`],
  ['a long text', (n) => `title: ${'word '.repeat(n)}`],
  ['a text over many lines', (n) => `title: x\n${'  word\n'.repeat(n)}`],
  ['a text with many empty lines', (n) => `title: x\n${'\n'.repeat(n)}  y`],
  ['a block text over many lines', (n) => `title: |\n${'  word\n'.repeat(n)}`],
  ['a folded text with many empty lines', (n) => `title: >\n  x\n${'\n'.repeat(n)}  y`],
  ['a folded text whose lines are indented', (n) => `title: >\n${'  a\n    b\n'.repeat(n)}`],
  ['quotes in single quotes', (n) => `title: '${"''".repeat(n)}'`],
  ['escapes', (n) => `title: "${'\\u00e9'.repeat(n)}"`],
  ['a quote that is not closed', (n) => `title: "${'x '.repeat(n)}`],
  ['quotes over many lines', (n) => `title: "x\n${'  y\n'.repeat(n)}"`],
  ['many comments', (n) => `title: x\n${'# comment\n'.repeat(n)}`],
  ['many spaces before a comment', (n) => `title: x${' '.repeat(n)}# y`],
  ['many aliases', (n) => `a: &a x\nb: [${'*a, '.repeat(n)}]`],
  ['many unknown keys', (n) => times(Math.min(n, 250), (i) => `u${i}: x\n`) + '# '.repeat(n)],
  ['many tags', (n) => `tags: [${times(n, (i) => `t${i}, `)}]`],
  ['one tag with many commas', (n) => `tags: x${', x'.repeat(n)}`],
  ['many authors', (n) => `authors:\n${'  - name: Ann\n    url: https://example.org/\n'.repeat(n)}`],
  ['a long date', (n) => `date: 2026-06-04${' '.repeat(n)}x`],
];

/** @type {[string, (n: number) => string][]} */
const json = [
  ['lists in one another', (n) => `{"a": ${'['.repeat(n)}${']'.repeat(n)}}`],
  ['many keys', (n) => `{${times(n, (i) => `"k${i}": 1,`)} "z": 1}`],
  ['many items', (n) => `{"tags": [${'"x",'.repeat(n)} "x"]}`],
  ['escapes', (n) => `{"title": "${'\\u00e9'.repeat(n)}"}`],
  ['nothing that closes', (n) => `{"a": "${'{ '.repeat(n)}`],
];

/** @type {[string, (n: number) => string][]} */
const fences = [
  ['a fence that nothing closes, above keys', (n) => `---\n${times(n, (i) => `k${i}: x\n`)}`],
  ['a fence that nothing closes, above text', (n) => `---\ntitle: x\n\n${'Some text here.\n\n'.repeat(n)}`],
  ['more front matter than is read', (n) => `---\ntitle: "${'x'.repeat(n)}"\n---\n\nText\n`],
  ['many fences', repeat('---\n')],
  ['many fences and keys', repeat('---\na: b\n')],
  ['a brace that nothing closes', (n) => `{"a": 1,\n${'{"a": 1,\n'.repeat(n)}`],
  ['blank lines above', (n) => `${'\n'.repeat(n)}---\ntitle: x\n---\n`],
];

/** @type {[string, (n: number) => string][]} */
const captures = [
  ['words', words],
  ['one long line', repeat('word ')],
  ['one long word', repeat('w')],
  ['many short lines', repeat('Short line\n')],
  ['many short paragraphs', repeat('A short paragraph.\n\n')],
  ['paragraphs', (n) => times(n, (i) => `Paragraph ${i} says this, and then it says that, until it comes to its end.\n\n`)],
  ['blank lines', (n) => `Title\n${'\n'.repeat(n)}Text.`],
  ['wrapped lines', repeat('a line that a program has wrapped near one column of the\n')],
  ['lines that could be headings', (n) => times(n, (i) => `${i + 1}. Heading\n\n`)],
  ['lines in capitals', repeat('SECTION\n\n')],
  ['one line again and again', repeat('The same headline as above\n\n')],
  ['bylines', repeat('By Ann Lee | 4 June 2026 | 5 min read\n')],
  ['dates', repeat('4 June 2026\n')],
  ['navigation', repeat('Home\nNews\nSport\nShare this:\nTwitter\nFacebook\n')],
  ['bullets', repeat('• item\n')],
  ['bullets in one another', (n) => times(n, (i) => `${' '.repeat(i)}• item\n`)],
  ['numbers', (n) => times(n, (i) => `${i}) item\n`)],
  ['letters', repeat('a) item\n')],
  ['quotations', repeat('> quoted\n')],
  ['quotations in one another', (n) => `Title\n\n${times(n, (i) => `${'>'.repeat(i)} quoted\n`)}`],
  ['quotes and a name', repeat('“Something was said.”\n\nAnn Lee\n\n')],
  ['verse', repeat('Short is the line,\nand short the next;\n\n')],
  ['speakers', repeat('Q: Why?\n\nA: Because.\n\n')],
  ['the header of a mail', (n) => `From: Ann <ann@example.org>\n${'Received: by x\n'.repeat(n)}\nText.`],
  ['a header that goes on', (n) => `Subject: x\n${'  more\n'.repeat(n)}\nText.`],
  ['lines of signs', repeat('* * *\n')],
  ['tags', (n) => `Title\n\nText.\n\nTags: ${'word, '.repeat(n)}`],
  ['comments and their form', repeat('Leave a Reply\n\nAnn says:\nJune 4, 2026 at 9:30 am\nYes.\n\nReply\n')],
  ['addresses', repeat('https://example.org/a-page-with-a-long-name\n')],
  ['colons', repeat('a: b: c: ')],
  ['colons, a line each', (n) => `${'Place: '.repeat(n)}headline\n\n${'Place: '.repeat(n)}headline`],
  ['words without spaces', repeat('一')],
  ['words from right to left', repeat('שלום עולם ')],
  ['full stops', repeat('. ')],
  ['quotation marks', repeat('"')],
  ['spaces that do not break', repeat('\u00A0')],
  ['tabs', repeat('\t')],
  ['carriage returns', repeat('\r')],
  ['the last lines of a page', (n) => `Title\n\nText of it.\n\n${'Read more: another article\n\nAdvertisement\n\n'.repeat(n)}`],
];

/** @type {[string, (n: number) => string][]} */
const notes = [
  ['many notes', (n) => times(n, (i) => `[^${i}]: note\n`)],
  ['many notes and references', (n) => `${times(n, (i) => `[^${i}] `)}\n\n${times(n, (i) => `[^${i}]: note\n`)}`],
  ['many references to one note', (n) => `${'[^a] '.repeat(n)}\n\n[^a]: note\n`],
  ['a chain of notes', (n) => `[^0]\n\n${times(n, (i) => `[^${i}]: to [^${i + 1}]\n`)}`],
  ['one note many times', repeat('[^a]: note\n')],
  ['references to nothing', (n) => `[^a]: x\n\n${'[^b] '.repeat(n)}`],
  ['openings of references', (n) => `[^a]: x\n\n${'[^'.repeat(n)}`],
  ['a long label', (n) => `[^${'a'.repeat(n)}] [^${'a'.repeat(n)}]\n\n[^${'a'.repeat(n)}]: x`],
  ['labels that start alike', (n) => `[^x]: y\n${times(n, (i) => `[^${'a'.repeat(i)}b]: x\n`)}`],
  ['a note of many lines', (n) => `[^a]\n\n[^a]: note\n${'    more\n\n'.repeat(n)}`],
  ['a note with lazy lines', (n) => `[^a]\n\n[^a]: note\n${'more\n'.repeat(n)}`],
  ['blank lines in notes', (n) => `[^a]\n\n${'[^a]:\n\n\n'.repeat(n)}`],
  ['notes in notes', (n) => times(n, (i) => `${'    '.repeat(i % 8)}[^${i}]: note [^${i + 1}]\n`)],
  ['notes in a fence', (n) => `\`\`\`\n${'[^a]: note\n'.repeat(n)}`],
];

/** @type {[string, (n: number) => string][]} */
const texts = [
  ['words', words],
  ['headings', (n) => times(n, (i) => `# Heading ${i}\n\n`)],
  ['one heading again and again', repeat('## Heading\n\n')],
  ['headings that end in numbers', (n) => times(n, (i) => `## Heading${i % 3 === 0 ? '' : `-${i}`}\n\n`)],
  ['buttons to the comments, above a paragraph and lines', (n) => `Title\n\n${'Leave a comment\n'.repeat(n)}\nA paragraph that ends.\n\n${'Words here\n'.repeat(n)}\nLeave a Reply\n`],
  ['a long heading', (n) => `# ${'word '.repeat(n)}`],
  ['emphasis in one another', (n) => `${'*a **b '.repeat(n)}c${' b** a*'.repeat(n)}`],
  ['links in links', (n) => `${'[a '.repeat(n)}b${'](u)'.repeat(n)}`],
  ['pictures in pictures', (n) => `${'![a '.repeat(n)}b${'](u)'.repeat(n)}`],
  ['pictures alone', repeat('![alt](a.png "caption")\n\n')],
  ['quotations in one another', (n) => `${'> '.repeat(n)}a`],
  ['quotations of growing depth', (n) => times(n, (i) => `${'>'.repeat(i)}a\n`)],
  ['lists of growing depth', (n) => times(n, (i) => `${'  '.repeat(i)}- a\n`)],
  ['lists in one line', (n) => `${'- '.repeat(n)}a`],
  ['loose items', repeat('- a\n\n')],
  ['definitions', (n) => times(n, (i) => `[k${i}]: /u\n`)],
  ['definitions and uses', (n) => `${times(n, (i) => `[k${i}] `)}\n\n${times(n, (i) => `[k${i}]: /u\n`)}`],
  ['labels that start alike', (n) => times(n, (i) => `[${'a'.repeat(i % 900)}${i}]: /u\n`)],
  ['one definition again and again', repeat('[a]: /u\n')],
  ['a definition that does not end', (n) => `[a]: /u "${'x\n'.repeat(n)}`],
  ['openings of definitions', repeat('[a]:\n')],
  ['openings of titles', (n) => `${'[a](b "'.repeat(n)}`],
  ['a table of many rows', (n) => `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(n)}`],
  ['a table of many columns', (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|x'.repeat(n)}|\n`],
  ['tables that are none', repeat('|a|b|\n|-|\n')],
  ['pipes', (n) => `|a|\n|-|\n${'|'.repeat(n)}`],
  ['tasks', repeat('- [x] done\n')],
  ['references of characters', repeat('&amp;')],
  ['openings of references', repeat('&')],
  ['a long number of a character', (n) => `&#${'0'.repeat(n)}65;`],
  ['addresses in the text', repeat('https://example.org/a?b=c ')],
  ['addresses and brackets', repeat('https://example.org/(')],
  ['e-mail addresses', repeat('a@example.org ')],
  ['starts of e-mail addresses', repeat('a.b+c@')],
  ['names of hosts', repeat('www.a.')],
  ['dots behind a scheme', (n) => `https://a${'.a'.repeat(n)}`],
  ['colons', repeat('http:')],
  ['backslashes', repeat('\\')],
  ['code of growing length', (n) => times(n, (i) => `${'`'.repeat(i)} `)],
  ['fences', repeat('```\n')],
  ['fences of growing length', (n) => times(n, (i) => `${'`'.repeat(i + 3)}\n`)],
  ['indented code with blank lines', (n) => `    a\n${'\n'.repeat(n)}    b`],
  ['quotes for typography', repeat('\'"')],
  ['dashes for typography', repeat('-')],
  ['dots for typography', repeat('... ')],
  ['NUL', repeat('\0')],
  ['marks that combine', (n) => `a${'\u0301'.repeat(n)}`],
  ['changes of direction', (n) => `${'\u202E'.repeat(n)}x${'\u202C'.repeat(n)}`],
  ['strikethrough', repeat('~~a~~ ~~b ')],
  ['lines under a heading', repeat('a\n=\n')],
  ['one paragraph of many lines', repeat('a\n')],
  ['hard breaks', repeat('a  \n')],
];

/** @type {[string, (n: number) => string][]} */
const html = [
  ['elements in one another', (n) => `${'<b>'.repeat(n)}x${'</b>'.repeat(n)}`],
  ['elements that are not closed', repeat('<b><i>')],
  ['closings without openings', repeat('</b></i>')],
  ['closings of what is far out', (n) => `<b>${'<i></b>'.repeat(n)}`],
  ['links in links', repeat('<a href="x">')],
  ['elements that are none', repeat('<none>')],
  ['many attributes', (n) => `<b ${times(n, (i) => `a${i}=x `)}>x</b>`],
  ['one attribute many times', (n) => `<b ${'title=x '.repeat(n)}>x</b>`],
  ['a long attribute', (n) => `<a href="${'&amp;'.repeat(n)}">x</a>`],
  ['quotes that are not closed', repeat('<b title="')],
  ['openings of comments', repeat('<!--')],
  ['openings of instructions', (n) => `<?x\n${'<?'.repeat(n)}`],
  ['openings of declarations', (n) => `x ${'<!X'.repeat(n)}`],
  ['openings of CDATA', (n) => `<![CDATA[${'<![CDATA['.repeat(n)}`],
  ['openings of each', (n) => `<script>${'<!--<?<!X<![CDATA['.repeat(n)}`],
  ['a block of many lines', (n) => `<div>\n${'<b>x</b>\n'.repeat(n)}`],
  ['a block in quotations', (n) => `> <div>\n${'> <b>x\n'.repeat(n)}`],
  ['comments', repeat('<!-- x -->')],
];

/** The text, then the passage, what is before it and what is behind it. */
const quotation = (/** @type {string} */ text, exact = '', prefix = '', suffix = '') => [text, exact, prefix, suffix].join('\0');

/** @type {[string, (n: number) => string][]} */
const quotes = [
  ['one sign in a text of it', (n) => quotation('a'.repeat(n), 'a', 'a'.repeat(64), 'a'.repeat(64))],
  ['a long passage in a text of one sign', (n) => quotation('a'.repeat(n), 'a'.repeat(2000), 'a'.repeat(64), 'a'.repeat(64))],
  ['a passage that is nearly there everywhere', (n) => quotation('ab'.repeat(n), 'ac'.repeat(60), 'a', 'b')],
  ['a passage that is not there', (n) => quotation(words(n), words(200).slice(0, 1900).toUpperCase())],
  ['signs above U+FFFF', (n) => quotation('😀'.repeat(n), '😀'.repeat(2000))],
  ['spaces', (n) => quotation(' '.repeat(n), 'a')],
  ['a passage as long as the text', (n) => quotation('a'.repeat(n), 'a'.repeat(n))],
  ['surroundings as long as the text', (n) => quotation('a'.repeat(n), 'a', 'a'.repeat(n), 'a'.repeat(n))],
];

/** @returns {Case[]} */
export function ownCases() {
  const all = (/** @type {string} */ about, /** @type {string} */ job, /** @type {typeof yaml} */ list, more = {}) =>
    list.map(([name, make]) => ({ name: `${about}: ${name}`, job, make, ...more }));
  return [
    ...all('front matter', 'markdown', yaml.map(([name, make]) => [name, fenced(make)]), { most: frontMatter }),
    ...all('JSON front matter', 'markdown', json.map(([name, make]) => [name, (n) => `${make(n)}\n\nText\n`]), { most: frontMatter }),
    ...all('fences', 'detect', fences),
    ...all('captured text', 'text', captures),
    ...all('footnotes', 'markdown', notes),
    ...all('article', 'markdown', texts),
    ...all('raw HTML', 'markdown', html),
    ...all('comment', 'comment', texts),
    ...all('HTML in a comment', 'comment', html),
    ...all('detecting the format', 'detect', [...captures.slice(0, 8), ...texts.slice(0, 8)]),
    ...all('quotation', 'quote', quotes),
    ...historyCases(),
  ];
}
