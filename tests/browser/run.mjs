#!/usr/bin/env node
// Runs suites in real browsers: node tests/browser/run.mjs [SUITE…] [--browser NAME,…] [--only TEXT]
// The last line counts: broadside-test: P passed, F failed, S skipped.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { browserNames, missing } from './harness/browser.mjs';
import { closeIdle } from './harness/pool.mjs';
import { runSuite } from './harness/suite.mjs';

const kAtOnce = 3; // browsers: each waits a good part of its time

const folder = new URL('suites/', import.meta.url);
const known = readdirSync(folder)
  .map((name) => basename(name, '.mjs'))
  .sort();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', multiple: true }, only: { type: 'string' } },
});
const names = values.browser?.flatMap((text) => text.split(',')) ?? browserNames;
const wanted = positionals.length > 0 ? positionals : known;
for (const name of wanted) if (!known.includes(name)) fail(`no suite ${name}: there are ${known.join(', ')}`);
for (const name of names) if (!browserNames.includes(name)) fail(`no browser ${name}: there are ${browserNames.join(', ')}`);

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** A suite is a file, or a folder of files that each declare a part of it. */
async function load(name) {
  const files = readdirSync(folder).includes(`${name}.mjs`)
    ? [`${name}.mjs`]
    : readdirSync(new URL(`${name}/`, folder))
        .filter((file) => file.endsWith('.mjs'))
        .sort()
        .map((file) => `${name}/${file}`);
  const suites = [];
  for (const file of files) {
    const { default: suite } = await import(new URL(file, folder));
    suites.push({ ...suite, tests: suite.tests.filter((test) => !values.only || test.title.includes(values.only)) });
  }
  return suites;
}

const counts = { ok: 0, FAIL: 0, skip: 0 };
function report(suite, browser, { status, title, reason, ms, error, late, said = [] }) {
  ++counts[status];
  const label = `${suite.name} [${browser}] ${title}`;
  if (status === 'skip') console.log(`skip ${label}: ${reason}\nbroadside-skip: ${label}: ${reason}`);
  else console.log(`${status === 'ok' ? 'ok  ' : status} ${label} (${ms} ms)`);
  if (late) console.log(`broadside-late: ${label}: ${late.message.replaceAll('\n', ' ')}`);
  if (error) console.log(`     ${String(error.stack ?? error).replaceAll('\n', '\n     ')}`);
  for (const { type, text } of said) console.log(`     the page said: ${type}: ${text}`);
}

const jobs = [];
for (const name of wanted) {
  for (const suite of await load(name)) {
    if (suite.tests.length === 0) continue;
    for (const browser of names) jobs.push({ suite, browser });
  }
}
if (jobs.length === 0) fail('no test has been chosen');

async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    const { suite, browser } = job;
    const reason = missing(browser);
    if (reason) {
      const status = process.env.CI ? 'FAIL' : 'skip';
      report(suite, browser, { status, title: `all ${suite.tests.length} tests`, reason, ms: 0, error: reason });
      continue;
    }
    try {
      await runSuite(suite, browser, (result) => report(suite, browser, result));
    } catch (error) {
      report(suite, browser, { status: 'FAIL', title: 'the suite itself', ms: 0, error });
    }
  }
}
await Promise.all(Array.from({ length: kAtOnce }, work));
await closeIdle();
console.log(`broadside-test: ${counts.ok} passed, ${counts.FAIL} failed, ${counts.skip} skipped`);
process.exit(counts.FAIL > 0 ? 1 : 0);
