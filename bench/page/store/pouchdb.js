import PouchDB from 'pouchdb-browser';

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

/** @type {any} */
let database;

const connect = (name = 'comments') => new PouchDB(name, { auto_compaction: false });
/** @param {Comment} comment */
const asDocument = ({ id, ...rest }) => ({ _id: id, ...rest });

/** @param {Comment[]} comments */
export async function fill(comments) {
  database = connect();
  await database.bulkDocs(comments.map(asDocument));
}

export async function prepare() {}

export async function open() {
  database = connect();
  return (await database.allDocs({ include_docs: true })).rows.length;
}

/** @param {Comment} comment */
export const post = (comment) => database.put(asDocument(comment));

// The revisions of documents that another replica made, which is what its replication hands over.
/** @param {Comment} comment */
const revised = (comment) => ({ ...asDocument(comment), _rev: '1-abc', _revisions: { start: 1, ids: ['abc'] } });

/** @param {Comment[]} known @param {Comment[]} all */
export function merging(known, all) {
  const bytes = new TextEncoder().encode(JSON.stringify(all.map(revised)));
  let turn = 0;
  /** @type {any} */
  let mine;
  return {
    once: true,
    before: async () => {
      if (mine) await mine.destroy();
      mine = connect(`merge${turn++}`);
      await mine.bulkDocs(known.map(revised), { new_edits: false });
    },
    run: async () => {
      await mine.bulkDocs(JSON.parse(new TextDecoder().decode(bytes)), { new_edits: false });
      return (await mine.info()).doc_count;
    },
  };
}
