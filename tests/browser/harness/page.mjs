// What the three engines' pages have in common: everything that can be said with evaluate(), keys and the pointer.
import { Late, sleep, within } from './processes.mjs';

const kPatience = 30000; // milliseconds that one step of a test may take

export class Page {
  messages = [];
  requests = [];

  // An engine gives: load(url), run(fn, args), pressKey(key), typeText(text), clickAt(x, y), resize(width, height),
  // picture(fullPage), shut().

  goto(url) {
    return within(kPatience, this.load(url), `loading ${url}`);
  }

  async reload() {
    await this.goto(await this.evaluate(() => location.href));
  }

  /** `fn` runs in the page; arguments and result are JSON values; a promise is awaited. */
  evaluate(fn, ...args) {
    return within(kPatience, this.run(fn, args), `running ${String(fn).slice(0, 80)}`);
  }

  /** The same for work that takes its time. */
  evaluateSlowly(ms, fn, ...args) {
    return within(ms, this.run(fn, args), `running ${String(fn).slice(0, 80)}`);
  }

  /** Waits until `fn` gives a truthy value in the page, and returns that value. That it throws is as good as a falsy one. */
  async waitFor(fn, ...args) {
    const end = Date.now() + kPatience;
    for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
      let why = '';
      try {
        const value = await this.evaluate(fn, ...args);
        if (value) return value;
      } catch (error) {
        why = `: ${error.message}`; // what it looks into is not there yet, or the page is another by now
      }
      if (Date.now() > end) throw new Late(`waited ${kPatience} ms in vain for: ${String(fn).slice(0, 300)}${why}`);
      await sleep(pause);
    }
  }

  press(key) {
    return within(kPatience, this.pressKey(key), `pressing ${key}`);
  }

  type(text) {
    return within(kPatience, this.typeText(text), 'typing');
  }

  async click(selector) {
    const point = await this.evaluate(pointOf, selector);
    if (!point) throw new Error(`nothing to click: ${selector}`);
    await within(kPatience, this.clickAt(point.x, point.y), `clicking ${selector}`);
  }

  setViewport(width, height) {
    return within(kPatience, this.resize(width, height), `viewport ${width} × ${height}`);
  }

  screenshot({ fullPage = false } = {}) {
    return within(60000, this.picture(fullPage), 'screenshot');
  }

  /** Without those about an icon, which a browser asks for by itself. */
  async errors() {
    const errors = this.messages.filter(({ type, text, url }) => type === 'error' && !/\/favicon\.ico/.test(`${text} ${url}`));
    return errors.map((message) => message.text);
  }

  close() {
    return within(kPatience, this.shut(), 'closing a page');
  }
}

/** Runs in the page: the middle of the first element that a selector with `>>>` finds, scrolled into view. */
async function pointOf(selector) {
  let root = document;
  let found = null;
  for (const part of selector.split('>>>')) {
    if (!root) return null;
    found = root.querySelector(part.trim());
    root = found?.shadowRoot;
  }
  if (!found) return null;
  const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 100))]);
  let box;
  // Until it stays where it is: the page may be moving it, or scrolling elsewhere.
  for (let tries = 0, before; tries < 20 && !(box && before && box.x === before.x && box.y === before.y); tries++) {
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    [before] = found.getClientRects();
    // A page that nobody sees is not painted, and gets no frame.
    await frame();
    await frame();
    [box] = found.getClientRects();
  }
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}
