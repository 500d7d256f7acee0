// Hostile texts on the pages that the command line program writes: with scripts off nothing is there to run, with the
// widget inside nothing runs.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { raw } from '../../../hostile/payloads.mjs';
import { limit, parts, prepareHostile, tally, watched } from '../../../hostile/site.mjs';
import { line } from '../../harness/conversation.mjs';
import { makeFolder } from '../../harness/processes.mjs';
import { foreignRequests } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const run = promisify(execFile);
const { suite, test } = declare('hostile: static pages');
export default suite;

const kEach = process.env.BROADSIDE_ALL ? 1 : 12;
const texts = raw.filter((text, i) => text.length < 4000 && i % kEach === 0);
const commands = {
  render: texts,
  bundle: texts.filter((_, i) => i % 4 === 0), // each page has the widget inside
};

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

/** Writes the page that `command` makes of a payload: in the front matter, in the body, and in every field of a comment. */
async function writePage(folder, command, text, n) {
  const input = join(folder, `${n}.md`);
  const value = JSON.stringify(text);
  writeFileSync(input, `---\ntitle: ${value}\nkicker: ${value}\nauthors: [{name: ${value}, url: ${value}}]\ntags: [${value}]\nimage: {src: ${value}, alt: ${value}}\ncta: {text: ${value}, label: ${value}, link: ${value}}\n---\n\nText ${text} text.\n\n${text}\n`);
  const comments = join(folder, `${n}.jsonl`);
  writeFileSync(comments, `${line(1, { thread: 't', author: { key: 'k', name: text, url: text }, body: text, quote: { exact: text, prefix: text, suffix: text } })}\n${text}\n${line(2, { thread: 't', body: text })}\n`);
  await run('build/native/broadside', [command, input, '-o', join(folder, `${n}.html`), '--comments', comments, '--thread', 't']);
}

const written = {};

/** The folder with the pages that `command` makes of its texts. The browsers share it. */
async function write(command) {
  const folder = makeFolder(command);
  for (const [n, text] of commands[command].entries()) await writePage(folder, command, text, n);
  return folder;
}

for (const [command, some] of Object.entries(commands)) {
  test(`broadside ${command}`, async (context) => {
    const { page, site, browser, publish } = context;
    const folder = await (written[command] ??= write(command));
    for (const n of some.keys()) {
      site.pages[`/${command}/${n}`] = {
        type: 'text/html; charset=utf-8',
        get body() {
          // The page watches before anything of the program's comes.
          return readFileSync(join(folder, `${n}.html`), 'utf8').replace('<head>', '<head><script src="/frame.js"></script>');
        },
      };
    }
    await page.goto(publish(`/frames-${command}.html`, '<!doctype html><html lang="en"><title>Frames</title><link rel="icon" href="/dot.png"><script src="/watch.js"></script><script type="module" src="/frames.js"></script><body>'));
    await page.waitFor(() => Boolean(window.visit));
    browser.forget();
    const asked = page.requests.length;
    const executed = [];
    const breaches = [];
    let visited = 0;
    for (const part of parts(some.length, 40)) {
      const seen = await page.evaluateSlowly(limit, (name, from, to) => window.visit(name, from, to), command, ...part);
      executed.push(...seen.executed);
      breaches.push(...seen.breaches);
      visited += seen.visited;
    }
    const { dialogs, canaries } = await watched(page);
    const requests = foreignRequests({ requests: page.requests.slice(asked) }, browser);
    tally(`broadside ${command} [${browser.name}]`, { outputs: visited, executed: executed.length + dialogs.length + canaries.length, requests: requests.length, breaches: breaches.length });
    assert.equal(visited, some.length);
    assert.deepEqual({ executed, dialogs, canaries, requests, breaches }, { executed: [], dialogs: [], canaries: [], requests: [], breaches: [] });
  }, { limit });
}
