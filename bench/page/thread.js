// A thread of many comments: when it is seen first.
import { html, render } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import css from '../../web/styles.css';
import { parseHtml } from '../../web/html.js';
import { openStorage } from '../../web/storage.js';
import { conversation, log, thread } from '../inputs/comments.mjs';
import { commentHtml, newSession } from './core.js';
import { interleave } from './rounds.js';

/** Milliseconds from the start of a frame's work until the frame is painted. @param {() => void} work @returns {Promise<number>} */
const untilPainted = (work) =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      work();
      // A message of a frame's own callback comes when the frame is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(0);
    });
  });

/** @param {string} rules beyond the product's */
function place(rules = '') {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheets = [css, rules].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = sheets;
  const box = document.createElement('div');
  box.className = 'broadside';
  root.append(box);
  return { host, box };
}

/** @param {(box: HTMLElement) => void} fill @param {string} [rules] @returns {import('./rounds.js').Contender} */
function shown(fill, rules) {
  const { host, box } = place(rules);
  return {
    timed: true,
    before: async () => {
      document.body.replaceChildren(host);
      box.replaceChildren();
      await untilPainted(() => {});
    },
    run: () => untilPainted(() => fill(box)),
  };
}

const wholeRules = 'li{content-visibility:visible}';
const hiddenRules = 'li{content-visibility:auto;contain-intrinsic-size:auto 120px}';

/** @param {number} count @param {{ rounds: number }} options */
export async function firstPaint(count, { rounds }) {
  const comments = conversation(count);
  const session = await newSession();
  session.call('bs_conversation', [thread, 'reader1', 'en', '', '', '', '']);
  session.call('bs_add', [new TextEncoder().encode(log(comments)), 'stored']);
  const show = (/** @type {number} */ most) => session.call('bs_thread', ['', String(most), '', '']).values[0];
  const whole = show(count);
  const level = new Map([['', 0]]);
  const texts = comments.map((comment) => {
    level.set(comment.id, (level.get(comment.parent) ?? 0) + 1);
    return { ...comment, depth: level.get(comment.id), html: commentHtml(session, comment.body) };
  });

  const item = document.createElement('template');
  item.innerHTML = '<li class="comment"><article><header><b></b> <time></time></header><div class="comment-text"></div><button>Reply</button></article></li>';
  /** @param {(typeof texts)[number]} comment */
  const cloned = ({ id, depth, name, at, html: body }) => {
    const made = /** @type {DocumentFragment} */ (item.content.cloneNode(true));
    const li = /** @type {HTMLElement} */ (made.firstElementChild);
    li.id = id;
    li.dataset.depth = String(depth);
    /** @type {Element} */ (li.querySelector('b')).textContent = name;
    /** @type {Element} */ (li.querySelector('time')).textContent = at;
    /** @type {Element} */ (li.querySelector('.comment-text')).innerHTML = body;
    return made;
  };
  /** @param {(typeof texts)[number]} comment */
  const template = ({ id, depth, name, at, html: body }) =>
    html`<li class="comment" id=${id} data-depth=${depth}><article><header><b>${name}</b> <time>${at}</time></header><div class="comment-text">${unsafeHTML(body)}</div><button>Reply</button></article></li>`;

  const list = (/** @type {HTMLElement} */ box) => box.appendChild(document.createElement('ol'));
  /** @type {Record<string, import('./rounds.js').Contender>} */
  const contenders = {
    Broadside: shown((box) => box.append(parseHtml(show(50)))),
    'innerHTML of the whole thread': shown((box) => { box.innerHTML = whole; }, wholeRules),
    'the same with content-visibility': shown((box) => { box.innerHTML = whole; }, hiddenRules),
    'template cloning': shown((box) => list(box).append(...texts.map(cloned)), wholeRules),
    'lit-html': shown((box) => render(repeat(texts, ({ id }) => id, template), list(box)), wholeRules),
  };
  return interleave(contenders, { rounds, warmUp: 0 });
}

/** Puts comments into the product's store. @param {number} count */
export async function keep(count) {
  const storage = await openStorage();
  await storage.erase();
  await storage.write([{ thread, log: new TextEncoder().encode(log(conversation(count))) }]);
}
