// Runs tables: in each of their browsers, one after another.
import { launch, missing } from '../../tests/browser/harness/browser.mjs';
import { print } from './rows.mjs';
import { openSite } from './site.mjs';

/**
 * @typedef {object} Bench what a table gets
 * @property {boolean} quick
 * @property {number} rounds
 * @property {string} browser its name, '' for a table that needs none
 * @property {any} driver the browser
 * @property {any} site the server
 * @property {() => Promise<any>} open a new page with the bundle in it
 *
 * @typedef {object} Table
 * @property {string} name
 * @property {string[]} browsers none where it needs none
 * @property {(bench: Bench) => AsyncGenerator<import('./rows.mjs').Row>} measure
 */

/** What makes a clock fine. */
const launchOptions = { prefs: { 'privacy.reduceTimerPrecision': false }, flags: [] };

/**
 * @param {Table} table
 * @param {{ quick: boolean, rounds: number, chosen?: string[], report: (row: import('./rows.mjs').Row) => void }} options
 */
export async function runTable(table, { quick, rounds, chosen, report }) {
  const tell = (/** @type {import('./rows.mjs').Row} */ row) => {
    print(row);
    report(row);
  };
  if (!table.browsers.length) {
    for await (const row of table.measure(/** @type {any} */ ({ quick, rounds, browser: '' }))) tell(row);
    return;
  }
  for (const browser of table.browsers.filter((name) => chosen?.includes(name) ?? true)) {
    const reason = missing(browser);
    if (reason) {
      console.log(`\n${table.name}: ${browser} is left out: ${reason}`);
      continue;
    }
    const site = await openSite(table.name);
    const driver = await launch(browser, launchOptions);
    const open = async () => {
      const page = await driver.newPage();
      await page.goto(`${site.origin}/bench.html`);
      return page;
    };
    try {
      for await (const row of table.measure({ quick, rounds, browser, driver, site, open })) tell(row);
    } catch (error) {
      // What other browsers and tables have to say is not lost with it.
      console.log(`\n${table.name}: ${browser} went no further: ${error}`);
    } finally {
      await driver.close();
      await site.close();
    }
  }
}
