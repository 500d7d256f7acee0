// The server of the hostile pages: what tests/hostile/page has, the core, and a page with a policy that reports and does
// not block, so that both are seen: what ran, and what should not have been tried.
import { readdirSync, readFileSync } from 'node:fs';
import { prepareSite } from '../browser/harness/site.mjs';

/** Milliseconds for a test of many texts: with BROADSIDE_ALL=1 they are many more. */
export const limit = process.env.BROADSIDE_ALL ? 7200000 : 240000;

/** From where to where the parts of so many texts go: a call into a page must not take minutes. */
export function* parts(count, size = 500) {
  for (let from = 0; from < count; from += size) yield [from, Math.min(from + size, count)];
}

const kPages = new URL('page/', import.meta.url);
const kPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types broadside hostile";

export async function prepareHostile() {
  const context = await prepareSite();
  for (const name of readdirSync(kPages)) context.site.pages[`/${name}`] = readFileSync(new URL(name, kPages));
  context.hostilePage = (script) =>
    context.publish(
      '/hostile.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="/dot.png">
<script src="/watch.js"></script><script type="module" src="/${script}"></script><body>`,
      { 'content-security-policy-report-only': kPolicy },
    );
  return context;
}

/** What the page's watcher saw: { dialogs, canaries, violations }. */
export const watched = (page) => page.evaluate(() => window.watched);

// The sums over all suites and browsers, said once at the end of the run.
const sums = { outputs: 0, executed: 0, requests: 0, violations: 0, breaches: 0 };
let said = false;

/** Adds to the sums, and says one line of them. */
export function tally(what, one) {
  for (const key of Object.keys(sums)) sums[key] += one[key] ?? 0;
  console.log(`     ${what}: ${Object.entries(one).map(([key, value]) => `${value} ${key}`).join(', ')}`);
  if (said) return;
  said = true;
  process.on('exit', () => {
    console.log(`hostile: in all ${Object.entries(sums).map(([key, value]) => `${value} ${key}`).join(', ')}`);
  });
}
