// Declares and runs tests that need a real browser.
//
//   const { suite, test } = declare('embed');
//   test('the headline is there', async ({ page, site }) => { … });
//   test('forced colours', async ({ page }) => { … }, { launch: { forcedColors: true }, not: { webkit: 'has none' } });
//   export default suite;
//
// A test gets a fresh `page` of a `browser` started with `launch`, which may have served other tests, and what its suite
// prepared. `not` names the browsers that cannot do what the test asks for, and why: they are counted as skipped. `limit`
// is the test's time in milliseconds. A test that asks for what is the same in all browsers, `once`, runs in Chromium alone,
// unless BROADSIDE_ALL is set. After a test that `spoils` its browser, as by requests that may still be on their way,
// the browser serves no other.
//
// A test that waited in vain is run once more, in another browser: on a busy machine that says nothing of the product. One
// that passes then has passed, and is named in the summary. What an assertion found is never tried again.
//
// What only the page can tell of its browser, a test looks for itself, and throws a Skip with the reason.
import { borrow, discard, giveBack } from './pool.mjs';
import { Late, within } from './processes.mjs';

/** Ends a test that asks for what this browser does not have. */
export class Skip extends Error {}

/** Skips the test where the page's browser has no Trusted Types, as Firefox before 148. */
export async function needTrustedTypes(page) {
  if (!(await page.evaluate(() => 'trustedTypes' in window))) throw new Skip('this version of the browser has no Trusted Types');
}

export function declare(name) {
  const tests = [];
  const suite = { name, tests, prepare: async () => ({}), cleanUp: async () => {} };
  const test = (title, run, { not = {}, launch: options = {}, limit = 60000, spoils = false, once = false } = {}) => {
    if (tests.some((other) => other.title === title)) throw new Error(`two tests are called "${title}"`);
    tests.push({ title, run, not, options, limit, spoils, once });
  };
  return { suite, test };
}

/**
 * Runs a suite in one browser, and tells `report` of each test: { status: 'ok' | 'FAIL' | 'skip', title, … }. With `late`, the
 * error that it first ended with, it is of the second run.
 */
export async function runSuite(suite, browserName, report) {
  const groups = new Map();
  for (const test of suite.tests) {
    if (test.once && browserName !== 'chromium' && !process.env.BROADSIDE_ALL) continue;
    const key = JSON.stringify(test.options);
    groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  const context = await within(60000, suite.prepare(browserName), `preparing ${suite.name}`);
  try {
    for (const tests of groups.values()) await runGroup(tests, context, browserName, report);
  } finally {
    await suite.cleanUp(context);
  }
}

/** The Skip that the test ended with, if it did. */
async function runTest(test, context) {
  try {
    await test.run(context);
  } catch (error) {
    if (error instanceof Skip) return error;
    throw error;
  }
  return null;
}

/** A new page of `idle`, or of another browser where there is none, or it opens no page any more, as on a busy machine. */
async function openPage(idle, browserName, options) {
  let browser = idle;
  for (let again = true; ; again = false) {
    browser ??= await borrow(browserName, options);
    try {
      return { browser, page: await browser.newPage() };
    } catch (error) {
      await discard(browser);
      browser = null;
      if (!again) throw error;
    }
  }
}

/**
 * One run of a test: { status, reason?, error?, said?, browser }, where `browser` is what may serve the next test, if it may. An
 * error leaves it in whatever state.
 */
async function attempt(test, context, idle, browserName) {
  let browser = null;
  let page = null;
  try {
    ({ browser, page } = await openPage(idle, browserName, test.options));
    const skipped = await within(test.limit, runTest(test, { ...context, browser, page }), test.title);
    await page.close();
    if (test.spoils) {
      await discard(browser);
      browser = null;
    }
    return { status: skipped ? 'skip' : 'ok', reason: skipped?.message, browser };
  } catch (error) {
    if (browser) await discard(browser);
    return { status: 'FAIL', error, said: page?.messages.slice(-5), browser: null };
  }
}

async function runGroup(tests, context, browserName, report) {
  let browser = null;
  for (const test of tests) {
    const reason = test.not[browserName];
    if (reason) {
      report({ status: 'skip', title: test.title, reason });
      continue;
    }
    const started = Date.now();
    let result = await attempt(test, context, browser, browserName);
    if (result.error instanceof Late) {
      const late = result.error;
      result = { ...(await attempt(test, context, null, browserName)), late };
    }
    ({ browser } = result);
    report({ ...result, title: test.title, ms: Date.now() - started });
  }
  if (browser) await giveBack(browser, tests[0].options);
}
