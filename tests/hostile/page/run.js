// Runs in a hostile page: payloads go through the doors of the core into the page, and what comes out is judged.
import { openCore } from './core.js';
import { doors } from './doors.js';
import { breachesIn, hasSetHtml, judge, trusted } from './judge.js';

let core;
let payloads;

/** Loads what runDoor needs, and says which doors there are. */
window.openDoors = async () => {
  core = await openCore();
  payloads = await (await fetch('/payloads.json')).json();
  return { doors: Object.keys(doors), payloads: payloads.length, hasSetHtml };
};

/** One call of the core. */
window.callCore = (...all) => core.call(...all);

/**
 * The payloads [from, to) through one door. The HTML stands in a shadow root while it is judged, and a moment longer,
 * so that what would run or load does. With `show`, the HTML comes along.
 */
window.runDoor = async (name, from, to, show = false) => {
  const host = document.createElement('main');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const box = document.createElement('div');
  root.append(box);
  const breaches = [];
  const shown = [];
  let outputs = 0;
  let breached = 0;
  for (const { payloads: made, html, conversation } of doors[name](core, payloads.slice(from, to))) {
    ++outputs;
    if (show) shown.push(html);
    const found = judge(box, html, { conversation });
    if (found.length === 0) continue;
    ++breached;
    if (breaches.length < 5) breaches.push(`${JSON.stringify(made.length === 1 ? made[0].slice(0, 300) : made.length)}: ${found.slice(0, 3).join(', ')}`);
  }
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  host.remove();
  return { outputs, breached, breaches, shown };
};

/**
 * The control: the raw ones of [start, end) as they are, each in a frame of its own, in which they may do what they can
 * but open a dialog. How many ran a script, broke the policy, or put something into the tree that may not be there.
 */
window.runRaw = async (start, end) => {
  const some = (await (await fetch('/raw.json')).json()).slice(start, end);
  const count = { payloads: some.length, executed: 0, violated: 0, breached: 0 };
  const kAtOnce = 25;
  for (let from = 0; from < some.length; from += kAtOnce) {
    const frames = await Promise.all(some.slice(from, from + kAtOnce).map(async (payload) => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts allow-same-origin';
      frame.srcdoc = trusted(`<!doctype html><script src="/frame.js"></script><body>${payload}`);
      const loaded = new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 30000); });
      document.body.append(frame);
      await loaded;
      return frame;
    }));
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    for (const frame of frames) {
      const { dialogs, canaries, violations } = frame.tally ?? { dialogs: [], canaries: [], violations: [] };
      if (dialogs.length + canaries.length) ++count.executed;
      if (violations.length) ++count.violated;
      try {
        if (breachesIn(frame.contentDocument.body, { conversation: true }).length) ++count.breached;
      } catch {
        ++count.breached; // it went elsewhere
      }
      frame.remove();
    }
  }
  return count;
};
