// A reader at a long thread, in the product as it is shipped, and what each thing that is done costs the page.
import { conversationReady, inRoot, introduce, typeInto } from '../../tests/browser/harness/conversation.mjs';
import { html, inline } from '../../tests/browser/harness/site.mjs';
import { thread } from '../inputs/comments.mjs';

export const page = html(inline('# A long thread\n\nMany have something to say.', `data-thread="${thread}"`), {
  script: '<script src="/dist/broadside.js"></script>',
});

/** @typedef {{ longestTask: number, script: number }} Cost milliseconds */

/**
 * What a reader does, one after another, on a page that has just been opened.
 *
 * @param {any} target the page
 * @param {string} url
 * @returns {Promise<Record<string, Cost>>}
 */
export async function readAndPost(target, url) {
  await target.goto(url);
  await conversationReady(target);
  await target.waitFor((/** @type {number} */ least) => (document.querySelector('broadside-article')?.shadowRoot?.querySelectorAll('.comment').length ?? 0) >= least, 20);
  const client = await target.page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 200 });
  await target.evaluate(() => {
    const seen = /** @type {any} */ (window);
    seen.tasks = [];
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  await introduce(target);
  await typeInto(target, 'body', 'What was said here is worth an answer.');

  /** @type {Record<string, Cost>} */
  const costs = {};
  /** @param {string} name @param {() => Promise<unknown>} act */
  const measured = async (name, act) => {
    await target.evaluate(settle);
    await target.evaluate(() => /** @type {any} */ (window).tasks.splice(0));
    await client.send('Profiler.start');
    await act();
    await target.evaluate(settle);
    const { profile } = await client.send('Profiler.stop');
    const tasks = await target.evaluate(() => /** @type {any} */ (window).tasks);
    costs[name] = { longestTask: Math.max(0, ...tasks), script: scriptTime(profile) };
  };
  await measured('scrolling', () => target.evaluate(scroll));
  await measured('posting', async () => {
    await inRoot(target, (root) => root.querySelector('.form-box [type="submit"]').click());
    await target.waitFor(() => document.querySelector('broadside-article')?.shadowRoot?.querySelector('.comment.target'));
  });
  await measured('expanding', () => inRoot(target, (root) => root.querySelector('[data-action="more"]').click()));
  await measured('sorting', () => inRoot(target, (root) => root.querySelector('[data-action="newest"]').click()));
  await measured('collapsing', () => inRoot(target, (root) => root.querySelector('[data-action="collapse"]').click()));
  return costs;
}

/**
 * The milliseconds in which a profile found the page's script, the core, or what they call at work, or the garbage being
 * collected; not the script by which the driver presses the button and looks whether the page is done.
 *
 * @param {any} profile
 */
function scriptTime({ nodes, samples, timeDeltas }) {
  const ours = new Set();
  // A node comes before those that it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    if (/\/broadside\.js$|^wasm:/.test(callFrame.url) || callFrame.functionName === '(garbage collector)') ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  return samples.reduce((/** @type {number} */ sum, /** @type {number} */ id, /** @type {number} */ i) => (ours.has(id) ? sum + timeDeltas[i] : sum), 0) / 1000;
}

/** Runs in the page: waits until nothing has been going on for a while. */
const settle = () => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 1000 }), 250));

/** Runs in the page: goes down the thread and back, a hundred pixels a frame. */
async function scroll() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 45; i++) {
    scrollBy({ top: 160, behavior: 'instant' });
    await frame();
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await frame();
}
