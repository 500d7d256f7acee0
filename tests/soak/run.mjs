#!/usr/bin/env node
// Kills real browsers in the middle of writing, starts them again with the same profile, and looks what is left.
// Usage: node tests/soak/run.mjs [--kills N] [--browser NAME,…] [--seed N] [--together]
//
// What is held: every comment that the page called saved is there, once; and the draft is at least as long as what the
// page had called saved of it, and as what had been typed 250 ms before the kill. With --together all browsers run at once, which takes less time; they
// then wait for each other's disk and processor, and a key may take a second. The last line counts: broadside-test: P passed, F failed, S skipped.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserNames, missing } from '../browser/harness/browser.mjs';
import { findChromium } from '../browser/harness/chromium.mjs';
import { startDisplay } from '../browser/harness/display.mjs';
import { findFirefox } from '../browser/harness/firefox.mjs';
import { killGroup, makeFolder, removeFolder, sleep, start, within } from '../browser/harness/processes.mjs';
import { serve } from '../browser/harness/server.mjs';
import { findWebkit } from '../browser/harness/webkit.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '25' },
    browser: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 100000) },
    together: { type: 'boolean' },
  },
});
const kills = Number(values.kills);
const names = values.browser?.split(',') ?? browserNames;
const grace = values.together ? 1000 : 250; // milliseconds that a key may take to the disk
let seed = Number(values.seed);

/** The same numbers for the same seed (mulberry32). */
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const prefs = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
};

/** How each browser is started on `url` with what it kept in `folder`. */
const engines = {
  chromium: (folder, url) => {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
    return start(findChromium().path, [...flags, `--user-data-dir=${folder}`, url], { stdio: 'ignore' });
  },
  firefox: (folder, url) => {
    writeFileSync(join(folder, 'user.js'), Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
    return start(findFirefox().path, ['--headless', '--no-remote', '--profile', folder, url], { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  },
  webkit: (folder, url, display) => {
    for (const name of ['config', 'data', 'cache', 'run']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    const env = {
      PATH: process.env.PATH, LANG: 'C.UTF-8', DISPLAY: display.name, HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_DATA_HOME: join(folder, 'data'), XDG_CACHE_HOME: join(folder, 'cache'), XDG_RUNTIME_DIR: join(folder, 'run'),
      NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', LIBGL_ALWAYS_SOFTWARE: '1',
    };
    return start(findWebkit().browser, [url], { stdio: 'ignore', env });
  },
};

const article = `<broadside-article data-thread="soak" data-required=""><script type="text/markdown">
# The soak

Words on their way to the disk.
</script></broadside-article>`;
const robot = readFileSync(new URL('robot.js', import.meta.url), 'utf8');

async function soak(name) {
  const folder = makeFolder(`soak-${name}`);
  const display = name === 'webkit' ? await startDisplay(findWebkit().display) : undefined;
  const saved = new Set();
  const counts = { kills: 0, saved: 0, found: 0, lost: 0, drafts: 0, lostDrafts: 0, double: 0 };
  let round = 0;
  let typed = [];
  let kept = '';
  let found;
  /** What the robot tells, each at an address of its own. */
  const heard = {
    found: (body) => found(body),
    typed: (body) => typed.push(body),
    kept: (body) => { kept = body.text; },
    saved: (body) => {
      saved.add(body.text);
      typed = [];
      kept = '';
    },
  };
  const pages = {};
  for (const [what, hear] of Object.entries(heard)) {
    pages[`/tell/${what}`] = async (request) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      hear(JSON.parse(Buffer.concat(chunks).toString()));
      return '';
    };
  }
  const site = await serve('dist', { pages });
  let killedAt = 0;
  try {
    // The last round only looks.
    for (round = 0; round <= kills; round++) {
      site.pages['/soak.html'] = {
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Soak</title><link rel="icon" href="data:,">${article}
          <script src="broadside.js"></script><script>const round = ${round};</script><script>${robot}</script>`,
      };
      const expected = [kept, typed.filter(({ at }) => at < killedAt - grace).pop()?.text ?? ''].filter(Boolean);
      typed = [];
      kept = '';
      const answer = new Promise((resolve) => { found = resolve; });
      const child = engines[name](folder, `${site.origin}/soak.html`, display);
      const { texts, draft } = await within(60000, answer, `${name}, round ${round}`);
      const once = new Set(texts);
      counts.found = once.size;
      counts.double += texts.length - once.size;
      const lost = [...saved].filter((text) => !once.has(text));
      counts.lost += lost.length;
      for (const text of lost) {
        console.log(`${name}, round ${round}: lost "${text}"`);
        saved.delete(text);
      }
      // Unless it was posted by then.
      const drafted = expected.filter((text) => ![...once].some((one) => one.startsWith(text.trim())));
      const short = drafted.filter((text) => !draft.startsWith(text));
      counts.drafts += drafted.length ? 1 : 0;
      counts.lostDrafts += short.length ? 1 : 0;
      for (const text of short) console.log(`${name}, round ${round}: of the draft "${text}" is left "${draft}"`);
      if (round < kills) await sleep(200 + random() * 1800);
      killedAt = Date.now();
      killGroup(child.pid);
      counts.kills += round < kills ? 1 : 0;
      counts.saved = saved.size + counts.lost;
      await sleep(300);
    }
  } finally {
    await site.close();
    display?.close();
    removeFolder(folder);
  }
  return counts;
}

console.log(`seed ${values.seed}`);
const results = { passed: 0, failed: 0, skipped: 0 };
async function report(name) {
  const reason = missing(name);
  if (reason) {
    console.log(`broadside-skip: soak [${name}]: ${reason}`);
    results[process.env.CI ? 'failed' : 'skipped']++;
    return;
  }
  try {
    const { kills: done, saved, found, lost, drafts, lostDrafts, double } = await soak(name);
    console.log(`${name}: ${done} kills, ${saved} comments called saved, ${found} found, ${lost} lost, ${double} double; ${drafts} drafts looked at, ${lostDrafts} lost`);
    const ok = saved > 0 && lost === 0 && double === 0 && lostDrafts === 0;
    results[ok ? 'passed' : 'failed']++;
  } catch (error) {
    console.log(`${name}: ${error.stack}`);
    results.failed++;
  }
}
if (values.together) await Promise.all(names.map(report));
else for (const name of names) await report(name);
console.log(`broadside-test: ${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped`);
process.exitCode = results.failed ? 1 : 0;
