// The product's own way: the lines of many comments in one record, read by the core.
import { openStorage } from '../../../web/storage.js';
import { line, log, thread } from '../../inputs/comments.mjs';
import { newSession } from '../core.js';

/** @typedef {import('../../inputs/comments.mjs').Comment} Comment */

const encoder = new TextEncoder();
const apart = 40;
const actor = 'reader1';

/** The comments, most of them put together and the last ones apart, as it is between two compactions. @param {Comment[]} comments */
export async function fill(comments) {
  const storage = await openStorage();
  const many = comments.slice(0, -apart);
  await storage.write([{ thread, log: encoder.encode(log(many)) }]);
  for (const comment of comments.slice(-apart)) await storage.write([{ thread, log: encoder.encode(`${line(comment)}\n`) }]);
}

/** @type {import('../core.js').CoreSession} */
let session;

/** What an article on the page has brought already. */
export async function prepare() {
  session = await newSession();
}

export async function open() {
  const reading = openStorage().then((storage) => storage.readLogs(thread, new Set()));
  session.call('bs_conversation', [thread, actor, 'en', '', '', '', '']);
  const { logs } = await reading;
  for (const one of logs) session.call('bs_add', [one, 'stored']);
  return Number(session.call('bs_thread', ['', '0', '', '']).values[1]);
}

/** @param {Comment} comment */
export async function post({ id, at, name, body, parent }) {
  const { values } = session.call('bs_compose', ['comment', id, at, name, 'a@example.org', '', body, parent]);
  const made = `${values[0]}\n`;
  await (await openStorage()).write([{ thread, log: encoder.encode(made) }]);
  session.call('bs_add', [made, 'stored']);
}
