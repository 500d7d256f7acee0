// How the cost of a work grows with its size.
import { article } from '../inputs/articles.mjs';
import { chain, conversation, log, thread } from '../inputs/comments.mjs';
import { articleHtml, newSession } from './core.js';
import { interleave } from './rounds.js';

/** @typedef {import('./rounds.js').Contender} Contender */

/** A conversation of these comments in a session, seen. @param {import('../inputs/comments.mjs').Comment[]} comments */
async function loaded(comments) {
  const session = await newSession();
  const bytes = new TextEncoder().encode(log(comments));
  const load = () => {
    session.call('bs_conversation', [thread, 'reader1', 'en', '', '', '', '']);
    session.call('bs_add', [bytes, 'stored']);
    return Number(session.call('bs_thread', ['', '0', '', '']).values[1]);
  };
  load();
  return { session, load };
}

/** @type {Record<string, (size: number) => Promise<Contender>>} */
const works = {
  'article, bytes': async (size) => {
    const session = await newSession();
    const text = article(size);
    return { run: () => articleHtml(session, text) };
  },
  'comments loaded': async (size) => ({ run: (await loaded(conversation(size))).load }),
  'comments there, the first 50 shown': async (size) => {
    const { session } = await loaded(conversation(size));
    return { run: () => session.call('bs_thread', ['', '50', '', '']) };
  },
  'comments there, one added and shown': async (size) => {
    const { session } = await loaded(conversation(size));
    let next = conversation(30000, { first: size + 10, seed: 3, depth: 1 }).values();
    return {
      run: () => {
        const { value } = next.next();
        if (!value) next = conversation(30000, { first: size + 10, seed: Math.random() * 1e9, depth: 1 }).values();
        else session.call('bs_add', [log([value]), 'stored']);
        session.call('bs_thread', ['', '50', value?.id ?? '', '']);
      },
    };
  },
  'depth of a chain of replies, loaded': async (size) => ({ run: (await loaded(chain(size))).load }),
  'depth of a chain of replies, the first 50 shown': async (size) => {
    const { session } = await loaded(chain(size));
    return { run: () => session.call('bs_thread', ['', '50', '', '']) };
  },
};

export const names = () => Object.keys(works);

/** @param {string} name @param {number[]} sizes @param {{ rounds: number }} options @returns samples by size */
export async function grow(name, sizes, { rounds }) {
  /** @type {Record<string, Contender>} */
  const contenders = {};
  for (const size of sizes) contenders[size] = await works[name](size);
  return interleave(contenders, { rounds, warmUp: 100 });
}
