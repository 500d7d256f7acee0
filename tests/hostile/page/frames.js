// Runs in a page: opens others of this origin in frames, and says what happened in them.
import { breachesIn } from './judge.js';

const kAtOnce = 8;
const kWidths = [300, 700, 1400]; // a phone, a column, a page with notes in its margin
const kPatience = 60000; // milliseconds for one page to load

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** What may not stand in a whole page: the widget's element and what it carries are the program's own. */
function faultsOf(page) {
  const body = page.body.cloneNode(true);
  for (const own of body.querySelectorAll('broadside-article > template, broadside-article > script, body > script:last-child')) own.remove();
  for (const element of body.querySelectorAll('broadside-article')) element.replaceWith(...element.childNodes);
  for (const element of body.querySelectorAll('main')) element.replaceWith(...element.childNodes);
  const shadows = [...page.querySelectorAll('broadside-article')].flatMap(({ shadowRoot }) => (shadowRoot ? breachesIn(shadowRoot, { conversation: true, inPage: true }) : ['no widget']));
  return [...breachesIn(body, { conversation: true }), ...shadows];
}

window.visit = async (folder, start, end) => {
  const executed = [];
  const breaches = [];
  let visited = 0;
  for (let from = start; from < end; from += kAtOnce) {
    await Promise.all(Array.from({ length: Math.min(kAtOnce, end - from) }, async (_, i) => {
      const frame = document.createElement('iframe');
      frame.src = `/${folder}/${from + i}`;
      frame.width = kWidths[i % kWidths.length];
      const loaded = new Promise((resolve) => { frame.onload = () => resolve(true); });
      document.body.append(frame);
      if (!(await Promise.race([loaded, pause(kPatience)]))) breaches.push(`${from + i}: not loaded, but ${frame.contentDocument?.readyState}`);
      const ready = () => frame.contentDocument.querySelector('broadside-article')?.shadowRoot?.querySelector('.data-panel, .notice');
      for (let wait = 0; frame.contentDocument.querySelector('broadside-article') && !ready() && wait < 200; ++wait) await pause(50);
      await pause(50);
      const { dialogs, canaries } = frame.tally;
      if (dialogs.length + canaries.length) executed.push(from + i);
      const found = faultsOf(frame.contentDocument);
      if (found.length) breaches.push(`${from + i}: ${found.slice(0, 3)}`);
      ++visited;
      frame.remove();
    }));
  }
  return { visited, executed, breaches: breaches.slice(0, 10) };
};
