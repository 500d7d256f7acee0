import { Dexie } from 'dexie';

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

/** @type {any} */
let database;

async function connect() {
  database = new Dexie('dexie', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ comments: 'id' });
  await database.open();
}

/** @param {Comment[]} comments */
export async function fill(comments) {
  await connect();
  await database.comments.bulkAdd(comments);
}

export async function prepare() {}

export async function open() {
  await connect();
  return (await database.comments.toArray()).length;
}

/** @param {Comment} comment */
export const post = (comment) => database.comments.add(comment);
