// What the reader sees when something is missing, forbidden or wrong: words that say what to do, and never less than
// what the page itself holds.
import assert from 'node:assert/strict';
import { article, articlesReady, html, inline, noticeOf, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('embed: failures');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kFallback = '<p id="fallback">The text as the page has it.</p>';

/** Runs in the page: whether the element's own content is in sight. */
const fallbackShown = () => {
  const box = document.getElementById('fallback').getBoundingClientRect();
  return box.width > 0 && box.height > 0;
};

/** Runs in the page: the notice is in sight, and a screen reader is told of it. */
const noticeShown = () => {
  const notice = document.querySelector('broadside-article').shadowRoot.querySelector('.notice');
  const box = notice.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && ['alert', 'status'].includes(notice.getAttribute('role'));
};

test('own content is in sight until the article is ready, and not after', async ({ page, publish, site }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  site.pages['/slow.md'] = async () => {
    await held;
    return article;
  };
  await page.goto(publish('/slow.html', html(`<broadside-article src="slow.md">${kFallback}</broadside-article>`)));
  await page.waitFor(() => customElements.get('broadside-article') !== undefined);
  assert.equal(await page.evaluate(fallbackShown), true);
  release();
  await articlesReady(page);
  assert.equal(await page.evaluate(fallbackShown), false);
});

test('own content is painted before the module is compiled, and nothing waits where there is none', async ({ page, publish }) => {
  const watch = `<script>
    let frames = 0;
    customElements.whenDefined('broadside-article').then(() => requestAnimationFrame(() => { frames = 1; }));
    const { compile } = WebAssembly;
    WebAssembly.compile = (bytes) => { window.framesBefore ??= frames; return compile(bytes); };
  </script>`;
  const source = '<script type="text/markdown"># Painted\n\nText.</script>';
  for (const [content, least] of [['', 0], [kFallback, 1]]) {
    await page.goto(publish('/painted.html', html(`${watch}<broadside-article>${content}${source}</broadside-article>`)));
    await articlesReady(page);
    assert.equal(await page.evaluate(() => window.framesBefore), least);
  }
});

test('own content stays where scripts do not run', async ({ page, publish }) => {
  const body = html(`<broadside-article src="article.md">${kFallback}</broadside-article>`);
  await page.goto(publish('/no-scripts.html', body, { 'content-security-policy': "script-src 'none'" }));
  assert.equal(await page.evaluate(() => customElements.get('broadside-article') === undefined), true);
  assert.equal(await page.evaluate(fallbackShown), true);
});

test('an article that is not there: its address, and own content', async ({ page, publish }) => {
  await page.goto(publish('/missing.html', html(`<broadside-article src="nowhere.md">${kFallback}</broadside-article>`)));
  const words = await noticeOf(page);
  assert.match(words, /nowhere\.md/);
  assert.match(words, /404/);
  assert.equal(await page.evaluate(noticeShown), true);
  assert.equal(await page.evaluate(fallbackShown), true);
});

test('an HTML page in place of the article is an article not found', async ({ page, publish, site }) => {
  site.pages['/spa.md'] = { type: 'text/html', body: '<!doctype html><h1>Welcome</h1>' };
  await page.goto(publish('/spa.html', html('<broadside-article src="spa.md"></broadside-article>')));
  assert.match(await noticeOf(page), /spa\.md/);
});

test('a page from disk cannot fetch: it says to put the article inside, or to use broadside bundle', async ({ page, save }) => {
  await page.goto(save('file.html', html(`<broadside-article src="article.md">${kFallback}</broadside-article>`)));
  const words = await noticeOf(page);
  assert.match(words, /broadside bundle/);
  assert.match(words, /inside/i);
  assert.equal(await page.evaluate(noticeShown), true);
  assert.equal(await page.evaluate(fallbackShown), true);
});

test('WebAssembly blocked by the Content-Security-Policy: the directive is named, own content stays', async ({ page, publish }) => {
  const body = html(`<broadside-article src="article.md">${kFallback}</broadside-article>`);
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
  await page.goto(publish('/no-wasm.html', body, { 'content-security-policy': policy }));
  assert.match(await noticeOf(page), /'wasm-unsafe-eval'/);
  assert.equal(await page.evaluate(noticeShown), true);
  assert.equal(await page.evaluate(fallbackShown), true);
});

test('no WebAssembly at all: it says so, own content stays', async ({ page, publish }) => {
  const head = '<script>delete window.WebAssembly;</script>';
  await page.goto(publish('/no-wasm-at-all.html', html(`<broadside-article src="article.md">${kFallback}</broadside-article>`, { head })));
  assert.match(await noticeOf(page), /WebAssembly/);
  assert.equal(await page.evaluate(fallbackShown), true);
});

test('out of memory: it says so, and the next article is shown', async ({ page, save }) => {
  const head = `<script>
    const instantiate = WebAssembly.instantiate;
    let calls = 0;
    WebAssembly.instantiate = (...args) => ++calls === 1 ? Promise.reject(new RangeError('out of memory')) : instantiate(...args);
  </script>`;
  await page.goto(save('memory.html', html(inline('# First\n\nText of the first.'), { head })));
  assert.match(await noticeOf(page), /memory/i);
  assert.match(await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.textContent), /Text of the first/);
  await page.evaluate(() => window.Broadside.mount(document.body, { source: '# Second\n\nText.' }));
  await articlesReady(page);
});

