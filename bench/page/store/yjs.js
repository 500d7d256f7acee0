import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

/** @type {Y.Doc} */
let doc;
/** @type {any} */
let persistence;

/** @param {Y.Doc} into @param {Comment[]} comments */
function insert(into, comments) {
  const map = into.getMap('comments');
  into.transact(() => {
    for (const comment of comments) map.set(comment.id, comment);
  });
}

async function connect() {
  doc = new Y.Doc();
  persistence = new IndexeddbPersistence('yjs', doc);
  await persistence.whenSynced;
}

/** Resolves when what was written before is complete: a later transaction waits for it. */
const flushed = () =>
  new Promise((resolve) => {
    const transaction = persistence.db.transaction('updates', 'readwrite');
    transaction.oncomplete = () => resolve(undefined);
    transaction.objectStore('updates').count();
  });

/** @param {Comment[]} comments */
export async function fill(comments) {
  await connect();
  insert(doc, comments);
  await flushed();
}

export async function prepare() {}

export async function open() {
  await connect();
  return Object.keys(doc.getMap('comments').toJSON()).length;
}

/** @param {Comment} comment */
export async function post(comment) {
  insert(doc, [comment]);
  await flushed();
}

/** @param {Comment[]} known @param {Comment[]} all */
export function merging(known, all) {
  const base = new Y.Doc();
  insert(base, known);
  const before = Y.encodeStateAsUpdate(base);
  const peer = new Y.Doc();
  Y.applyUpdate(peer, before);
  insert(peer, all.filter((comment) => !peer.getMap('comments').has(comment.id)));
  const bytes = Y.encodeStateAsUpdate(peer);
  /** @type {Y.Doc} */
  let mine;
  return {
    once: true,
    before: () => {
      mine = new Y.Doc();
      Y.applyUpdate(mine, before);
    },
    run: () => {
      Y.applyUpdate(mine, bytes);
      return mine.getMap('comments').size;
    },
  };
}
