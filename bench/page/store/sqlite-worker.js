// Served as it is: a worker of its own, which loads the package's module and .wasm from beside it.
import sqlite3InitModule from '/bench/node_modules/@sqlite.org/sqlite-wasm/dist/index.mjs';

/** @type {any} */
let pool;
/** @type {any} */
let database;

const insert = 'INSERT INTO comments VALUES (:id, :parent, :at, :seq, :key, :name, :body)';
const values = (/** @type {Record<string, unknown>} */ comment) => Object.fromEntries(Object.entries(comment).map(([name, value]) => [`:${name}`, value]));

const tasks = {
  async prepare() {
    const sqlite = await sqlite3InitModule({ print: () => {}, printErr: () => {} });
    // What its documentation calls the fastest of its file systems.
    pool = await sqlite.installOpfsSAHPoolVfs({});
  },
  open() {
    database = new pool.OpfsSAHPoolDb('/comments.sqlite3');
    database.exec('CREATE TABLE IF NOT EXISTS comments (id TEXT PRIMARY KEY, parent, at, seq, key, name, body) WITHOUT ROWID');
    return database.exec({ sql: 'SELECT * FROM comments', rowMode: 'object', returnValue: 'resultRows' });
  },
  fill(/** @type {any[]} */ comments) {
    database.transaction(() => {
      const statement = database.prepare(insert);
      for (const comment of comments) statement.bind(values(comment)).stepReset();
      statement.finalize();
    });
  },
  post(/** @type {any} */ comment) {
    database.exec({ sql: insert, bind: values(comment) });
  },
};

self.onmessage = async ({ data: { what, value } }) => {
  try {
    const result = await /** @type {any} */ (tasks)[what](value);
    self.postMessage({ result });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
