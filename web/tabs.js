// Tabs tell each other that something was stored. Where nothing delivers (BroadcastChannel between files in WebKit and
// Firefox), they look again when they come to the front.
import { randomName } from './uuid.js';

const channelName = 'broadside';

/** This tab's name, which stands with the drafts that it writes. */
export const tab = randomName();

/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {BroadcastChannel | undefined} */
let channel;

const wake = () => {
  for (const listener of listeners) listener();
};

/** @param {StorageEvent} event */
const onStorage = (event) => event.key === channelName && wake();
const onVisible = () => document.visibilityState === 'visible' && wake();

function begin() {
  try {
    channel = new BroadcastChannel(channelName);
    channel.onmessage = wake;
  } catch {
    // Not in every page; the other ways remain.
  }
  addEventListener('storage', onStorage);
  addEventListener('focus', wake);
  document.addEventListener('visibilitychange', onVisible);
  hold();
}

// The race of none never ends. A function of ours would keep what was at hand where it was made, wherever the minifier puts
// it, for as long as the lock is held: the first conversation of the page.
const never = Promise.race.bind(Promise, []);

let held = false;

/** Takes a lock for as long as the page lives: by it, other tabs know that this one's drafts are still being written. */
function hold() {
  if (held) return;
  held = true;
  navigator.locks?.request(lockOf(tab), never).catch(never);
}

/** @param {string} tabName */
const lockOf = (tabName) => `broadside-tab-${tabName}`;

function end() {
  channel?.close();
  channel = undefined;
  removeEventListener('storage', onStorage);
  removeEventListener('focus', wake);
  document.removeEventListener('visibilitychange', onVisible);
}

/**
 * Calls `listener` whenever another tab may have stored something, until `life` ends.
 *
 * @param {() => void} listener
 * @param {AbortSignal} life
 */
export function onOtherTabs(listener, life) {
  if (!listeners.size) begin();
  listeners.add(listener);
  life.addEventListener('abort', () => {
    listeners.delete(listener);
    if (!listeners.size) end();
  });
}

/** Tells the others, and the other conversations of this page. */
export function tellOthers() {
  wake();
  channel?.postMessage('');
  try {
    localStorage.setItem(channelName, randomName());
  } catch {
    // Nothing is kept there: it only wakes who listens.
  }
}

/** The names of the other tabs that live: of none, where there are no Web Locks. */
export async function livingTabs() {
  const living = new Set();
  try {
    const locks = await navigator.locks.query();
    for (const { name = '' } of locks.held ?? []) living.add(name.replace(lockOf(''), ''));
  } catch {
    // See above.
  }
  living.delete(tab);
  return living;
}
