import * as Automerge from '@automerge/automerge/slim';
import { answer, complete, openDatabase } from './indexeddb.js';

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

/** @type {any} */
let doc;
/** @type {IDBDatabase} */
let database;

/** @param {any} into @param {Comment[]} comments */
const insert = (into, comments) =>
  Automerge.change(into, (/** @type {any} */ draft) => {
    draft.comments ??= {};
    for (const comment of comments) draft.comments[comment.id] = { ...comment };
  });

/** @param {Uint8Array} chunk */
async function keep(chunk) {
  const transaction = database.transaction('comments', 'readwrite', { durability: 'strict' });
  transaction.objectStore('comments').add(chunk);
  await complete(transaction);
}

/** @param {Comment[]} comments */
export async function fill(comments) {
  await prepare();
  database = await openDatabase('automerge');
  doc = insert(Automerge.init(), comments);
  await keep(Automerge.save(doc));
}

export const prepare = () => Automerge.initializeWasm(fetch('/peers/automerge.wasm'));

export async function open() {
  database = await openDatabase('automerge');
  const chunks = await answer(database.transaction('comments').objectStore('comments').getAll());
  doc = Automerge.load(chunks[0]);
  for (const chunk of chunks.slice(1)) doc = Automerge.loadIncremental(doc, chunk);
  return Object.values(doc.comments).length;
}

/** @param {Comment} comment */
export async function post(comment) {
  doc = insert(doc, [comment]);
  await keep(Automerge.saveIncremental(doc));
}

/** @param {Comment[]} known @param {Comment[]} all */
export function merging(known, all) {
  const base = insert(Automerge.init(), known);
  const ids = new Set(known.map(({ id }) => id));
  const bytes = Automerge.save(insert(Automerge.clone(base), all.filter(({ id }) => !ids.has(id))));
  /** @type {any} */
  let mine;
  return {
    once: true,
    before: () => {
      mine = Automerge.clone(base);
    },
    run: () => Object.keys(Automerge.merge(mine, Automerge.load(bytes)).comments).length,
  };
}
