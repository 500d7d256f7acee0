import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { launch } from './browser/harness/browser.mjs';
import { prepareSite, html, inline } from './browser/harness/site.mjs';
import { conversationReady, host, inRoot, post, typeInto, act } from './browser/harness/conversation.mjs';
const [name = 'chromium', theme = 'light', widths = '360,768,1280'] = process.argv.slice(2);
const site = await prepareSite();
const b = await launch(name, { dark: theme === 'dark' });
mkdirSync('/tmp/shots', { recursive: true });
const body = (file) => { const src = readFileSync(`content/${file}.md`, 'utf8').replace(/^---[\s\S]*?---\n/, (m) => m) ; return inline(src, '').replace('</broadside-article>', `<script type="application/jsonl">${readFileSync(`content/${file}.comments.jsonl`, 'utf8')}</script></broadside-article>`); };
for (const file of ['two-logs-one-thread', 'arabic-printing']) {
  const lang = file.startsWith('arabic') ? 'ar' : 'en';
  const page = await b.newPage();
  for (const w of widths.split(',').map(Number)) {
    await page.setViewport(w, 900);
    await page.goto(site.publish(`/${file}.html`, html(body(file), { lang, head: `<style>body{margin:0}</style>` }).replace('<html lang="ar"', '<html lang="ar" dir="rtl"')));
    await conversationReady(page);
    if (w === Number(widths.split(',')[0])) { await post(page, 'A comment of one’s own, with **bold** and `code`.\n\nSecond paragraph.'); }
    await act(page, 1, 'reply');
    await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.writing').length > 0);
    await inRoot(page, (root) => { root.querySelector('.data-panel').open = true; });
    await typeInto(page, 'body', 'Writing *now*');
    await page.click(`${host}.form-box [data-action="preview"]`);
    await new Promise((r) => setTimeout(r, 400));
    await inRoot(page, (root) => { root.querySelector('.article').style.display = 'none'; scrollTo(0, 0); });
    writeFileSync(`/tmp/shots/${name}-${file}-${w}-${theme}.png`, await page.screenshot({ fullPage: true }));
    await page.evaluate(() => new Promise((resolve) => { const r = indexedDB.open('broadside'); r.onsuccess = () => { const t = r.result.transaction('drafts', 'readwrite'); t.objectStore('drafts').clear(); t.oncomplete = () => { r.result.close(); resolve(); }; }; }));
  }
  await page.close();
}
await b.close(); await site.close(); process.exit(0);
