// Hostile texts on the pages that the command line program writes: with scripts off nothing is there to run, with the
// widget inside nothing runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { raw } from '../../../hostile/payloads.mjs';
import { prepareHostile, tally, watched } from '../../../hostile/site.mjs';
import { line } from '../../harness/conversation.mjs';
import { makeFolder, removeFolder } from '../../harness/processes.mjs';
import { foreignRequests } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: static pages');
export default suite;

const kEach = process.env.BROADSIDE_ALL ? 1 : 12;
const texts = raw.filter((text, i) => text.length < 4000 && i % kEach === 0);
const limit = 240000;

suite.prepare = async () => {
  const context = await prepareHostile();
  context.folder = makeFolder('static');
  return context;
};
suite.cleanUp = async (context) => {
  removeFolder(context.folder);
  await context.close();
};

/** The page that `command` makes of a payload: in the front matter, in the body, and in every field of a comment. */
function pageOf(folder, command, text, n) {
  const input = join(folder, `${n}.md`);
  const value = JSON.stringify(text);
  writeFileSync(input, `---\ntitle: ${value}\nkicker: ${value}\nauthors: [{name: ${value}, url: ${value}}]\ntags: [${value}]\nimage: {src: ${value}, alt: ${value}}\ncta: {text: ${value}, label: ${value}, link: ${value}}\n---\n\nText ${text} text.\n\n${text}\n`);
  const comments = join(folder, `${n}.jsonl`);
  writeFileSync(comments, `${line(1, { thread: 't', author: { key: 'k', name: text, url: text }, body: text, quote: { exact: text, prefix: text, suffix: text } })}\n${text}\n${line(2, { thread: 't', body: text })}\n`);
  const output = join(folder, `${n}.html`);
  execFileSync('build/native/broadside', [command, input, '-o', output, '--comments', comments, '--thread', 't'], { stdio: 'ignore' });
  return output;
}

for (const command of ['render', 'bundle']) {
  test(`broadside ${command}`, async (context) => {
    const { page, site, browser, folder, publish } = context;
    mkdirSync(join(folder, command), { recursive: true });
    const some = command === 'bundle' ? texts.filter((_, i) => i % 4 === 0) : texts;
    some.forEach((text, i) => {
      const made = readFileSync(pageOf(join(folder, command), command, text, i), 'utf8');
      // The page watches before anything of the program's comes.
      site.pages[`/${command}/${i}`] = { type: 'text/html; charset=utf-8', body: made.replace('<head>', '<head><script src="/frame.js"></script>') };
    });
    await page.goto(publish(`/frames-${command}.html`, '<!doctype html><html lang="en"><title>Frames</title><link rel="icon" href="/dot.png"><script src="/watch.js"></script><script type="module" src="/frames.js"></script><body>'));
    await page.waitFor(() => Boolean(window.visit));
    browser.forget();
    const asked = page.requests.length;
    const { visited, executed, breaches } = await page.evaluateSlowly(limit, (name, count) => window.visit(name, count), command, some.length);
    const { dialogs, canaries } = await watched(page);
    const requests = foreignRequests({ requests: page.requests.slice(asked) }, browser);
    tally(`broadside ${command} [${browser.name}]`, { outputs: visited, executed: executed.length + dialogs.length + canaries.length, requests: requests.length, breaches: breaches.length });
    assert.equal(visited, some.length);
    assert.deepEqual({ executed, dialogs, canaries, requests, breaches }, { executed: [], dialogs: [], canaries: [], requests: [], breaches: [] });
  }, { limit });
}
