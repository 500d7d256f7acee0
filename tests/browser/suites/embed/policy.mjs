// Strict pages, and who is asked for what.
import assert from 'node:assert/strict';
import { article, articlesReady, foreignRequests, html, prepareSite } from '../../harness/site.mjs';
import { declare, needTrustedTypes } from '../../harness/suite.mjs';

const { suite, test } = declare('embed: strict pages');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kStrict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types broadside";

/** The page's first script: it writes down every violation of the policy. */
const kWatch = `
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    window.violations.push([violatedDirective, blockedURI, sample].join(' '));
  });
`;

const kWays = {
  'the script tag': '<script src="broadside.js" data-article="article.md"></script>',
  'the element': '<broadside-article src="article.md"></broadside-article><script src="broadside.js"></script>',
  'the module': '<broadside-article src="article.md"></broadside-article><script type="module" src="broadside.mjs"></script>',
};

for (const [way, body] of Object.entries(kWays)) {
  test(`${way} under a strict policy with Trusted Types: set and live, with no violation`, async ({ page, publish, site }) => {
    site.pages['/watch.js'] = kWatch;
    const head = '<script src="watch.js"></script>';
    const text = html(body, { head, script: '' }).replace('href="data:,"', 'href="dot.png"');
    await page.goto(publish('/strict.html', text, { 'content-security-policy': kStrict }));
    await articlesReady(page);
    const { styled, images } = await page.evaluate(async () => {
      const root = document.querySelector('broadside-article').shadowRoot;
      const [image] = root.querySelectorAll('img');
      image.loading = 'eager';
      await image.decode();
      return {
        // A heading of the page's own would be bold: the widget's style sheet says what it is.
        styled: root.adoptedStyleSheets.length > 0 && getComputedStyle(root.querySelector('.kicker')).letterSpacing !== 'normal',
        images: image.naturalWidth,
      };
    });
    assert.equal(styled, true);
    assert.equal(images, 1);
    await page.setViewport(800, 600);
    await page.click('broadside-article >>> .contents a');
    await page.waitFor(() => location.hash !== '');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(await page.errors(), []);
  });
}

test('the policy is enforced in this test: HTML by another way is a violation', async ({ page, publish, site }) => {
  site.pages['/watch.js'] = kWatch;
  site.pages['/breach.js'] = "try { document.body.innerHTML = '<p>breach</p>'; window.breached = true; } catch { window.breached = false; }";
  const text = html('', { script: '<script src="watch.js"></script><script src="breach.js"></script>' });
  await page.goto(publish('/breach.html', text, { 'content-security-policy': kStrict }));
  await needTrustedTypes(page);
  assert.equal(await page.evaluate(() => window.breached), false);
  const found = await page.waitFor(() => window.violations.length > 0 && window.violations);
  assert.match(found.join('\n'), /require-trusted-types-for/);
});

test('no inline style, no inline handler, no script in what the core writes', async ({ page, publish }) => {
  await page.goto(publish('/clean.html', html('<broadside-article src="article.md"></broadside-article>')));
  await articlesReady(page);
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const all = [...root.querySelectorAll('*')];
    return {
      count: all.length,
      bad: all.filter((one) => /^(script|style|link|iframe|object|embed)$/.test(one.localName) || one.matches('form:not(.reply-form), [action], [formaction]') || one.getAttributeNames().some((name) => name === 'style' || name.startsWith('on'))).length,
    };
  });
  assert.ok(found.count > 50);
  assert.equal(found.bad, 0);
});

test('asks its own origin for the article and nothing else', async ({ page, publish, site, browser }) => {
  const start = site.requests.length;
  await page.goto(publish('/requests.html', html('<broadside-article src="article.md"></broadside-article>')));
  await articlesReady(page);
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
  const paths = site.requests.slice(start).map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  assert.deepEqual([...new Set(paths)].sort(), ['/article.md', '/broadside.js', '/dot.png', '/requests.html']);
  assert.deepEqual(foreignRequests(page, browser), []);
});

test('an inline article asks nobody for anything', async ({ page, save, browser }) => {
  const source = article.replace(/^!\[.*$/m, '');
  await page.goto(save('alone.html', html(`<broadside-article><script type="text/markdown">${source}</script></broadside-article>`)));
  await articlesReady(page);
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
  const asked = page.requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(/^.*\//, ''));
  for (const name of asked) assert.ok(['alone.html', 'broadside.js'].includes(name), name);
  assert.deepEqual(foreignRequests(page, browser), []);
});

test('the test sees a request to another origin when there is one', async ({ page, publish, other, browser }) => {
  const start = other.requests.length;
  await page.goto(publish('/foreign.html', html(`<img src="${other.origin}/dot.png" alt=""><img src="http://foreign.invalid/x.png" alt="">`)));
  assert.equal(other.requests.length, start + 1);
  await page.waitFor(() => [...document.images].every((image) => image.complete));
  assert.ok(foreignRequests(page, browser).some((url) => url.includes('foreign.invalid')));
});

test('an article on another origin: relative addresses in it are the article’s own', async ({ page, publish, other }) => {
  other.pages['/far/article.md'] = { type: 'text/markdown', headers: { 'access-control-allow-origin': '*' }, body: '# Far\n\n[near](near.html) ![dot](dot.png)' };
  other.pages['/far/dot.png'] = other.pages['/dot.png'];
  await page.goto(publish('/far.html', html(`<broadside-article src="${other.origin}/far/article.md"></broadside-article>`)));
  await articlesReady(page);
  const { link, image } = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    return { link: root.querySelector('.body a').href, image: root.querySelector('.body img').src };
  });
  assert.equal(link, `${other.origin}/far/near.html`);
  assert.equal(image, `${other.origin}/far/dot.png`);
});
