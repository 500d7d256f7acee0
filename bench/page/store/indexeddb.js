// One record for each comment, and nothing around it.

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {IDBTransaction} transaction */
export const complete = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = () => reject(transaction.error);
  });

/** @param {string} name @param {string} [keyPath] */
export function openDatabase(name, keyPath) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('comments', keyPath ? { keyPath } : { autoIncrement: true });
  return answer(request);
}

/** @type {IDBDatabase} */
let database;

/** @param {Comment[]} comments */
export async function fill(comments) {
  database = await openDatabase('raw', 'id');
  const transaction = database.transaction('comments', 'readwrite');
  for (const comment of comments) transaction.objectStore('comments').put(comment);
  await complete(transaction);
}

export async function prepare() {}

export async function open() {
  database = await openDatabase('raw', 'id');
  return (await answer(database.transaction('comments').objectStore('comments').getAll())).length;
}

/** @param {Comment} comment */
export async function post(comment) {
  const transaction = database.transaction('comments', 'readwrite', { durability: 'strict' });
  transaction.objectStore('comments').put(comment);
  await complete(transaction);
}
