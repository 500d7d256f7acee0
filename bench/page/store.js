// 10,000 comments in each kind of store: opened, posted to, merged.
import { conversation, log, thread } from '../inputs/comments.mjs';
import { newSession } from './core.js';
import { interleave } from './rounds.js';
import * as automerge from './store/automerge.js';
import * as broadside from './store/broadside.js';
import * as dexie from './store/dexie.js';
import * as raw from './store/indexeddb.js';
import * as pouchdb from './store/pouchdb.js';
import * as sqlite from './store/sqlite.js';
import * as yjs from './store/yjs.js';

/** @typedef {import('../inputs/comments.mjs').Comment} Comment */

/** @type {Record<string, { fill: (comments: Comment[]) => Promise<void>, prepare: () => Promise<unknown>, open: () => Promise<number>, post: (comment: Comment) => Promise<unknown> }>} */
const stores = {
  Broadside: broadside,
  'one IndexedDB record a comment': raw,
  Dexie: dexie,
  PouchDB: pouchdb,
  'Yjs, y-indexeddb': yjs,
  Automerge: /** @type {any} */ (automerge),
  'SQLite, OPFS': sqlite,
};

export const names = () => Object.keys(stores);

/** @param {string} name @param {number} count */
export const fill = (name, count) => stores[name].fill(conversation(count));

/** How long it takes to open a store in a fresh page and have all in hand. @param {string} name @param {number} count */
export async function open(name, count) {
  await stores[name].prepare();
  const start = performance.now();
  const found = await stores[name].open();
  const took = performance.now() - start;
  if (found !== count) throw new Error(`${name}: ${found} comments, not ${count}`);
  return took;
}

/** Posts, one after another in turns of all stores. @param {string[]} chosen @param {number} count how many there are @param {number} posts */
export async function post(chosen, count, posts) {
  const comments = conversation(posts + 5, { first: count + 1000, seed: 5, depth: 1 });
  for (const name of chosen) {
    await stores[name].prepare();
    await stores[name].open();
    for (const comment of comments.slice(posts)) await stores[name].post(comment);
  }
  /** @type {Record<string, number[]>} */
  const samples = Object.fromEntries(chosen.map((name) => [name, []]));
  for (let i = 0; i < posts; i++) {
    for (let k = 0; k < chosen.length; k++) {
      const name = chosen[(i + k) % chosen.length];
      const start = performance.now();
      await stores[name].post(comments[i]);
      samples[name].push(performance.now() - start);
    }
  }
  return samples;
}

/** A peer's file of `count` events, of which `fresh` are new here: from bytes to the new state. @param {number} count @param {number} fresh @param {{ rounds: number, quick: boolean }} options */
export async function merge(count, fresh, { rounds, quick }) {
  const all = conversation(count);
  // What is new is not at the end: it comes from all over the time that the two were apart.
  const known = all.filter((_, i) => i % Math.round(count / fresh) !== 1);
  const bytes = new TextEncoder().encode(log(all));
  const mine = log(known);
  const session = await newSession();

  /** @param {(text: string) => any[]} parse */
  const withMap = (parse, file = bytes) => {
    /** @type {Map<string, any>} */
    let map;
    return {
      once: true,
      before: () => {
        map = new Map(known.map((comment) => [comment.id, comment]));
      },
      run: () => {
        for (const event of parse(new TextDecoder().decode(file))) if (!map.has(event.id)) map.set(event.id, event);
        return map.size;
      },
    };
  };
  /** @type {Record<string, import('./rounds.js').Contender>} */
  const contenders = {
    Broadside: {
      once: true,
      before: () => {
        session.call('bs_conversation', [thread, 'reader1', 'en', '', '', '', '']);
        session.call('bs_add', [mine, 'stored']);
        session.call('bs_thread', ['', '0', '', '']);
      },
      run: () => {
        session.call('bs_add', [bytes, 'imported']);
        return Number(session.call('bs_thread', ['', '0', '', '']).values[1]);
      },
    },
    'JSON.parse of each line, a Map': withMap((text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line))),
    'JSON.parse of one array, a Map': withMap((text) => JSON.parse(text), new TextEncoder().encode(`[${log(all).trim().replaceAll('\n', ',')}]`)),
    Yjs: yjs.merging(known, all),
  };
  if (!quick) {
    await automerge.prepare();
    contenders.Automerge = automerge.merging(known, all);
    contenders.PouchDB = pouchdb.merging(known, all);
  }
  for (const [name, { before, run }] of Object.entries(contenders)) {
    await before?.();
    const size = await run();
    if (size !== count) throw new Error(`${name}: ${size} events, not ${count}`);
  }
  return { samples: await interleave(contenders, { rounds, warmUp: 0 }), size: bytes.length };
}

/** Bytes of WebAssembly memory after so many comments were loaded, for each byte of their log. @param {number} count */
export async function memory(count) {
  const session = await newSession();
  const bytes = new TextEncoder().encode(log(conversation(count)));
  session.call('bs_conversation', [thread, 'reader1', 'en', '', '', '', '']);
  const empty = session.instance.memorySize;
  session.call('bs_add', [bytes, 'stored']);
  session.call('bs_thread', ['', '50', '', '']);
  return { log: bytes.length, memory: session.instance.memorySize, empty };
}
