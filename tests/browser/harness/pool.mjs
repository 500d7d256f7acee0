// Starting a browser takes seconds: one that has run a suite serves the next that asks for the same.
import { launch } from './browser.mjs';

const kIdle = 4; // each holds some hundred megabytes

const idle = []; // { key, browser }, the one that was used last at the end

const keyOf = (name, options) => JSON.stringify([name, options]);

/** A browser started with `options`, for the caller alone until it is given back or discarded. */
export async function borrow(name, options) {
  const key = keyOf(name, options);
  const at = idle.findLastIndex((one) => one.key === key);
  // Without a graphics card, WebKit's layers take a third of a test's time.
  if (at < 0) return launch(name, { layers: false, ...options });
  const [{ browser }] = idle.splice(at, 1);
  browser.forget();
  return browser;
}

export async function giveBack(browser, options) {
  idle.push({ key: keyOf(browser.name, options), browser });
  if (idle.length > kIdle) await discard(idle.shift().browser);
}

export async function discard(browser) {
  try {
    await browser.close();
  } catch (error) {
    console.error(`closing ${browser.name}: ${error.message}`); // its processes are killed all the same
  }
}

/** At the end of a run. */
export async function closeIdle() {
  await Promise.all(idle.splice(0).map(({ browser }) => discard(browser)));
}
