// How many comments a thread has, anywhere on the page: <span data-broadside-count="THREAD"></span>.
import { sharedCore } from './core.js';
import { openStorage } from './storage.js';
import { onOtherTabs } from './tabs.js';

/**
 * The counts of threads that stand on this page, which knows what is published too.
 *
 * @type {Map<string, number>}
 */
const shownHere = new Map();

let following = false;

/**
 * Writes the count of a thread that stands on this page.
 *
 * @param {string} thread
 * @param {number} number of its comments
 */
export function showCount(thread, number) {
  shownHere.set(thread, number);
  write(thread, number);
}

/** @returns {NodeListOf<HTMLElement>} */
const badges = () => document.querySelectorAll('[data-broadside-count]');

/** @param {HTMLElement} badge */
const threadOf = ({ dataset }) => dataset.broadsideCount ?? '';

/**
 * @param {string} thread
 * @param {number} number of its comments
 */
function write(thread, number) {
  for (const badge of badges()) {
    if (threadOf(badge) === thread) badge.textContent = String(number);
  }
}

/** Fills in the badges that are on the page, and again whenever another tab stores something. */
export async function count() {
  const threads = new Set([...badges()].map(threadOf));
  if (threads.size && !following) {
    following = true;
    onOtherTabs(countSafely, new AbortController().signal);
  }
  for (const thread of threads) write(thread, shownHere.get(thread) ?? await countStored(thread));
}

/** @param {string} thread */
async function countStored(thread) {
  const { logs } = await (await openStorage()).readLogs(thread, new Set());
  const session = await sharedCore().session();
  session.call('bs_conversation', [thread]);
  for (const log of logs) session.call('bs_add', [log, 'stored']);
  const { values } = session.call('bs_thread', ['', '0']);
  session.close();
  return shownHere.get(thread) ?? Number(values[1]);
}

const countSafely = () => count().catch((error) => console.error('broadside:', error));

/** Counts when the page is there. */
export function startCounts() {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', countSafely, { once: true });
  else countSafely();
}
