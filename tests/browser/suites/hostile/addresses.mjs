// The URL policy and the browsers' own URL parsers agree on every scheme.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { addresses } from '../../../hostile/vectors.mjs';
import { prepareHostile } from '../../../hostile/site.mjs';
import { declare } from '../../harness/suite.mjs';

const kUrls = '../shared/corpora/url';
const kMatrix = '../shared/corpora/xss/markdown-url-matrix.json';

const { suite, test } = declare('hostile: addresses');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

async function open({ page, hostilePage }) {
  await page.goto(hostilePage('addresses.js'));
  await page.waitFor(() => window.ready);
}

/** Each address, its characters as references so that nothing of Markdown or HTML is in the way: { refused, kept, other }. */
async function decide(context, cases) {
  await open(context);
  context.site.pages['/addresses.json'] = JSON.stringify(cases);
  const { disagreements, ...counts } = await context.page.evaluateSlowly(60000, () => window.decideAddresses());
  console.log(`     [${context.browser.name}] ${Object.entries(counts).map(([key, value]) => `${value} ${key}`).join(', ')}`);
  assert.deepEqual(disagreements, []);
  return counts;
}

test('our own addresses', async (context) => {
  const counts = await decide(context, addresses);
  assert.ok(counts.refused > 20 && counts.kept > 20);
});

test('an address that browsers take for a script is seen as one by this test', async (context) => {
  await open(context);
  context.site.pages['/addresses.json'] = JSON.stringify(['javascript:x']);
  const { disagreements } = await context.page.evaluate(() => window.decideAddresses((address) => address));
  assert.equal(disagreements.length, 1);
});

const absent = (path) => (existsSync(path) ? {} : Object.fromEntries(['chromium', 'firefox', 'webkit'].map((name) => [name, `${path} is not there`])));

test('every case of the URL corpora', async (context) => {
  const files = ['wpt-urltestdata.json', 'wpt-urltestdata-javascript-only.json'];
  const cases = files.flatMap((name) => read(`${kUrls}/${name}`)).filter((one) => typeof one === 'object').map(({ input }) => input);
  assert.ok(cases.length > 800);
  await decide(context, [...new Set(cases)]);
}, { not: absent(kUrls) });

test('every variant of the Markdown URL matrix, alone and in every context', async (context) => {
  const { contexts, variants } = read(kMatrix);
  await decide(context, variants.map(({ html_attr_decoded: text }) => text).filter((text) => text !== null));
  context.site.pages['/matrix.json'] = JSON.stringify(contexts.flatMap(({ tpl }) => variants.map(({ text, scheme_whatwg: scheme }) => [tpl.replaceAll('{U}', () => text), scheme])));
  const { looked, bad } = await context.page.evaluateSlowly(60000, () => window.decideMatrix());
  assert.equal(looked, contexts.length * variants.length);
  assert.deepEqual(bad, []);
}, { not: absent(kMatrix) });
