// What a reader sees where an article cannot be shown, and what stays in sight.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declare, needTrustedTypes } from '../../harness/suite.mjs';
import { echoSite, inline, script, shown, strictPolicy, told } from '../../../web/echo-site.mjs';

const { suite, test } = declare('shell: failures');
export default suite;

suite.prepare = async () => ({ site: await echoSite() });
suite.cleanUp = ({ site }) => site.close();

/** In the page: the notice of the only article, its words and the box it is in. */
const theNotice = () => {
  const box = document.querySelector('broadside-article').shadowRoot.querySelector('.notice');
  const { width, height } = box.getBoundingClientRect();
  return {
    role: box.getAttribute('role'),
    part: box.getAttribute('part'),
    title: box.querySelector('.notice-title').textContent,
    code: box.querySelector('code')?.textContent ?? '',
    text: box.textContent,
    visible: width > 0 && height > 0,
    language: box.parentNode.parentNode.lang,
    direction: box.parentNode.parentNode.dir,
  };
};

const isVisible = (selector) => document.querySelector(selector).getClientRects().length > 0;

async function expectNotice(page, code, detail = '') {
  const events = await told(page);
  const notice = await page.evaluate(theNotice);
  assert.deepEqual(events.map(({ name, code: told_ }) => [name, told_]), [['error', code]]);
  assert.equal(notice.role, 'alert');
  assert.equal(notice.part, 'notice');
  assert.ok(notice.visible);
  assert.equal(notice.code, detail);
  assert.equal(events[0].message, notice.text.replace(notice.title, `${notice.title}. `));
  return notice;
}

const failing = (attributes = '') => `<broadside-article ${attributes}><p id="own">The page’s own words</p></broadside-article>`;

test('an article that is not there is named with the server’s answer, and the page’s own content stays', async ({ page, site }) => {
  await site.show(page, failing('src="no.md"') + script);
  await expectNotice(page, 'not-found', `${site.origin}/no.md (404)`);
  assert.ok(await page.evaluate(isVisible, '#own'));
});

test('a page in the place of an article is not taken for one, unless its format is named', async ({ page, site }) => {
  site.pages['/page.md'] = { type: 'text/html; charset=utf-8', body: '<div class="broadside">page</div>' };
  await site.show(page, failing('src="page.md"') + script);
  await expectNotice(page, 'not-found', `${site.origin}/page.md (text/html; charset=utf-8)`);
  await site.show(page, failing('src="page.md" format="markdown"') + script);
  assert.equal((await told(page))[0].name, 'ready');
});

test('a server that does not answer is named', async ({ page, site }) => {
  await site.show(page, failing('src="http://127.0.0.1:1/a.md"') + script);
  await expectNotice(page, 'not-found', 'http://127.0.0.1:1/a.md');
});

test('an address that is none is named', async ({ page, site }) => {
  await site.show(page, failing('src="http://[a"') + script);
  await expectNotice(page, 'not-found', 'http://[a');
});

test('an element without an article says how to name one', async ({ page, site }) => {
  await site.show(page, `<broadside-article></broadside-article>${script}`);
  await expectNotice(page, 'nothing', '<broadside-article src="report.md">');
});

test('an article over the limit is not even read to its end', async ({ page, site }) => {
  site.pages['/large.md'] = { type: 'text/markdown', body: 'x'.repeat(8 * 1024 * 1024 + 1) };
  await site.show(page, failing('src="large.md"') + script);
  await expectNotice(page, 'too-large');
});

test('an empty article is said to be empty', async ({ page, site }) => {
  await site.show(page, inline('2') + script);
  await expectNotice(page, 'empty');
});

for (const [what, source] of [['a trap', '!'], ['an endless recursion', '?']]) {
  test(`after ${what} in the core the text is there as it is, and the next article is well`, async ({ page, site }) => {
    await site.show(page, inline(`${source} first\n\n<b>second`) + inline('#') + script);
    // The first is tried once more, with a new instance: the second may be there before that has failed too.
    const events = await told(page, 2);
    assert.deepEqual(events.map(({ name, code }) => code ?? name).sort(), ['failed', 'ready']);
    const paragraphs = await page.evaluate(() =>
      [...document.querySelector('broadside-article').shadowRoot.querySelectorAll('.notice ~ p')].map((p) => p.textContent));
    assert.deepEqual(paragraphs, [`${source} first`, '<b>second']);
    // The echo of the number of calls: a new instance has had one.
    assert.equal(await page.evaluate(() => document.querySelectorAll('broadside-article')[1].shadowRoot.textContent), '1');
  });
}

