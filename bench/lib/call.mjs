// Calls what a table's code in the page exports. One message to the browser has to be answered within minutes, and
// measuring takes longer: so the page works by itself, and is asked now and then.
import { sleep } from '../../tests/browser/harness/processes.mjs';

/** Milliseconds after which nothing more is expected. */
const patience = 10 * 60000;

/**
 * @param {any} page
 * @param {string} what
 * @param {any[]} values JSON
 * @returns {Promise<any>} JSON
 */
export async function call(page, what, ...values) {
  await page.evaluateSlowly(100000, begin, what, values);
  const end = Date.now() + patience;
  for (let pause = 20; Date.now() < end; pause = Math.min(pause * 2, 1500)) {
    const job = await page.evaluateSlowly(100000, () => /** @type {any} */ (window).job);
    if (job?.error) throw new Error(job.error);
    if (job) return job.result;
    await sleep(pause);
  }
  throw new Error(`${what}: not done after ${patience / 60000} minutes`);
}

/** Runs in the page. @param {string} name @param {any[]} given */
function begin(name, given) {
  const page = /** @type {any} */ (window);
  page.job = undefined;
  // Not within the call itself, which has to be answered.
  setTimeout(async () => {
    try {
      page.job = { result: (await page.bench[name](...given)) ?? null };
    } catch (error) {
      page.job = { error: String(error) };
    }
  });
}
