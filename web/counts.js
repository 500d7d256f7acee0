// How many comments a thread has, anywhere on the page: <span data-broadside-count="THREAD"></span>.
import { sharedCore } from './core.js';
import { openStorage } from './storage.js';
import { onOtherTabs } from './tabs.js';

const selector = '[data-broadside-count]';

/** @type {Set<string>} */
const shownHere = new Set();

/**
 * Writes the count of a thread that stands on this page, which knows what is published too.
 *
 * @param {string} thread
 * @param {number} count
 */
export function showCount(thread, count) {
  shownHere.add(thread);
  write(thread, count);
}

/**
 * @param {string} thread
 * @param {number} count
 */
function write(thread, count) {
  for (const element of document.querySelectorAll(selector)) {
    if (element.getAttribute('data-broadside-count') === thread) element.textContent = String(count);
  }
}

async function countOthers() {
  const threads = new Set([...document.querySelectorAll(selector)].map((element) => element.getAttribute('data-broadside-count') ?? ''));
  const others = [...threads].filter((thread) => !shownHere.has(thread));
  if (!others.length) return;
  const storage = await openStorage();
  for (const thread of others) {
    const { logs } = await storage.readLogs(thread, new Set());
    const session = await sharedCore().session();
    session.call('bs_conversation', [thread]);
    for (const log of logs) session.call('bs_add', [log, 'stored']);
    const { values } = session.call('bs_thread', ['', '0']);
    session.close();
    if (!shownHere.has(thread)) write(thread, Number(values[1]));
  }
}

/** Fills in all badges of the page, now and when another tab stores something. */
export function startCounts() {
  const begin = () => {
    if (!document.querySelector(selector)) return;
    const count = () => countOthers().catch((error) => console.error('broadside:', error));
    onOtherTabs(count, new AbortController().signal);
    count();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
