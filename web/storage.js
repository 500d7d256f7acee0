// Where a reader's words are kept: IndexedDB as docs/format.md, "In the browser", lays it out; memory where there is none.

import { asDrafts, asLog, asProfile } from './stored.js';

/**
 * @typedef {{ thread: string, log: Uint8Array }} LogRecord
 * @typedef {{ exact: string, prefix: string, suffix: string }} Quote
 * @typedef {{ thread: string, box: string, tab: string, body: string, quote?: Quote, at: number }} Draft
 * @typedef {{ key: string, name?: string, email?: string, url?: string }} Profile
 * @typedef {'events' | 'drafts' | 'profile'} StoreName
 */

const databaseName = 'broadside';
const databaseVersion = 1;
// A browser that never answers is as good as none.
const patience = 5000;

/**
 * Why something could not be stored: `full`, `blocked` (the page may not store anything), `newer` (the data is of a later
 * version of Broadside) or `failed`.
 */
export class StorageError extends Error {
  /**
   * @param {'full' | 'blocked' | 'newer' | 'failed'} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(code, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

/** @param {unknown} error */
function asStorageError(error) {
  if (error instanceof StorageError) return error;
  const { name, code } = /** @type {DOMException} */ (error ?? {});
  if (name === 'QuotaExceededError' || code === 22) return new StorageError('full', error);
  if (name === 'SecurityError' || name === 'NotAllowedError') return new StorageError('blocked', error);
  if (name === 'VersionError') return new StorageError('newer', error);
  return new StorageError('failed', error);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {string} thread */
const ofThread = (thread) => IDBKeyRange.bound([thread], [thread, []]);

/** @param {Draft} draft */
const keyOf = ({ thread, box, tab }) => [thread, box, tab];

/**
 * The same as one text: neither a box nor a tab has a comma in its name.
 *
 * @param {Draft} draft
 */
export const nameOf = (draft) => String(keyOf(draft));

/**
 * Deletes the draft of a tab that is gone, unless that tab lives all the same and has written more since: without Web
 * Locks, nobody knows.
 *
 * @param {IDBObjectStore} drafts
 * @param {Draft} draft
 */
function takeOver(drafts, draft) {
  drafts.get(keyOf(draft)).onsuccess = ({ target }) => {
    if (/** @type {any} */ (target).result?.at === draft.at) drafts.delete(keyOf(draft));
  };
}

class Database {
  /** Whether what is kept here outlives the page. */
  durable = true;
  /** How often the database was closed under this page: what it held may be gone. */
  losses = 0;
  /** @type {Promise<IDBDatabase> | undefined} */
  #connection;

  #open() {
    return (this.#connection ??= this.#connect().catch((error) => {
      this.#connection = undefined;
      throw asStorageError(error);
    }));
  }

  /** @returns {Promise<IDBDatabase>} */
  #connect() {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new StorageError('failed')), patience);
      const request = indexedDB.open(databaseName, databaseVersion);
      request.onupgradeneeded = () => {
        const database = request.result;
        database.createObjectStore('events', { autoIncrement: true }).createIndex('thread', 'thread');
        database.createObjectStore('drafts', { keyPath: ['thread', 'box', 'tab'] });
        database.createObjectStore('profile');
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        const database = request.result;
        const forget = () => {
          database.close();
          this.#connection = undefined;
          this.losses++;
        };
        // A later version wants to upgrade, or someone deletes the database: this tab must not stand in the way.
        database.onversionchange = forget;
        database.onclose = forget;
        resolve(database);
      };
      request.onerror = () => {
        clearTimeout(timer);
        reject(request.error);
      };
      request.onblocked = () => reject(new StorageError('failed'));
    });
  }

  /**
   * Runs one transaction, and resolves when it is complete. Writes are durable then.
   *
   * @template T
   * @param {StoreName[]} stores
   * @param {IDBTransactionMode} mode
   * @param {(store: (name: StoreName) => IDBObjectStore, transaction: IDBTransaction) => T | Promise<T>} work
   * @returns {Promise<T>}
   */
  async #run(stores, mode, work) {
    for (let again = true; ; again = false) {
      const database = await this.#open();
      let transaction;
      try {
        transaction = database.transaction(stores, mode, { durability: 'strict' });
      } catch (error) {
        // The connection was closed under us: once more with a new one.
        this.#connection = undefined;
        if (again) continue;
        throw asStorageError(error);
      }
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      done.catch(() => {});
      try {
        const result = await work((name) => transaction.objectStore(name), transaction);
        await done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended already.
        }
        throw asStorageError(transaction.error ?? error);
      }
    }
  }

  /**
   * The records of a thread whose keys are not among `seen`, with their keys, and whether there are any at all.
   *
   * @param {string} thread
   * @param {Set<IDBValidKey>} seen
   */
  readLogs(thread, seen) {
    return this.#run(['events'], 'readonly', async (store) => {
      const events = store('events');
      const range = IDBKeyRange.only(thread);
      const index = events.index('thread');
      const [keys, all] = await Promise.all([answer(index.getAllKeys(range)), seen.size ? undefined : answer(index.getAll(range))]);
      const fresh = keys.filter((key) => !seen.has(key));
      /** @type {LogRecord[]} */
      const records = all ?? (await Promise.all(fresh.map((key) => answer(events.get(key)))));
      return { keys: fresh, logs: records.map(({ log }) => asLog(log)), isEmpty: !keys.length };
    });
  }

  /** All records of all threads, as bytes of lines. */
  readAllLogs() {
    return this.#run(['events'], 'readonly', async (store) => {
      /** @type {LogRecord[]} */
      const records = await answer(store('events').getAll());
      return records.map(({ log }) => asLog(log));
    });
  }

  /**
   * Writes what belongs together. Resolves with the keys of the logs when all is durable.
   *
   * @param {LogRecord[]} logs
   * @param {Draft[]} [drop]
   * @param {Profile} [profile]
   */
  write(logs, drop = [], profile = undefined) {
    /** @type {StoreName[]} */
    const stores = ['events'];
    if (drop.length) stores.push('drafts');
    if (profile) stores.push('profile');
    return this.#run(stores, 'readwrite', (store, transaction) => {
      const keys = logs.map((record) => answer(store('events').add(record)));
      // Without a time, it is one's own.
      for (const draft of drop) draft.at ? takeOver(store('drafts'), draft) : store('drafts').delete(keyOf(draft));
      if (profile) store('profile').put(profile, 'me');
      if (!drop.some(({ at }) => at)) transaction.commit(); // nothing more comes, so the disk need not wait for the answers
      return Promise.all(keys);
    });
  }

  /**
   * Puts the many small records of a thread together into one, unless there are others than those of `seen`: all that
   * these hold has to be in `log`. Resolves with the new record's key.
   *
   * @param {string} thread
   * @param {Uint8Array} log
   * @param {Set<IDBValidKey>} seen
   */
  compact(thread, log, seen) {
    return this.#run(['events'], 'readwrite', async (store) => {
      const events = store('events');
      const keys = await answer(events.index('thread').getAllKeys(IDBKeyRange.only(thread)));
      if (keys.some((key) => !seen.has(key))) return undefined;
      for (const key of keys) events.delete(key);
      return answer(events.add({ thread, log }));
    });
  }

  /** @returns {Promise<Profile | undefined>} */
  readProfile() {
    return this.#run(['profile'], 'readonly', async (store) => asProfile(await answer(store('profile').get('me'))));
  }

  /**
   * @param {string} [thread] all threads without it
   * @returns {Promise<Draft[]>}
   */
  readDrafts(thread) {
    const range = thread === undefined ? undefined : ofThread(thread);
    return this.#run(['drafts'], 'readonly', async (store) => asDrafts(await answer(store('drafts').getAll(range))));
  }

  /**
   * Keeps a draft, in place of another tab's if this one has taken that over.
   *
   * @param {Draft} draft
   * @param {Draft} [instead]
   */
  writeDraft(draft, instead) {
    return this.#run(['drafts'], 'readwrite', (store, transaction) => {
      const drafts = store('drafts');
      drafts.put(draft);
      if (instead) takeOver(drafts, instead);
      else transaction.commit(); // a page that is going away hears no answers
    });
  }

  /** @param {Draft[]} drafts */
  dropDrafts(drafts) {
    return this.#run(['drafts'], 'readwrite', (store) => {
      for (const draft of drafts) store('drafts').delete(keyOf(draft));
    });
  }

  /** Empties everything. */
  erase() {
    /** @type {StoreName[]} */
    const stores = ['events', 'drafts', 'profile'];
    return this.#run(stores, 'readwrite', (store) => {
      for (const name of stores) store(name).clear();
    });
  }
}

