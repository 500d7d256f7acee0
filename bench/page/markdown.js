// Markdown → HTML that may go into a page: as a string, as nodes, and shown.
import DOMPurify from 'dompurify';
import css from '../../web/styles.css';
import { parseHtml, setContent } from '../../web/html.js';
import { articleHtml, commentHtml, newSession } from './core.js';
import { census } from './census.js';
import { loadMd4c } from './md4c.js';
import { safePeers, unsafePeers } from './peers.js';
import { interleave } from './rounds.js';

/** @typedef {import('./rounds.js').Contender} Contender */

const ours = 'Broadside';
const hasSetHtml = 'setHTML' in Element.prototype;

/** @param {string} name an input's */
const load = async (name) => (await fetch(`/inputs/${name}`)).text();

/** @param {string} html */
const purify = (html) => DOMPurify.sanitize(html);
/** @param {string} html */
const purifyToNodes = (html) => DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true });

/** @param {string} html */
function browserCleans(html) {
  const target = document.createElement('div');
  /** @type {any} */ (target).setHTML(html);
  return target;
}

/**
 * Times those contenders that make the same as we do.
 *
 * @param {Record<string, Contender>} contenders
 * @param {{ rounds: number, warmUp?: number, tolerance?: number, skip?: string[] }} options `tolerance`: the share by which a
 *   count may differ
 */
async function compare(contenders, { tolerance = 0, skip = [], ...options }) {
  const job = census(contenders[ours].run());
  /** @type {string[]} */
  const leftOut = [];
  /** @type {Record<string, Contender>} */
  const same = {};
  for (const [name, contender] of Object.entries(contenders)) {
    if (skip.some((one) => name.startsWith(one))) continue;
    const difference = differenceOf(census(contender.run()), job, tolerance);
    if (difference) leftOut.push(`${name} makes ${difference}`);
    else same[name] = contender;
  }
  return { samples: await interleave(same, options), job, leftOut };
}

/**
 * @param {Record<string, number>} found
 * @param {Record<string, number>} wanted
 * @param {number} tolerance
 */
function differenceOf(found, wanted, tolerance) {
  return Object.keys(wanted)
    .filter((kind) => Math.abs(found[kind] - wanted[kind]) > Math.max(tolerance && 2, tolerance * wanted[kind]))
    .map((kind) => `${found[kind]} ${kind} of ${wanted[kind]}`)
    .join(', ');
}

/** A whole document to a string of safe HTML. @param {string} input @param {any} options */
export async function toString(input, options) {
  const text = await load(input);
  const session = await newSession();
  /** @type {Record<string, Contender>} */
  const contenders = { [ours]: { run: () => articleHtml(session, text) } };
  for (const [name, render] of Object.entries(await unsafePeers())) {
    contenders[`${name} + DOMPurify`] = { run: () => purify(render(text)) };
  }
  for (const [name, render] of Object.entries(safePeers())) contenders[name] = { run: () => render(text) };
  const md4c = await loadMd4c();
  contenders['md4c, nothing sanitised'] = { run: () => md4c(text) };
  return compare(contenders, options);
}

/** Ten thousand comments, one call for each. @param {string} input @param {any} options */
export async function comments(input, options) {
  /** @type {string[]} */
  const texts = JSON.parse(await load(input));
  const session = await newSession();
  /** @param {(text: string) => string} render */
  const each = (render) => ({
    run: () => {
      let all = '';
      for (const text of texts) all += render(text);
      return all;
    },
  });
  /** @type {Record<string, Contender>} */
  const contenders = { [ours]: each((text) => commentHtml(session, text)) };
  for (const [name, render] of Object.entries(await unsafePeers())) contenders[`${name} + DOMPurify`] = each((text) => purify(render(text)));
  for (const [name, render] of Object.entries(safePeers())) contenders[name] = each(render);
  const md4c = await loadMd4c();
  contenders['md4c, nothing sanitised'] = each(md4c);
  return compare(contenders, options);
}

/** A document to nodes that are safe, not yet in the page. @param {string} input @param {any} options */
export async function toNodes(input, options) {
  const text = await load(input);
  const session = await newSession();
  /** @type {Record<string, Contender>} */
  const contenders = { [ours]: { run: () => parseHtml(articleHtml(session, text)) } };
  for (const [name, render] of Object.entries(await unsafePeers())) {
    contenders[`${name} + DOMPurify`] = { run: () => purifyToNodes(render(text)) };
    if (hasSetHtml) contenders[`${name} + setHTML`] = { run: () => browserCleans(render(text)) };
  }
  return compare(contenders, options);
}

/** Rendered, inserted and laid out, against inserting and laying out what is rendered already. @param {string} input @param {any} options */
export async function shown(input, options) {
  const text = await load(input);
  const session = await newSession();
  const html = articleHtml(session, text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  /** @param {(root: ShadowRoot) => void} fill */
  const inPage = (fill) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    document.body.append(host);
    return {
      run: () => {
        fill(root);
        const { height } = host.getBoundingClientRect();
        if (!height) throw new Error('nothing was laid out');
        return root;
      },
      before: () => root.replaceChildren(),
    };
  };
  return compare(
    {
      [ours]: inPage((root) => setContent(root, articleHtml(session, text), document.baseURI)),
      'innerHTML of the finished HTML': inPage((root) => { root.innerHTML = html; }),
    },
    options,
  );
}
