// Chromium (over CDP) and Firefox (over WebDriver BiDi), both through puppeteer.
import { Page } from './page.mjs';
import { adopt, killGroup, sleep, within } from './processes.mjs';

const kTimeToArrive = 5000; // milliseconds
const kTimeToEnd = 20000;

export class PuppeteerBrowser {
  constructor(name, browser, proxy, { preparePage = async () => {}, errands }) {
    this.name = name;
    this.browser = browser;
    this.proxy = proxy;
    this.preparePage = preparePage;
    this.errands = errands;
    this.pid = browser.process()?.pid;
    adopt(this.pid);
  }

  async version() {
    return this.browser.version();
  }

  /** What reached the proxy, without the browser's own errands: updates, settings, the time. */
  outside() {
    return this.proxy.requests.filter((url) => !this.errands.test(new URL(url).hostname));
  }

  forget() {
    this.proxy.requests.length = 0;
  }

  async newPage() {
    const page = await within(20000, this.browser.newPage(), `${this.name}: a new page`);
    await this.preparePage(page);
    return new PuppeteerPage(page);
  }

  async close() {
    try {
      await within(10000, this.browser.close(), `closing ${this.name}`);
    } finally {
      killGroup(this.pid);
      await this.proxy.close();
    }
  }
}

class PuppeteerPage extends Page {
  constructor(page) {
    super();
    this.page = page;
    page.on('console', (message) => {
      const type = message.type() === 'warn' ? 'warning' : message.type();
      this.messages.push({ type, text: message.text(), url: message.location()?.url });
    });
    page.on('pageerror', (error) => this.messages.push({ type: 'error', text: String(error?.message ?? error) }));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  async load(url) {
    await this.page.goto(url, { waitUntil: 'load', timeout: 0 });
  }

  run(fn, args) {
    return this.page.evaluate(fn, ...args);
  }

  async pressKey(key) {
    const parts = key.split('+');
    const last = parts.pop();
    for (const part of parts) await this.page.keyboard.down(part);
    await this.page.keyboard.press(last);
    for (const part of parts.reverse()) await this.page.keyboard.up(part);
  }

  typeText(text) {
    return this.page.keyboard.type(text);
  }

  /**
   * In Firefox another process looks for what is under the pointer. Until it knows of the latest scrolling, a click would go
   * to what was there before.
   */
  async clickAt(x, y) {
    const end = Date.now() + kTimeToArrive;
    for (let aside = 0; Date.now() < end; aside = 1 - aside) {
      await this.page.mouse.move(x + aside, y); // a pointer that has not moved is not looked for again
      if (await this.page.evaluate(isUnderPointer, x + aside, y)) break;
      await sleep(20);
    }
    await this.page.mouse.click(x, y);
  }

  async resize(width, height) {
    try {
      await this.page.setViewport({ width, height });
    } catch (error) {
      // Firefox 140, which Debian 12 was last released with, has no orientation to set. The size is set beside it.
      if (!/unknown command emulation\.setScreenOrientationOverride/.test(error.message)) throw error;
      await this.waitFor((w, h) => innerWidth === w && innerHeight === h, width, height);
    }
  }

  /** Chromium only: how the page looks to another medium. */
  media(type) {
    return this.page.emulateMediaType(type);
  }

  /**
   * Chromium only: how many of the weak references in the page's `refs` still lead somewhere after garbage was collected. What is
   * on its way gets time to end. A page's own gc() is no help: it keeps whatever the machine's stack seems to point to.
   */
  async stillHeld() {
    const session = await this.page.createCDPSession();
    const end = Date.now() + kTimeToEnd;
    for (;;) {
      await session.send('HeapProfiler.collectGarbage');
      const held = await this.page.evaluate(() => window.refs.filter((ref) => ref.deref()).length);
      if (held === 0 || Date.now() > end) return held;
      await sleep(50);
    }
  }

  picture(fullPage) {
    return this.page.screenshot({ fullPage, type: 'png' });
  }

  shut() {
    return this.page.close();
  }
}

/** Runs in the page: whether what stands at a point is what the browser takes the pointer to be over. */
function isUnderPointer(x, y) {
  let found = null;
  for (let root = document; root; root = found?.shadowRoot) {
    const inside = root.elementFromPoint(x, y);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found?.matches(':hover') ?? true;
}