/** The same for a page that may not store anything: all is gone with the page. */
class Memory {
  durable = false;
  losses = 0;
  /** @type {LogRecord[]} */
  #logs = [];
  /** @type {Map<string, Draft>} */
  #drafts = new Map();
  /** @type {Profile | undefined} */
  #profile;

  /**
   * @param {string} thread
   * @param {Set<IDBValidKey>} seen
   */
  async readLogs(thread, seen) {
    const fresh = this.#logs.map((record, key) => ({ ...record, key })).filter((record) => record.thread === thread && !seen.has(record.key));
    return { keys: fresh.map(({ key }) => key), logs: fresh.map(({ log }) => log), isEmpty: !this.#logs.length };
  }

  async readAllLogs() {
    return this.#logs.map((record) => record.log);
  }

  /**
   * @param {LogRecord[]} logs
   * @param {Draft[]} [drop]
   * @param {Profile} [profile]
   */
  async write(logs, drop = [], profile = undefined) {
    for (const draft of drop) this.#drafts.delete(nameOf(draft));
    if (profile) this.#profile = profile;
    return logs.map((record) => this.#logs.push(record) - 1);
  }

  /** @returns {Promise<IDBValidKey | undefined>} */
  async compact() {
    return undefined;
  }

  async readProfile() {
    return this.#profile;
  }

  /** @param {string} [thread] */
  async readDrafts(thread) {
    return [...this.#drafts.values()].filter((draft) => thread === undefined || draft.thread === thread);
  }

  /**
   * @param {Draft} draft
   * @param {Draft} [instead]
   */
  async writeDraft(draft, instead) {
    if (instead) this.#drafts.delete(nameOf(instead));
    this.#drafts.set(nameOf(draft), draft);
  }

  /** @param {Draft[]} drafts */
  async dropDrafts(drafts) {
    for (const draft of drafts) this.#drafts.delete(nameOf(draft));
  }

  async erase() {
    this.#logs = [];
    this.#drafts.clear();
    this.#profile = undefined;
  }
}

/** @typedef {Database | Memory} Storage */

/** @type {Promise<Storage> | undefined} */
let opened;

/** The one store that all conversations of a page share. Data of a later version is left alone: see StorageError. */
export function openStorage() {
  return (opened ??= (async () => {
    const database = new Database();
    try {
      await database.readProfile(); // to see whether it can be read at all
    } catch (error) {
      if (/** @type {StorageError} */ (error).code !== 'newer') return new Memory();
    }
    return database;
  })());
}

/**
 * Asks the browser not to throw the data away when it runs short of space. One that asks the reader may never answer, so
 * nothing waits for this.
 */
export function askToPersist() {
  try {
    navigator.storage?.persist?.().catch(() => {});
  } catch {
    // Not in every page.
  }
}
