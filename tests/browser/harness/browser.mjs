// One interface over three real browsers.
//
//   const browser = await launch('webkit', { dark: true });
//   const page = await browser.newPage();
//   await page.goto('file:///…/index.html');
//   await page.evaluate((selector) => document.querySelector(selector).textContent, 'h1');
//
// A browser:  name, version(), newPage(), close(), outside(): addresses beyond 127.0.0.1 that its pages asked for,
//             forget(): none of them so far.
// A page:     goto(url), reload(), evaluate(fn, ...json), waitFor(fn, ...json), press(key), type(text), click(selector),
//             setViewport(width, height), media('print' | 'screen'), screenshot({ fullPage }) -> PNG bytes,
//             messages (each { type: 'error' | 'warning' | …, text }), errors() (the console's and the page's),
//             requests (addresses), close().
//
// A selector may go into open shadow roots: 'broadside-article >>> h1'. Launch options: `dark`, `reducedMotion`,
// `forcedColors`, `flags` (command line), `prefs` (Firefox), `layers` (WebKit: false draws
// everything on one).
import { launchChromium, findChromium } from './chromium.mjs';
import { launchFirefox, findFirefox } from './firefox.mjs';
import { launchWebkit, findWebkit } from './webkit.mjs';
import { within } from './processes.mjs';

const engines = {
  chromium: { launch: launchChromium, find: findChromium },
  firefox: { launch: launchFirefox, find: findFirefox },
  webkit: { launch: launchWebkit, find: findWebkit },
};

export const browserNames = Object.keys(engines);

/** Why `name` can't run on this machine, or undefined if it can. */
export function missing(name) {
  return engines[name].find().missing;
}

export async function launch(name, options = {}) {
  const found = engines[name].find();
  if (found.missing) throw new Error(`${name}: ${found.missing}`);
  return within(60000, engines[name].launch(found, options), `starting ${name}`);
}
