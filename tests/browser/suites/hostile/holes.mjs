// The holes that others fell into, each a test: where it was, and what keeps it shut here.
import assert from 'node:assert/strict';
import { mutations } from '../../../hostile/vectors.mjs';
import { prepareHostile, watched } from '../../../hostile/site.mjs';
import { foreignRequests } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('hostile: holes');
export default suite;

suite.prepare = prepareHostile;
suite.cleanUp = (context) => context.close();

/** Sends texts through doors; gives all HTML that came out, with the page's own idea of each link's scheme. */
async function through(context, doors, payloads) {
  const { page, site, browser, hostilePage } = context;
  site.pages['/payloads.json'] = JSON.stringify(payloads);
  await page.goto(hostilePage('run.js'));
  await page.waitFor(() => Boolean(window.openDoors));
  const opened = await page.evaluate(() => window.openDoors());
  browser.forget();
  const asked = page.requests.length;
  const html = [];
  for (const door of doors ?? opened.doors) {
    const { breaches, shown } = await page.evaluateSlowly(60000, (name) => window.runDoor(name, 0, undefined, true), door);
    assert.deepEqual(breaches, [], door);
    html.push(...shown);
  }
  assert.deepEqual(await watched(page), { dialogs: [], canaries: [], violations: [] });
  assert.deepEqual(foreignRequests({ requests: page.requests.slice(asked) }, browser), []);
  return html.join('\n');
}

