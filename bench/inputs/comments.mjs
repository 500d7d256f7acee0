// Conversations: what readers say, as Markdown, as objects, and as the lines of docs/format.md.
import { phrase, sentence } from './prose.mjs';
import { randomFrom } from './random.mjs';

/** @typedef {{ id: string, parent: string, at: string, seq: number, key: string, name: string, body: string }} Comment */

export const thread = '/bench';

/** A text of 40 to 400 bytes or a few less. @param {import('./prose.mjs').Random} random */
function text(random) {
  const size = random.between(40, 400);
  let made = sentence(random, 1, 3);
  for (;;) {
    const next = sentence(random, 1, 3);
    let more = ` ${next}`;
    if (random.chance(0.12)) more = `\n\n${next}`;
    else if (random.chance(0.04)) more = `\n\n> ${next}\n\n${phrase(random, 2, 6)}.`;
    else if (random.chance(0.03)) more = `\n\n- ${next}\n- ${phrase(random, 2, 6)}`;
    if (made.length >= 40 && made.length + more.length > size) return made;
    made += more;
  }
}

/** @param {number} count @returns {string[]} */
export function texts(count, seed = 400) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => text(random));
}

/** A UUID of version 7. @param {import('./prose.mjs').Random} random @param {number} n */
function uuid(random, n) {
  const hex = (/** @type {number} */ digits) => Math.floor(random.next() * 16 ** digits).toString(16).padStart(digits, '0');
  const time = (0x019b00000000 + n * 61000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

/**
 * Comments whose replies go `depth` levels down at most.
 *
 * @param {number} count
 * @returns {Comment[]}
 */
export function conversation(count, { depth = 3, seed = 77, first = 0 } = {}) {
  const random = randomFrom(seed);
  const readers = Array.from({ length: 200 }, (_, i) => ({ key: `reader${i}`, name: phrase(random, 1, 2) }));
  /** @type {{ id: string, level: number }[]} */
  const open = [];
  return Array.from({ length: count }, (_, i) => {
    const id = uuid(random, first + i);
    const above = open.length && random.chance(0.6) ? open[Math.max(0, open.length - random.between(1, 40))] : undefined;
    const level = above ? above.level + 1 : 1;
    if (level < depth) open.push({ id, level });
    const { key, name } = random.of(readers);
    const at = new Date(Date.UTC(2026, 0, 1) + (first + i) * 61000).toISOString();
    return { id, parent: above?.id ?? '', at, seq: first + i + 1, key, name, body: text(random) };
  });
}

/** A chain of replies, each to the one before. @param {number} count */
export function chain(count) {
  const comments = conversation(count, { depth: 1 });
  return comments.map((comment, i) => ({ ...comment, parent: comments[i - 1]?.id ?? '' }));
}

/** The line of an event, in its canonical form. @param {Comment} comment */
export function line({ id, parent, at, seq, key, name, body }) {
  return JSON.stringify({ at, author: { key, name }, body, id, kind: 'comment', ...(parent && { parent }), seq, thread, v: 1 });
}

/** @param {Comment[]} comments */
export const log = (comments) => comments.map((comment) => `${line(comment)}\n`).join('');