test('a policy that forbids WebAssembly is named, and the article’s text shown as it is', async ({ page, site }) => {
  site.pages['/text.md'] = { type: 'text/markdown', body: '# Title\n\nText' };
  await site.show(page, `<broadside-article src="text.md"></broadside-article>${script}`, {
    headers: { 'content-security-policy': strictPolicy.replace(" 'wasm-unsafe-eval'", '') },
  });
  await expectNotice(page, 'csp', "script-src 'wasm-unsafe-eval'");
  assert.match(await shown(page), /# TitleText$/);
});

test('a policy that forbids WebAssembly is named for the module too', async ({ page, site }) => {
  await site.show(page, '<broadside-article src="deep/article.md"></broadside-article><script type="module" src="/broadside.mjs"></script>', {
    headers: { 'content-security-policy': strictPolicy.replace(" 'wasm-unsafe-eval'", '') },
  });
  await expectNotice(page, 'csp', "script-src 'wasm-unsafe-eval'");
});

test('a policy that forbids the Trusted Types policy is named', async ({ page, site }) => {
  site.pages['/no-sanitizer.js'] = 'delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;';
  await site.show(page, inline('text') + script, {
    head: '<script src="/no-sanitizer.js"></script>',
    headers: { 'content-security-policy': strictPolicy.replace('trusted-types broadside', "trusted-types 'none'") },
  });
  await needTrustedTypes(page);
  await expectNotice(page, 'csp', 'trusted-types broadside');
});

test('a policy that forbids ours but enforces none is no hindrance', async ({ page, site }) => {
  site.pages['/no-sanitizer.js'] = 'delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;';
  await site.show(page, inline('text') + script, {
    head: '<script src="/no-sanitizer.js"></script>',
    headers: { 'content-security-policy': 'trusted-types other' },
  });
  assert.equal((await told(page))[0].name, 'ready');
});

test('a browser without WebAssembly is told, and the page’s own content stays', async ({ page, site }) => {
  site.pages['/no-wasm.js'] = 'delete window.WebAssembly;';
  await site.show(page, failing('src="deep/article.md"') + script, { head: '<script src="/no-wasm.js"></script>' });
  await expectNotice(page, 'no-wasm');
  assert.ok(await page.evaluate(isVisible, '#own'));
});

test('a module that is missing beside the script is named', async ({ page, site }) => {
  site.pages['/broadside.wasm'] = { status: 404, body: 'not found' };
  await site.show(page, `${failing('src="deep/article.md"')}<script type="module" src="/broadside.mjs"></script>`);
  await expectNotice(page, 'damaged', `${site.origin}/broadside.wasm`);
  delete site.pages['/broadside.wasm'];
});

test('a damaged module is said to be damaged', async ({ page, site }) => {
  site.pages['/broadside.wasm'] = { type: 'application/wasm', body: 'not a module' };
  await site.show(page, `${failing('src="deep/article.md"')}<script type="module" src="/broadside.mjs"></script>`);
  await expectNotice(page, 'damaged');
  delete site.pages['/broadside.wasm'];
});

for (const [lang, language, direction] of [
  ['ru', 'ru', 'ltr'], ['kk-KZ', 'kk', 'ltr'], ['AR', 'ar', 'rtl'], ['fr', 'en', 'ltr'], ['', 'en', 'ltr'], ['constructor', 'en', 'ltr'],
]) {
  test(`every failure has its words where the page is in "${lang}"`, async ({ page, site }) => {
    site.pages['/large.md'] = { type: 'text/markdown', body: 'x'.repeat(8 * 1024 * 1024 + 1) };
    await site.show(page, `${failing('src="no.md"')}${failing('src="large.md"')}${failing()}${inline('2')}${inline('!')}${script}`, { lang });
    const events = await told(page, 5);
    assert.deepEqual(events.map(({ code }) => code).sort(), ['empty', 'failed', 'not-found', 'nothing', 'too-large']);
    for (const { message } of events) {
      assert.match(message, /^.{10,}\. .{10,}/);
      assert.doesNotMatch(message, /undefined|null|NaN/);
    }
    assert.equal(new Set(events.map(({ message }) => message)).size, 5);
    const notice = await page.evaluate(theNotice);
    assert.deepEqual([notice.language, notice.direction], [language, direction]);
  });
}

test('from file:// an article inside is shown, and one outside refused with the way out', async ({ page, site }) => {
  const path = join(site.folder, 'page.html');
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>t</title>
    <script>window.told = []; addEventListener('broadside:error', ({ detail }) => told.push(detail));</script>
    ${failing('src="articles/report.md?1#2"')}${inline('<p class="broadside">inside</p>')}<script src="broadside.js"></script>`);
  await page.goto(pathToFileURL(path).href);
  await page.waitFor(() => window.told.length === 1);
  const notice = await page.evaluate(theNotice);
  assert.equal(notice.code, 'broadside bundle report.md -o page.html');
  assert.equal((await page.evaluate(() => window.told))[0].code, 'file');
  assert.ok(await page.evaluate(isVisible, '#own'));
  assert.equal(await shown(page, 1), 'inside');
});

test('the page’s own content is in sight until the article is there', async ({ page, site }) => {
  let answer;
  let isAsked;
  const asked = new Promise((resolve) => { isAsked = resolve; });
  site.pages['/slow.md'] = () => new Promise((resolve) => {
    answer = () => resolve({ type: 'text/markdown', body: '<p class="broadside">there</p>' });
    isAsked();
  });
  await site.show(page, failing('src="slow.md"') + script);
  assert.ok(await page.evaluate(isVisible, '#own'));
  assert.equal(await shown(page), '');
  await asked;
  answer();
  await told(page);
  assert.equal(await shown(page), 'there');
  assert.ok(!(await page.evaluate(isVisible, '#own')));
});
