// Runs in a page with the widget: looks at every shadow tree there.
import { breachesIn, trusted } from './judge.js';

window.trusted = trusted;
window.lookAt = () =>
  [...document.querySelectorAll('broadside-article')].flatMap((element) =>
    element.shadowRoot ? breachesIn(element.shadowRoot, { conversation: true, inPage: true }) : [],
  );

/** Puts an element into the page, alone, and says whether an article or a notice came of it. */
window.show = async (element) => {
  const told = new Promise((resolve) => {
    for (const type of ['broadside:ready', 'broadside:error']) element.addEventListener(type, resolve, { once: true });
    setTimeout(resolve, 5000);
  });
  document.querySelector('main').replaceChildren(element);
  await told;
  await new Promise((resolve) => { setTimeout(resolve); });
  return Boolean(element.shadowRoot?.querySelector('.article, .notice'));
};