test('an empty article', async ({ page, publish, site }) => {
  site.pages['/empty.md'] = '\n \n';
  await page.goto(publish('/empty.html', html('<broadside-article src="empty.md"></broadside-article>')));
  assert.match(await noticeOf(page), /no text|empty/i);
});

test('no article named', async ({ page, save }) => {
  await page.goto(save('nothing.html', html('<broadside-article></broadside-article>')));
  assert.match(await noticeOf(page), /src/);
});

test('an article over 8 MiB', async ({ page, publish, site }) => {
  site.pages['/large.md'] = `# Large\n\n${'word '.repeat((8 * 1024 * 1024) / 5 + 1)}`;
  await page.goto(publish('/large.html', html('<broadside-article src="large.md"></broadside-article>')));
  assert.match(await noticeOf(page), /8 MiB/);
});

test('the module without its .wasm file', async ({ page, publish, site }) => {
  site.pages['/alone/broadside.mjs'] = (await (await fetch(`${site.origin}/broadside.mjs`)).text());
  const script = '<script type="module" src="alone/broadside.mjs"></script>';
  await page.goto(publish('/damaged.html', html(`<broadside-article src="article.md">${kFallback}</broadside-article>`, { script })));
  assert.match(await noticeOf(page), /Broadside/);
  assert.equal(await page.evaluate(fallbackShown), true);
});

test('bad front matter: the body is shown, and the problem is told with its line', async ({ page, save }) => {
  const head = `<script>document.addEventListener('broadside:ready', ({ detail }) => { window.problems = detail.problems; });</script>`;
  const source = '---\ntitle: A title\nauthor: &anchor Ann\n---\n\nThe body stands.\n';
  await page.goto(save('front-matter.html', html(inline(source), { head })));
  await articlesReady(page);
  assert.match(await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('.body').textContent), /The body stands\./);
  const problems = await page.evaluate(() => window.problems);
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0], /\b3:\d+\b/);
  await page.errors(); // what the page has written so far is heard
  assert.ok(page.messages.some(({ type, text }) => ['warning', 'error'].includes(type) && text.includes(problems[0])), 'the console has it');
});

test('invalid UTF-8 is replaced, and told', async ({ page, publish, site }) => {
  const head = `<script>document.addEventListener('broadside:ready', ({ detail }) => { window.problems = detail.problems; });</script>`;
  site.pages['/latin.md'] = Buffer.from('# Caf\xe9\n\nText.', 'latin1');
  await page.goto(publish('/latin.html', html('<broadside-article src="latin.md"></broadside-article>', { head })));
  await articlesReady(page);
  assert.equal(await page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('.headline').textContent), 'Caf\ufffd');
  assert.match((await page.evaluate(() => window.problems)).join(), /UTF-8/);
});
