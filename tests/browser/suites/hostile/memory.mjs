// The core ends in the middle of a call, runs out of memory at any point, or is given what nests without end: the widget
// says so, keeps the text and the thread, and goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { limit, prepareHostile } from '../../../hostile/site.mjs';
import { withMemoryLimit } from '../../../hostile/wasm-memory.mjs';
import { conversationReady, host, inRoot, page as pageOf, post, texts, typeInto, waitForState, waitForTexts } from '../../harness/conversation.mjs';
import { html } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: memory');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

const kCalls = ['article', 'conversation', 'add', 'compose', 'thread', 'form', 'preview', 'panel', 'export', 'find_quote'];

/** Makes the next of the core's calls of that name a trap, as often as window.traps says. */
const trapping = `<script>
  window.traps = {};
  window.trapped = [];
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...all) => {
    const made = await real.call(WebAssembly, ...all);
    const wrap = ({ exports }) => ({ exports: Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value !== 'function' ? value : (...args) => {
      if (window.traps[name] > 0) { --window.traps[name]; window.trapped.push(name); throw new WebAssembly.RuntimeError('unreachable'); }
      return value(...args);
    }])) });
    return made.instance ? { ...made, instance: wrap(made.instance) } : wrap(made);
  };
</script>`;

test('a trap in any call: the instance is replaced, and nothing is missed', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/traps.html', pageOf('data-thread="traps" data-required=""', { head: trapping })));
  await conversationReady(page);
  await post(page, 'Before');
  for (const [i, call] of kCalls.entries()) {
    await page.evaluate((name) => { window.traps[name] = 1; }, `bs_${call}`);
    if (call === 'article') await page.evaluate(() => document.querySelector('broadside-article').update());
    if (call === 'panel') await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('.data-panel details')?.setAttribute('open', ''));
    await post(page, `Through ${call}`);
    assert.equal((await texts(page)).length, i + 2, call);
  }
  const trapped = await page.evaluate(() => window.trapped);
  for (const name of ['bs_add', 'bs_compose', 'bs_thread', 'bs_article']) assert.ok(trapped.includes(name), `${name} was not called: ${trapped}`);
  await page.reload();
  await conversationReady(page);
  await waitForTexts(page, kCalls.length + 1);
});

test('a core that always traps: the comment is not called saved, the text stays, and the article with it', async (context) => {
  const { page } = context;
  await page.goto(context.publish('/always.html', pageOf('data-thread="always" data-required=""', { head: trapping })));
  await conversationReady(page);
  await post(page, 'Before');
  await page.evaluate(() => { window.traps.bs_compose = 1e9; });
  await typeInto(page, 'body', 'Precious words');
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForState(page, /Not saved/);
  assert.equal(await inRoot(page, (root) => root.querySelector('.form-box textarea').value), 'Precious words');
  assert.deepEqual(await texts(page), ['Before']);
  await page.evaluate(() => { window.traps.bs_compose = 0; });
  await page.click(`${host}.form-box [type="submit"]`);
  await waitForTexts(page, 2);
});

const large = `# A long report\n\n${'A paragraph of *some* length, with [a link](https://example.org/a).\n\n'.repeat(3000)}`;

test('memory that ends anywhere between too little and enough: a notice with the text, or the article', async (context) => {
  const { page, site } = context;
  const wasm = readFileSync('dist/broadside.wasm');
  site.pages['/large.md'] = { type: 'text/markdown', body: large };
  const seen = { notice: 0, article: 0 };
  const smallest = withMemoryLimit(wasm, 0).initial;
  for (let extra = 0; extra <= 80; extra += process.env.BROADSIDE_ALL ? 1 : 5) {
    site.pages['/limited.wasm'] = { type: 'application/wasm', body: withMemoryLimit(wasm, smallest + extra).bytes };
    const text = html('<broadside-article src="large.md" data-comments="off"></broadside-article>', { script: '<script type="module" src="limited.mjs"></script>' });
    site.pages['/limited.mjs'] = readFileSync('dist/broadside.mjs', 'utf8').replaceAll('broadside.wasm', 'limited.wasm');
    await page.goto(context.publish('/limited.html', text));
    const what = await page.waitFor(() => {
      const root = document.querySelector('broadside-article').shadowRoot;
      return root?.querySelector('.notice') ? 'notice' : root?.querySelector('.article') && 'article';
    });
    ++seen[what];
    if (what === 'notice') {
      const said = await inRoot(page, (root) => root.querySelector('.notice').textContent);
      assert.match(said, /Memory ran out/);
      assert.ok(await inRoot(page, (root) => root.textContent.includes('A paragraph of *some* length')), 'the text is there all the same');
    }
    assert.equal(await page.evaluate(() => document.querySelectorAll('broadside-article').length), 1);
  }
  assert.ok(seen.notice > 2 && seen.article > 2, JSON.stringify({ ...seen }));
}, { limit });

test('a thread that outgrows the memory: what is written stays, and says that it is not saved', async (context) => {
  const { page, site } = context;
  const wasm = readFileSync('dist/broadside.wasm');
  site.pages['/limited.wasm'] = { type: 'application/wasm', body: withMemoryLimit(wasm, withMemoryLimit(wasm, 0).initial + 4).bytes };
  site.pages['/limited.mjs'] = readFileSync('dist/broadside.mjs', 'utf8').replaceAll('broadside.wasm', 'limited.wasm');
  const text = html('<broadside-article data-thread="outgrown" data-required=""><script type="text/markdown"># A report\n\nWords.</script></broadside-article>', { script: '<script type="module" src="limited.mjs"></script>' });
  await page.goto(context.publish('/outgrown.html', text));
  await conversationReady(page);
  const long = 'word '.repeat(12000);
  let posted = 0;
  for (; posted < 200; ++posted) {
    await page.evaluate((body) => {
      const form = document.querySelector('broadside-article').shadowRoot.querySelector('.form-box form');
      form.elements.body.value = body;
      form.requestSubmit();
    }, `${posted} ${long}`);
    const state = await page.waitFor(() => {
      const form = document.querySelector('broadside-article').shadowRoot.querySelector('.form-box form');
      const said = form.querySelector('.form-state').textContent;
      return /Not saved/.test(said) ? said : form.elements.body.value === '' && 'posted';
    });
    if (state !== 'posted') break;
  }
  assert.ok(posted > 0 && posted < 200, `${posted} were posted`);
  assert.ok((await inRoot(page, (root) => root.querySelector('.form-box textarea').value)).startsWith(`${posted} word`));
  assert.ok(await inRoot(page, (root) => Boolean(root.querySelector('.article'))));
}, { limit });

test('what nests without end is shown, flat where it has to be', async (context) => {
  const { page, site } = context;
  for (const [i, piece] of ['> ', '- ', '1. ', '*a **b ', '[a', '![a', '<b>', '~~a ', '[^1]: > ', '`a ', '(', '| '].entries()) {
    site.pages['/deep.md'] = { type: 'text/markdown', body: `# A report\n\n${piece.repeat(piece.includes('[^') ? 2000 : 20000)}x` };
    await page.goto(context.publish('/deep.html', html(`<broadside-article src="deep.md" data-thread="deep ${i}"></broadside-article>`)));
    const shown = await page.waitFor(() => document.querySelector('broadside-article').shadowRoot?.querySelector('.article, .notice')?.className);
    assert.equal(shown, 'article', piece);
  }
}, { limit });
