// Articles written by somebody who means harm: what reaches the page is inert, whatever was written.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { packAll, packInput } from '../../../parity/records.mjs';
import { html, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const kCorpora = '../shared/corpora/xss';

const { suite, test } = declare('embed: hostile articles');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kOwn = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b onmouseover="alert(1)">over</b>',
  '<abbr title="a" onclick=alert(1) title="b">c</abbr>',
  '<a href="javascript:alert(1)">link</a>',
  '<a href="java&#x0a;script:alert(1)">link</a>',
  '<a href="&#106;avascript&colon;alert(1)">link</a>',
  '[link](javascript:alert(1))',
  '[link](JAVASCRIPT:alert(1))',
  '[link](<java\tscript:alert(1)>)',
  '[link](\u0001javascript:alert(1))',
  '[link](data:text/html,<script>alert(1)</script>)',
  '![image](javascript:alert(1))',
  '![image](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x" onerror="alert(1)](y)',
  '![x](y "\\" onerror=\\"alert(1)")',
  '<javascript:alert(1)>',
  '[ref]\n\n[ref]: javascript:alert(1)',
  '```"><script>alert(1)</script>\ncode\n```',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>@import "//example.invalid/x"</style>',
  '<form action="javascript:alert(1)"><button>b</button></form>',
  '<base href="//example.invalid/">',
  '<meta http-equiv="refresh" content="0;javascript:alert(1)">',
  '<template><script>alert(1)</script></template>',
  '</div></article></template><script>alert(1)</script>',
  '---\ntitle: "<img src=x onerror=alert(1)>"\nkicker: "</p><script>alert(1)</script>"\n---\n\nText.',
  '---\nauthor: {name: "<b>x</b>", url: "javascript:alert(1)"}\nimage: "javascript:alert(1)"\n---\n\nText.',
  '---\ncta: {text: "<script>alert(1)</script>", label: go, link: "javascript:alert(1)"}\nlang: "en\\" onclick=\\"alert(1)"\n---\n\nText.',
  '# <img src=x onerror=alert(1)>\n\n## "><script>alert(1)</script>\n\n## b\n\n## c',
  'text[^a]\n\n[^a]: <script>alert(1)</script> [x](javascript:alert(1))',
  '| <script>alert(1)</script> |\n|---|\n| [x](vbscript:x) |',
];

/** Every string of a corpus that is an input, and the URL variants in their contexts. */
function corpus() {
  const found = new Set();
  const keys = new Set(['payload', 'text', 'template', 'data', 'markdown', 'input']);
  for (const name of readdirSync(kCorpora).filter((file) => file.endsWith('.json'))) {
    const content = JSON.parse(readFileSync(`${kCorpora}/${name}`, 'utf8'));
    for (const entry of [content, content.markdown_attacks ?? []].flat()) {
      if (typeof entry === 'string') found.add(entry);
      else for (const [key, value] of Object.entries(entry)) if (keys.has(key) && typeof value === 'string') found.add(value);
    }
    for (const { tpl } of content.contexts ?? []) for (const { text } of content.variants) found.add(tpl.replaceAll('{U}', text));
  }
  return [...found];
}

/**
 * Runs in the page: renders each source at /hostile, puts it into a shadow root in the page, and gives what is there and
 * should not be, with how many were looked at.
 */
async function render() {
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) window[name] = (...args) => { window.ran.push(`${name}(${args})`); };
  const bytes = new Uint8Array(await (await fetch('/hostile')).arrayBuffer());
  const { instance } = await WebAssembly.instantiate(await (await fetch('/broadside.wasm')).arrayBuffer());
  const core = instance.exports;
  core._initialize?.();
  const session = core.bs_open();
  const decoder = new TextDecoder();
  const root = document.querySelector('main').attachShadow({ mode: 'open' });
  const names = /^(div|article|header|footer|nav|section|aside|details|summary|h[1-6]|p|a|em|strong|del|ins|code|pre|kbd|samp|var|mark|small|sub|sup|b|i|u|s|q|cite|abbr|dfn|time|span|br|wbr|hr|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|img|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|bdi|bdo|ruby|rt|rp|data)$/;
  const forbidden = /^(on.*|style|srcdoc|srcset|action|formaction|ping|target|background|poster|xlink:.*|is|slot|nonce|name|contenteditable|autofocus|accesskey|http-equiv)$/i;
  const bad = [];
  let looked = 0;
  let elements = 0;
  for (let at = 0; at < bytes.length; ) {
    const size = new DataView(bytes.buffer).getUint32(at, true);
    const record = bytes.subarray(at + 4, at + 4 + size);
    at += 4 + size;
    const start = core.bs_input(session, size) >>> 0;
    new Uint8Array(core.memory.buffer, start, size).set(record);
    const status = core.bs_article(session, size);
    ++looked;
    if (status !== 0) continue;
    const result = core.bs_result(session) >>> 0;
    const length = new DataView(core.memory.buffer).getUint32(result, true);
    root.innerHTML = decoder.decode(new Uint8Array(core.memory.buffer, result + 4, length));
    const problems = [];
    if (root.children.length !== 1 || root.firstElementChild.className !== 'broadside') problems.push('it breaks out of its container');
    for (const element of root.querySelectorAll('*')) {
      ++elements;
      if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !names.test(element.localName)) problems.push(`<${element.localName}>`);
      for (const { name } of element.attributes) if (forbidden.test(name)) problems.push(`${element.localName}[${name}]`);
      for (const name of ['href', 'src', 'cite']) {
        if (!element.hasAttribute(name)) continue;
        let scheme;
        try {
          scheme = new URL(element.getAttribute(name), document.baseURI).protocol;
        } catch {
          continue; // an address that leads nowhere
        }
        if (!(name === 'href' ? ['http:', 'https:', 'mailto:'] : ['http:', 'https:']).includes(scheme)) problems.push(`${element.localName}[${name}=${element.getAttribute(name)}]`);
      }
    }
    if (problems.length && bad.length < 20) bad.push(`${JSON.stringify(decoder.decode(record.subarray(4, 300)))}: ${problems.join(', ')}`);
  }
  root.replaceChildren();
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  return { looked, elements, bad, ran: window.ran };
}

async function tryAll({ page, publish, site }, sources) {
  site.pages['/hostile'] = packAll(sources.map((source) => packInput({ source, format: 'markdown', contents: 'on' })));
  // Pictures of an article may come from anywhere, and here they must not.
  await page.goto(publish('/hostile.html', html('<main></main>', { script: '' }), { 'content-security-policy': "img-src 'none'" }));
  const { looked, elements, bad, ran } = await page.evaluateSlowly(150000, render);
  assert.equal(looked, sources.length);
  assert.ok(elements > looked * 3, `only ${elements} elements`);
  assert.deepEqual(bad, []);
  assert.deepEqual(ran, []);
}

test('our own list', (context) => tryAll(context, kOwn));

if (existsSync(kCorpora)) {
  test('the corpora, each alone and inside a paragraph', (context) => {
    const payloads = corpus();
    assert.ok(payloads.length > 10000, `${payloads.length} payloads`);
    return tryAll(context, payloads.flatMap((payload) => [payload, `Text before ${payload} and after.`]));
  }, { limit: 180000 });
} else {
  const reason = `${kCorpora} is not there`;
  test('the corpora, each alone and inside a paragraph', () => {}, { not: { chromium: reason, firefox: reason, webkit: reason } });
}