test('a scheme is decided on when its references are decoded (goldmark CVE-2026-5160, python-markdown2#726)', async (context) => {
  const html = await through(context, undefined, [
    '[x](java&#115;cript:alert(1))',
    '[x](&#x6A;avascript&colon;alert(1))',
    '[x](javascript&#58alert(1))',
    '<a href="java&Tab;script&colon;alert(1)">x</a>',
    '<java&#115;cript:alert(1)>',
    '[x]: <&#106;avascript:alert(1)>\n\n[x]',
  ]);
  assert.ok(!/(href|src)="[^"#/?]*script:/i.test(html));
});

test('no data: address is a link (Artalk#1176)', async (context) => {
  const html = await through(context, undefined, [
    'data:text/html,<script>alert(1)</script>',
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)',
    '<data:text/html,x>',
  ]);
  assert.ok(!/(href|src)="data:/i.test(html));
});

test('every field is as safe as the body (Valine#348, #363, Isso PR 1083)', async (context) => {
  const html = await through(context, ['comment, name', 'comment, website', 'comment, quotation', 'imported lines', 'published lines', 'settings and boxes'], [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)',
  ]);
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'), 'the name is shown as text');
  assert.ok(!/href="javascript/i.test(html));
});

test('extensions and the ways of errors are escaped (mistune CVE-2026-44897, -44708, markdown-it-katex#26)', async (context) => {
  const evil = '<img src=x onerror=alert(1)>';
  await through(context, undefined, [
    `[^${evil}]`,
    `a[^1]\n\n[^1]: ${evil}\n\n[^2]: unused ${evil}`,
    `a[^"onmouseover="alert(1)]\n\n[^"onmouseover="alert(1)]: x`,
    `| ${evil} |\n|---|\n| ${evil} | ${evil} |`,
    `- [x] ${evil}\n- [ ] ${evil}`,
    `~~${evil}~~ www.x.example/${evil} ${evil}@x.example`,
    `$${evil}$ $$\n${evil}\n$$ [[${evil}]] :${evil}: {{${evil}}}`,
    `---\n${evil}: ${evil}\n---\ntext`,
    `---\ntitle: [${evil}\n---\ntext`,
    `{"title": "${evil}", }\n\ntext`,
  ]);
});

test('raw text, foreign namespaces and markup that mutates (sanitize-html CVE-2026-44990, ammonia, bleach, DOMPurify)', async (context) => {
  const html = await through(context, undefined, mutations.filter((text) => text.length < 1000));
  assert.ok(!/<(svg|math|style|noscript|xmp|listing|template)[ >](?![^>]*viewBox)/i.test(html.replaceAll(/<svg viewBox/g, '<picture')));
});

test('a text over its limit is not shown in part: limits come before parsing (WordPress 4.2, CVE-2015-3440)', async (context) => {
  const long = `<b>${'😀'.repeat(65525)} onmouseover=alert(1) ${'x'.repeat(100)}`;
  const { page } = context;
  await through(context, ['comment, preview'], ['short']);
  const { status, values } = await page.evaluate((text) => window.callCore('preview', text), long);
  assert.equal(status, 0);
  assert.equal(values[0], '', 'nothing of it is shown');
  assert.match(values[1], /characters too many/);
  const refused = await page.evaluate((text) => {
    window.callCore('conversation', 't', 'me', 'en', '', '', '', '');
    return window.callCore('compose', 'comment', '01900000-0000-7000-8000-000000000001', '2026-06-04T09:30:00.000Z', '', '', '', text, '');
  }, long);
  assert.equal(refused.status, 4);
  const added = await page.evaluate((text) => {
    const line = JSON.stringify({ at: '2026-06-04T09:30:00.000Z', author: { key: 'k', name: 'x' }, body: text, id: '01900000-0000-7000-8000-000000000002', kind: 'comment', seq: 1, thread: 't', v: 1 });
    return window.callCore('add', line, 'stored');
  }, long);
  assert.deepEqual(added.values.slice(0, 3), ['0', '0', '1'], 'a stored line over the limit is damaged, not cut');
});

test('what grows a parser’s work stays small (cmark-gfm CVE-2022-24724, md4c#36, #236, #238)', async (context) => {
  const { page } = context;
  await through(context, ['comment, preview'], ['short']);
  for (const text of [
    `${'|a'.repeat(20000)}|\n${'|-'.repeat(20000)}|\n${'|\n'.repeat(2000)}`,
    `${'[a'.repeat(50000)}`,
    `${'![['.repeat(50000)}`,
    `${'*a **b '.repeat(30000)}`,
    `${'`a``b'.repeat(30000)}`,
    `${'<a '.repeat(50000)}`,
    `${'[x]: y\n'.repeat(50000)}`,
    `${'[^1]'.repeat(30000)}\n\n[^1]: x[^1]`,
    `${'> '.repeat(20000)}x`,
    `${'- '.repeat(20000)}x`,
    `${'&#0;'.repeat(50000)}`,
  ]) {
    const { status, size } = await page.evaluate((source) => {
      const { status: code, values } = window.callCore('article', source, 'markdown');
      return { status: code, size: values[0].length };
    }, text);
    assert.ok(status === 0 || status === 2, `${text.slice(0, 20)}…: ${status}`); // 2: nothing to show
    assert.ok(size < text.length * 100 + 10000, `${text.slice(0, 20)}…: ${text.length} bytes make ${size}`);
  }
});

test('ten megabytes of anything: refused in words, or done', async (context) => {
  const { page } = context;
  await through(context, ['comment, preview'], ['short']);
  const results = await page.evaluateSlowly(120000, () => {
    const much = 'x[<&"'.repeat(2 * 1024 * 1024);
    const id = '01900000-0000-7000-8000-000000000003';
    const event = (fields) => JSON.stringify({ at: '2026-06-04T09:30:00.000Z', author: { key: 'k', name: 'x' }, body: 'x', id, kind: 'comment', seq: 1, thread: 't', v: 1, ...fields });
    const call = (...all) => { const { status, values } = window.callCore(...all); return [status, values[0].slice(0, 100)]; };
    const begin = (thread = 't', actor = 'me') => call('conversation', thread, actor, 'en', '', '', '', '');
    const compose = (fields) => {
      const all = { kind: 'comment', id, at: '2026-06-04T09:30:00.000Z', name: 'Ann', email: 'a@b.example', url: '', body: 'x', target: '', exact: '', prefix: '', suffix: '', ...fields };
      return call('compose', ...Object.values(all));
    };
    const made = {
      article: call('article', much, 'markdown'),
      'plain text': call('article', much, 'text'),
      preview: call('preview', much),
      settings: begin(much, much),
      quote: call('find_quote', much, much, much, much),
    };
    begin();
    for (const field of Object.keys({ kind: 0, id: 0, at: 0, name: 0, email: 0, url: 0, body: 0, target: 0, exact: 0, prefix: 0, suffix: 0 })) made[`compose ${field}`] = compose({ [field]: much });
    for (const field of ['at', 'body', 'id', 'kind', 'thread', 'seq', 'target', 'quote', 'other']) made[`line with ${field}`] = call('add', event({ [field]: much }), 'stored');
    made['one line'] = call('add', much, 'imported');
    made['many lines'] = call('add', 'x\n'.repeat(5 * 1024 * 1024), 'imported');
    made.thread = call('thread', much, much, much, much);
    made.form = call('form', `reply:${much}`);
    made.article_again = call('article', 'A *word*.', 'markdown');
    return made;
  });
  assert.equal(results.article[0], 1);
  assert.equal(results['plain text'][0], 1);
  assert.equal(results.article_again[0], 0);
  assert.match(results.article_again[1], /^<div class="broadside"/);
  for (const [what, [status]] of Object.entries(results)) assert.ok([0, 1, 4].includes(status), `${what}: ${status}`);
  for (const field of ['name', 'email', 'url', 'body']) assert.equal(results[`compose ${field}`][0], 4, field);
}, { limit: 180000 });
