// SQLite in a worker, with its files in the origin's private file system.

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

/** @type {Worker} */
let worker;

/** @param {string} what @param {unknown} [value] @returns {Promise<any>} */
function ask(what, value) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.result));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ what, value });
  });
}

export async function prepare() {
  worker = new Worker('/bench/page/store/sqlite-worker.js', { type: 'module' });
  await ask('prepare');
}

/** @param {Comment[]} comments */
export async function fill(comments) {
  await prepare();
  await ask('open');
  await ask('fill', comments);
}

export const open = async () => (await ask('open')).length;

/** @param {Comment} comment */
export const post = (comment) => ask('post', comment);
