// One visit to a page in a browser that has never seen it.

/**
 * @typedef {{ started: number, shown: number, painted: number, longestTask: number }} Visit milliseconds from navigation
 *
 * @param {any} driver the harness's browser
 * @param {string} url
 * @param {{ cpu?: number, network?: { download: number, upload: number, latency: number } }} setting
 * @param {string} [mark] that the page sets when it is there
 * @returns {Promise<Visit>}
 */
export async function visit(driver, url, { cpu, network }, mark) {
  // A context of its own has a process, a cache and compiled code of its own.
  const context = await driver.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    if (cpu) await page.emulateCPUThrottling(cpu);
    if (network) await page.emulateNetworkConditions(network);
    await page.goto(url, { waitUntil: 'load', timeout: 60000 });
    return await page.evaluate(watch, mark ?? '');
  } finally {
    await context.close();
  }
}

/** Runs in the page. @param {string} mark */
async function watch(mark) {
  const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const timeOf = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
  /** @type {number[]} */
  const tasks = [];
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  }
  const end = performance.now() + 30000;
  const wanted = [mark, 'first-contentful-paint'].filter(Boolean);
  while (!wanted.every(timeOf)) {
    if (performance.now() > end) throw new Error(`no ${mark} and paint`);
    await pause(20);
  }
  await pause(150); // for the tasks that follow
  return { started: timeOf('started'), shown: timeOf(mark), painted: timeOf('first-contentful-paint'), longestTask: Math.max(0, ...tasks) };
}
