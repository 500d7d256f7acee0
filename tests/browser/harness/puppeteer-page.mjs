// Chromium (over CDP) and Firefox (over WebDriver BiDi), both through puppeteer.
import { Page } from './page.mjs';
import { adopt, killGroup, within } from './processes.mjs';

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

  clickAt(x, y) {
    return this.page.mouse.click(x, y);
  }

  resize(width, height) {
    return this.page.setViewport({ width, height });
  }

  /** Chromium only: how the page looks to another medium. */
  media(type) {
    return this.page.emulateMediaType(type);
  }

  picture(fullPage) {
    return this.page.screenshot({ fullPage, type: 'png' });
  }

  shut() {
    return this.page.close();
  }
}
