// Every hostile text through every door of the core, into a real page: nothing runs, nothing is asked for, nothing stands
// in the tree that may not.
import assert from 'node:assert/strict';
import { all, missingCorpora, raw, tried } from '../../../hostile/payloads.mjs';
import { limit, parts, prepareHostile, tally, watched } from '../../../hostile/site.mjs';
import { foreignRequests } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: doors');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

if (missingCorpora) console.log(`broadside-skip: hostile: the corpora: ${missingCorpora}`);

async function open({ page, site, hostilePage }) {
  site.pages['/payloads.json'] = JSON.stringify(tried);
  site.pages['/raw.json'] = JSON.stringify(raw);
  await page.goto(hostilePage('run.js'));
  await page.waitFor(() => Boolean(window.openDoors));
  return page.evaluate(() => window.openDoors());
}

test('the watch sees payloads that are put into a page as they are', async (context) => {
  const { page, browser } = context;
  await open(context);
  let [payloads, executed, violated, breached] = [0, 0, 0, 0];
  for (const part of parts(raw.length)) {
    const one = await page.evaluateSlowly(limit, (from, to) => window.runRaw(from, to), ...part);
    payloads += one.payloads;
    executed += one.executed;
    violated += one.violated;
    breached += one.breached;
  }
  const requests = new Set(foreignRequests(page, browser)).size;
  console.log(`     raw [${browser.name}]: of ${payloads} payloads ${executed} ran, ${violated} broke the policy, ${breached} put something into the tree, ${requests} requests`);
  assert.ok(executed > 30, `${executed} ran`);
  assert.ok(violated > payloads / 10, `${violated} violations`);
  assert.ok(breached > payloads / 5, `${breached} breaches`);
  assert.ok(requests > 10, `${requests} requests`);
}, { limit, spoils: true });

test('no payload does anything through any door', async (context) => {
  const { page, browser } = context;
  const { doors, payloads: count, hasSetHtml } = await open(context);
  assert.equal(count, tried.length);
  browser.forget();
  const asked = page.requests.length;
  const breaches = [];
  for (const door of doors) {
    let [outputs, breached] = [0, 0];
    for (const part of parts(count)) {
      const result = await page.evaluateSlowly(limit, (name, from, to) => window.runDoor(name, from, to), door, ...part);
      outputs += result.outputs;
      breached += result.breached;
      breaches.push(...result.breaches.map((one) => `${door}: ${one}`));
    }
    assert.ok(outputs > 0, `nothing came out of "${door}"`);
    tally(`${door} [${browser.name}]`, { outputs, breaches: breached });
  }
  const { dialogs, canaries, violations } = await watched(page);
  const requests = foreignRequests({ requests: page.requests.slice(asked) }, browser);
  tally(`${doors.length} doors, ${count} of ${all} payloads${hasSetHtml ? ', setHTML' : ''} [${browser.name}]`, {
    executed: dialogs.length + canaries.length,
    requests: requests.length,
    violations: violations.length,
  });
  assert.deepEqual(breaches, []);
  assert.deepEqual({ dialogs, canaries, violations, requests }, { dialogs: [], canaries: [], violations: [], requests: [] });
}, { limit });
