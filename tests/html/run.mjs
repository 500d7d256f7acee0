#!/usr/bin/env node
// The static pages are valid HTML: what `broadside render` and `broadside bundle` make of the articles in content/, of an
// article with every part, of conversations, and of every example of the CommonMark specification; and
// so is what the widget shows of a conversation. Read by the Nu HTML Checker.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { tests as specExamples } from 'commonmark-spec';
import { conversation } from './conversation.mjs';

const kProgram = 'build/native/broadside';

let passed = 0;
let failed = 0;
let skipped = 0;

function report(ok, name, details = '') {
  if (ok) ++passed;
  else ++failed;
  if (!ok || process.stdout.isTTY) console.log(`${ok ? 'ok  ' : 'FAIL'} html: ${name}${details && `\n     ${details.replaceAll('\n', '\n     ')}`}`);
}

function finish() {
  console.log(`broadside-test: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

function hasJava() {
  return spawnSync('java', ['-version']).status === 0;
}

/** The checker's messages by file. A warning counts as well. */
function check(files) {
  const jar = String(createRequire(import.meta.url)('vnu-jar')); // the package is a String object
  const { stdout, stderr, error } = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 300000,
  });
  if (error || !stdout.startsWith('{')) throw new Error(`the checker did not run: ${error ?? stderr}`);
  const byFile = new Map(files.map((file) => [basename(file), []]));
  for (const { url, type, subType, lastLine, message, extract } of JSON.parse(stdout).messages) {
    if (type === 'info' && subType !== 'warning') continue;
    // Its knowledge of CSS ends before container queries; the stylesheet is tried in the browsers themselves.
    if (message.startsWith('CSS:')) continue;
    // It holds data blocks to be scripts and files of one folder to be of other origins; browsers do neither.
    if (/violates Content Security Policy .*(ld\+json|img-src|script-src)/.test(message)) continue;
    // A comment is named by its author (aria-labelledby); as headings, a hundred of them would drown the page's own.
    if (/^Article lacks heading/.test(message) && extract.includes('comment-sheet')) continue;
    // What stands in a shadow root has parts, which the checker knows in a page alone.
    if (message.startsWith('Attribute “part” not allowed') && basename(new URL(url).pathname).startsWith('shadow-')) continue;
    // An article may leave its language open; to guess one from its words is not the writer's to do.
    if (/^(This document appears to be written in|Consider adding a “lang”)/.test(message)) continue;
    byFile.get(basename(new URL(url).pathname)).push(`${lastLine}: ${message}\n  ${extract ?? ''}`);
  }
  return byFile;
}

if (!hasJava()) {
  const reason = 'the Nu HTML Checker needs Java (Debian: default-jre-headless)';
  console.log(`broadside-skip: html: ${reason}`);
  if (process.env.CI) report(false, reason);
  else ++skipped;
  finish();
}
if (!existsSync(kProgram)) {
  report(false, `${kProgram} is not built`);
  finish();
}

const folder = mkdtempSync(join(tmpdir(), 'broadside-html-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const names = new Map(); // file -> what it is
const problems = new Map(); // what it is -> why there is no file

function make(command, source, name, options = []) {
  const file = join(folder, `${names.size + problems.size}.html`);
  const { status, stderr } = spawnSync(kProgram, [command, source, '-o', file, ...options], { encoding: 'utf8', timeout: 60000 });
  if (status === 0) names.set(file, name);
  else problems.set(name, `broadside ${command} ended with ${status}: ${stderr}`);
}

function makeFrom(command, text, name) {
  const source = join(folder, 'source.md');
  writeFileSync(source, text);
  make(command, source, name);
}

const articles = readdirSync('content').filter((name) => /\.(md|txt)$/.test(name));
for (const command of ['render', 'bundle']) {
  for (const name of articles) make(command, join('content', name), `${command} content/${name}`);
  make(command, 'tests/browser/fixtures/article.md', `${command} an article with every part`);
  const comments = join(folder, 'comments.jsonl');
  writeFileSync(comments, conversation());
  for (const lang of ['en', 'ru', 'kk', 'ar', 'he']) {
    const source = join(folder, `${lang}.md`);
    writeFileSync(source, `---\ntitle: Conversation\nlang: ${lang}\nid: conversation\n---\n\n## New body\n\n## Comments\n\nText.\n`);
    make(command, source, `${command} a conversation in ${lang}`, ['--comments', comments]);
  }
}
for (const lang of ['en', 'ru', 'kk', 'ar']) {
  const { status, stdout } = spawnSync('build/native/conversation_html', [lang], { input: conversation(), encoding: 'utf8' });
  const file = join(folder, `shadow-${lang}.html`);
  writeFileSync(file, stdout ?? '');
  if (status === 0) names.set(file, `the widget's conversation in ${lang}`);
  else problems.set(`the widget's conversation in ${lang}`, `conversation_html ended with ${status}`);
}
const kBadAddress = 600; // its author's link to https://../ is no valid address, and none of ours to mend
for (const { number, markdown } of specExamples) {
  if (number === kBadAddress) continue;
  if (markdown.trim()) makeFrom('render', `# Example\n\nAn example:\n\n${markdown}`, `render CommonMark example ${number}`);
}
for (const page of existsSync('dist') ? readdirSync('dist').filter((name) => name.endsWith('.html')) : []) {
  const file = join(folder, `dist-${page}`);
  writeFileSync(file, readFileSync(join('dist', page)));
  names.set(file, `dist/${page}`);
}

for (const [name, why] of problems) report(false, name, why);
for (const [file, found] of check([...names.keys()])) report(found.length === 0, names.get(join(folder, file)), found.join('\n'));

// The checker is awake: it finds what is wrong.
const wrong = join(folder, 'wrong.html');
writeFileSync(wrong, '<!doctype html><html lang="en"><title>x</title><p><div><a href="x"><a href="y">z</a></a></div>');
report(check([wrong]).get('wrong.html').length > 0, 'an invalid page is found invalid');
finish();
