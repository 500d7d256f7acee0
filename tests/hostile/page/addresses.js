// Runs in a hostile page: what the core makes of addresses, against what the browser does.
import { openCore } from './core.js';
import { schemeOf, trusted } from './judge.js';

const core = await openCore();
window.ready = true;

const kAllowed = ['http:', 'https:', 'mailto:'];

/**
 * Gives each address of /addresses.json to the core as the href of a link, and compares with what the browser would make
 * of it: a link of the same scheme where that is allowed, none where it is not.
 */
window.decideAddresses = async (through = linkThrough) => {
  const cases = await (await fetch('/addresses.json')).json();
  const counts = { refused: 0, kept: 0, 'lead nowhere': 0, 'lead nowhere any more': 0 };
  const disagreements = [];
  for (const address of cases) {
    const made = through(address);
    const scheme = schemeOf(address.replaceAll('\0', '\uFFFD')); // as HTML has it
    const madeScheme = made === undefined ? undefined : schemeOf(made);
    if (scheme === undefined) {
      ++counts['lead nowhere'];
      if (madeScheme !== undefined && !kAllowed.includes(madeScheme)) disagreements.push([address, made]);
    } else if (kAllowed.includes(scheme)) {
      ++counts[made !== undefined && madeScheme === undefined ? 'lead nowhere any more' : 'kept'];
      if (made === undefined || ![undefined, scheme].includes(madeScheme)) disagreements.push([address, made ?? 'refused', scheme]);
    } else {
      ++counts.refused;
      if (made !== undefined) disagreements.push([address, made, scheme]);
    }
  }
  return { ...counts, disagreements: disagreements.slice(0, 20) };
};

/** The href that the core gives a link to `address`, or undefined for none. */
function linkThrough(address) {
  const references = [...address].map((c) => `&#${c.codePointAt(0)};`).join('');
  const { status, values } = core.call('article', `x <a href="${references}">link</a> y`, 'markdown');
  if (status !== 0) throw new Error(`bs_article: ${status}`);
  const box = document.createElement('template');
  box.innerHTML = trusted(values[0]);
  return box.content.querySelector('.body a, a')?.getAttribute('href') ?? undefined;
}

/** Every text of /matrix.json: no address in what comes of it has a scheme that is not allowed. */
window.decideMatrix = async () => {
  const cases = await (await fetch('/matrix.json')).json();
  const box = document.createElement('template');
  const bad = [];
  for (const [text] of cases) {
    const { status, values } = core.call('article', text, 'markdown');
    if (status !== 0) continue;
    box.innerHTML = trusted(values[0]);
    for (const element of box.content.querySelectorAll('[href], [src], [data-src]')) {
      for (const name of ['href', 'src', 'data-src']) {
        const address = element.getAttribute(name);
        if (address !== null && ![undefined, ...kAllowed].includes(schemeOf(address))) bad.push([text, address]);
      }
    }
  }
  return { looked: cases.length, bad: bad.slice(0, 20) };
};
