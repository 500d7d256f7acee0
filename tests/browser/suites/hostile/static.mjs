// Hostile texts on the pages that the command line program writes: with scripts off nothing is there to run, with the
// widget inside nothing runs.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { raw, tried } from '../../../hostile/payloads.mjs';
import { limit, parts, prepareHostile, tally, watched } from '../../../hostile/site.mjs';
import { line } from '../../harness/conversation.mjs';
import { makeFolder } from '../../harness/processes.mjs';
import { foreignRequests } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const run = promisify(execFile);
const { suite, test } = declare('hostile: static pages');
export default suite;

const kEach = process.env.BROADSIDE_ALL ? 1 : 12;
const alone = raw.filter((text, i) => text.length < 4000 && i % kEach === 0).map((text) => [text]);

const together = Array.from(parts(tried.length, 24), ([from, to]) => tried.slice(from, to));

/** The texts of each page, by the name of the test. */
const pages = {
  'broadside render': alone,
  'broadside render, many a page': together,
  // Each page has the widget inside.
  'broadside bundle': alone.filter((_, i) => i % 4 === 0),
  ...(process.env.BROADSIDE_ALL && { 'broadside bundle, many a page': together }),
};

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

/** What ends in a quotation cannot go on behind it: there each text of many is by itself. */
const quoted = (text) => text.split(/\r\n|\r|\n/).map((one) => `> ${one}\n`).join('');

/** Writes the page that `command` makes of texts: in the front matter, in the body, and in every field of a comment. */
async function writePage(folder, command, texts, n) {
  const input = join(folder, `${n}.md`);
  const values = texts.map((text) => JSON.stringify(text));
  const [value] = values;
  const authors = values.map((one) => `{name: ${one}, url: ${one}}`);
  const body = texts.map((text) => (texts.length > 1 ? quoted(`Text ${text} text.\n\n${text}`) : `Text ${text} text.\n\n${text}\n`));
  writeFileSync(input, `---\ntitle: ${value}\nkicker: ${value}\nauthors: [${authors}]\ntags: [${values}]\nimage: {src: ${value}, alt: ${value}}\ncta: {text: ${value}, label: ${value}, link: ${value}}\n---\n\n${body.join('\n')}`);
  const comments = join(folder, `${n}.jsonl`);
  const lines = texts.map((text, i) => `${line(2 * i + 1, { thread: 't', author: { key: 'k', name: text, url: text }, body: text, quote: { exact: text, prefix: text, suffix: text } })}\n${text}\n${line(2 * i + 2, { thread: 't', body: text })}\n`);
  writeFileSync(comments, lines.join(''));
  await run('build/native/broadside', [command, input, '-o', join(folder, `${n}.html`), '--comments', comments, '--thread', 't']);
}

const written = {};

/** The folder with the pages of a test. The browsers share it. */
async function write(name) {
  const [, command] = /broadside (\w+)/.exec(name);
  const folder = makeFolder(command);
  for (const [n, texts] of pages[name].entries()) await writePage(folder, command, texts, n);
  return folder;
}

for (const [name, some] of Object.entries(pages)) {
  test(name, async (context) => {
    const { page, site, browser, publish } = context;
    const folder = await (written[name] ??= write(name));
    const place = name.replace(/\W+/g, '-');
    for (const n of some.keys()) {
      site.pages[`/${place}/${n}`] = {
        type: 'text/html; charset=utf-8',
        get body() {
          // The page watches before anything of the program's comes.
          return readFileSync(join(folder, `${n}.html`), 'utf8').replace('<head>', '<head><script src="/frame.js"></script>');
        },
      };
    }
    const frames = publish(`/frames-${place}.html`, '<!doctype html><html lang="en"><title>Frames</title><link rel="icon" href="/dot.png"><script src="/watch.js"></script><script type="module" src="/frames.js"></script><body>');
    browser.forget();
    const asked = page.requests.length;
    const executed = [];
    const breaches = [];
    let visited = 0;
    for (const part of parts(some.length, 40)) {
      // In a new page: an engine may keep all frames that a page has had.
      await page.goto(frames);
      await page.waitFor(() => Boolean(window.visit));
      const seen = await page.evaluateSlowly(limit, (within, from, to) => window.visit(within, from, to), place, ...part);
      const { dialogs, canaries } = await watched(page);
      executed.push(...seen.executed, ...dialogs, ...canaries);
      breaches.push(...seen.breaches);
      visited += seen.visited;
    }
    const requests = foreignRequests({ requests: page.requests.slice(asked) }, browser);
    tally(`${name} [${browser.name}]`, { outputs: visited, executed: executed.length, requests: requests.length, breaches: breaches.length });
    assert.equal(visited, some.length);
    assert.deepEqual({ executed, requests, breaches }, { executed: [], requests: [], breaches: [] });
  }, { limit });
}
