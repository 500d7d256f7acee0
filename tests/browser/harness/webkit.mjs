// WebKitGTK: its MiniBrowser, driven by WebKitWebDriver (WebDriver classic) on a virtual display.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findDisplay, startDisplay } from './display.mjs';
import { Page } from './page.mjs';
import { findProgram, killGroup, makeFolder, removeFolder, sleep, start, within } from './processes.mjs';
import { refusingProxy } from './server.mjs';
import { WebDriver } from './webdriver.mjs';
import { WebkitInspector } from './webkit-inspector.mjs';

function findMiniBrowser() {
  for (const base of ['/usr/lib', '/usr/libexec']) {
    for (const folder of list(base)) {
      const here = join(base, folder);
      if (/^webkit2?gtk-/.test(folder) && list(here).includes('MiniBrowser')) return join(here, 'MiniBrowser');
      for (const inner of list(here)) {
        const there = join(here, inner);
        if (/^webkit2?gtk-/.test(inner) && list(there).includes('MiniBrowser')) return join(there, 'MiniBrowser');
      }
    }
  }
  return undefined;
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function findWebkit() {
  const driver = findProgram('WebKitWebDriver');
  const browser = findMiniBrowser();
  const display = findDisplay();
  if (!driver) return { missing: 'no WebKitWebDriver on PATH' };
  if (!browser) return { missing: 'no MiniBrowser of WebKitGTK' };
  if (!display) return { missing: 'no Xvfb on PATH' };
  return { driver, browser, display };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// The toolbar of MiniBrowser would keep a window from being narrower than some 450 pixels.
const kTinyToolbar = `window * {
  font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; -gtk-icon-transform: scale(0.05);
}
`;

function makeHome(reducedMotion) {
  const home = makeFolder('webkit');
  for (const folder of ['config/gtk-3.0', 'data', 'cache', 'run']) mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, 'config/gtk-3.0/gtk.css'), kTinyToolbar);
  writeFileSync(join(home, 'config/gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
  return home;
}

export async function launchWebkit(found, { dark = false, reducedMotion = false, forcedColors = false, layers = true, flags = [] }) {
  if (forcedColors) throw new Error('WebKitGTK has no forced colours');
  const [display, proxy, port] = await Promise.all([startDisplay(found.display), refusingProxy(), freePort()]);
  const home = makeHome(reducedMotion);
  const env = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    DISPLAY: display.name,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    NO_AT_BRIDGE: '1', // there is no accessibility bus to wait for
    GSETTINGS_BACKEND: 'memory',
    LIBGL_ALWAYS_SOFTWARE: '1',
    ...(layers ? {} : { WEBKIT_DISABLE_COMPOSITING_MODE: '1' }),
  };
  const child = start(found.driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const browser = new WebkitBrowser({ child, display, proxy, home, driver: new WebDriver(`http://127.0.0.1:${port}`) });
  try {
    await browser.open({
      // The driver chooses where the inspector listens: we have to know it too.
      binary: '/bin/sh',
      args: [
        '-c',
        'echo "$WEBKIT_INSPECTOR_SERVER" > "$HOME/inspector"; exec "$0" "$@"',
        found.browser,
        '--automation',
        '--enable-developer-extras=true', // the inspector
        `--proxy=http://127.0.0.1:${proxy.port}`,
        '--ignore-host=127.0.0.1',
        ...(dark ? ['--dark-mode'] : []),
        ...flags,
      ],
    });
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

class WebkitBrowser {
  name = 'webkit';
  current = null; // the page that was last spoken to
  queue = Promise.resolve();

  constructor(parts) {
    Object.assign(this, parts);
  }

  async open(options) {
    for (let tries = 0; ; ++tries) {
      try {
        this.capabilities = await within(30000, this.driver.open({ 'webkitgtk:browserOptions': options }), 'WebKitWebDriver');
        break;
      } catch (error) {
        if (tries === 50 || error.cause?.code !== 'ECONNREFUSED') throw error; // refused: it is still starting
        await sleep(100);
      }
    }
    await this.driver.post('/timeouts', { script: 600000, pageLoad: 600000, implicit: 0 }); // ours are shorter
    const [, port] = readFileSync(join(this.home, 'inspector'), 'utf8').trim().split(':');
    this.inspector = new WebkitInspector(Number(port));
    this.keeper = await this.driver.get('/window'); // closing the last window would end the session
  }

  outside() {
    return this.proxy.requests;
  }

  forget() {
    this.proxy.requests.length = 0;
  }

  async version() {
    return `WebKitGTK/${this.capabilities.browserVersion}`;
  }

  async newPage() {
    return this.turn(async () => {
      const { handle } = await this.driver.post('/window/new', { type: 'window' });
      const page = new WebkitPage(this, handle);
      page.inspector = await this.inspector.takePage((method, params) => page.hear(method, params));
      return page;
    }).then(async (page) => {
      await page.setViewport(1024, 768);
      return page;
    });
  }

  /** WebDriver classic speaks to one window at a time: one conversation after the other. */
  turn(work) {
    const next = this.queue.then(work, work);
    this.queue = next.catch(() => {});
    return next;
  }

  async close() {
    try {
      if (this.driver.session) await within(10000, this.driver.delete(), 'closing webkit');
    } finally {
      this.inspector?.close();
      killGroup(this.child.pid);
      this.display.close();
      await this.proxy.close();
      removeFolder(this.home);
    }
  }
}

const keyCodes = {
  Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C',
  Backspace: '\uE003', Delete: '\uE017', Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Space: ' ',
};

class WebkitPage extends Page {
  constructor(browser, handle) {
    super();
    this.browser = browser;
    this.handle = handle;
  }

  /** Talks to this page's window. */
  with(work) {
    return this.browser.turn(async () => {
      if (this.browser.current !== this) {
        await this.browser.driver.post('/window', { handle: this.handle });
        this.browser.current = this;
      }
      return work(this.browser.driver);
    });
  }

  hear(method, params) {
    if (method === 'Console.messageAdded') {
      const { level, text, url, parameters = [] } = params.message;
      this.messages.push({ type: level, text: [text, ...parameters.slice(1).map((one) => one.description ?? one.value)].join(' '), url });
    } else if (method === 'Network.requestWillBeSent') {
      this.requests.push(params.request.url);
    }
  }

  async errors() {
    // The inspector's events come on a connection of their own: its answer tells that those before it have come.
    await this.inspector.command('Runtime.evaluate', { expression: '0' });
    return super.errors();
  }

  load(url) {
    return this.with((driver) => driver.post('/url', { url }));
  }

  run(fn, args) {
    const script =
      typeof fn === 'string'
        ? fn
        : `const done = arguments[arguments.length - 1];
           Promise.resolve().then(() => (${fn})(...Array.prototype.slice.call(arguments, 0, -1)))
             .then((value) => done(value === undefined ? {} : { value }), (error) => done({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }));`;
    return this.with(async (driver) => {
      if (typeof fn === 'string') return driver.post('/execute/sync', { script, args });
      const answer = await driver.post('/execute/async', { script, args });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    });
  }

  pressKey(key) {
    const parts = key.split('+').map((part) => keyCodes[part] ?? part);
    return this.#keys([
      ...parts.map((value) => ({ type: 'keyDown', value })),
      ...parts.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  typeText(text) {
    return this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  #keys(actions) {
    return this.with((driver) => driver.post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] }));
  }

  clickAt(x, y) {
    const actions = [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    return this.with((driver) =>
      driver.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] }),
    );
  }

  /** The window is sized so that the view inside it has the wanted size; both follow asynchronously. */
  async resize(width, height) {
    const size = () => this.run(() => [innerWidth, innerHeight, outerWidth, outerHeight], []);
    let [innerWidth, innerHeight, outerWidth, outerHeight] = await size();
    for (let tries = 0; tries < 100; ++tries) {
      if (innerWidth === width && innerHeight === height) return;
      if (tries % 10 === 0) {
        const rect = { x: 0, y: 0, width: width + (outerWidth - innerWidth), height: height + (outerHeight - innerHeight) };
        await this.with((driver) => driver.post('/window/rect', rect));
      }
      await sleep(30);
      [innerWidth, innerHeight, outerWidth, outerHeight] = await size();
    }
    throw new Error(`the view stays ${innerWidth} × ${innerHeight}`);
  }

  media(type) {
    return this.inspector.command('Page.setEmulatedMedia', { media: type });
  }

  async picture(fullPage) {
    if (!fullPage) return Buffer.from(await this.with((driver) => driver.get('/screenshot')), 'base64');
    // WebDriver shows what is in the window: the window is made as tall as the page, as far as the screen goes.
    const [width, height, whole] = await this.run(() => [innerWidth, innerHeight, document.documentElement.scrollHeight], []);
    await this.resize(width, Math.min(Math.max(whole, height), 30000));
    await sleep(300); // the new part has to be painted
    try {
      return await this.picture(false);
    } finally {
      await this.resize(width, height);
    }
  }

  shut() {
    return this.with(async (driver) => {
      await driver.delete('/window');
      await driver.post('/window', { handle: this.browser.keeper });
      this.browser.current = null;
    });
  }
}
