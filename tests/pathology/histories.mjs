// Conversations that ask for more work than their size: deep and wide threads, many changes of one comment, orphans,
// lines that share much, and lines that are none.

/** A number for an id that seems to come in no order. @param {number} i @returns {number} */
const scattered = (i) => Math.imul(i, 2654435761) >>> 0;
const idOf = (/** @type {number} */ i) => `01900000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;

/** @param {{id: number, seq?: number, kind?: string, parent?: number, target?: number, body?: string, thread?: string}} event */
function line({ id, seq = 1, kind = 'comment', parent, target, body = 'Text', thread = 't' }) {
  const parts = [`{"at":"2026-06-04T09:30:00.000Z","author":{"key":"ann","name":"Ann"}`];
  if (kind !== 'delete') parts.push(`"body":${JSON.stringify(body)}`);
  parts.push(`"id":"${idOf(id)}"`, `"kind":"${kind}"`);
  if (parent !== undefined) parts.push(`"parent":"${idOf(parent)}"`);
  parts.push(`"seq":${seq}`);
  if (target !== undefined) parts.push(`"target":"${idOf(target)}"`);
  parts.push(`"thread":"${thread}","v":1}\n`);
  return parts.join(',');
}

/** @param {number} n @param {(i: number) => Parameters<typeof line>[0] | string} make @returns {string} */
function lines(n, make) {
  const out = [];
  for (let i = 1; i <= n; i += 1) {
    const made = make(i);
    out.push(typeof made === 'string' ? made : line(made));
  }
  return out.join('');
}

/** The lines, the last first. @param {string} text */
const backwards = (text) => text.trimEnd().split('\n').reverse().join('\n');

const first = line({ id: 1 });
const wide = (/** @type {number} */ n) => lines(n, (i) => ({ id: i, seq: i }));
const chain = (/** @type {number} */ n) => lines(n, (i) => ({ id: i, seq: i, parent: i === 1 ? undefined : i - 1 }));
const edits = (/** @type {number} */ n) => first + lines(n, (i) => ({ id: i + 1, seq: i, kind: 'edit', target: 1, body: `Text ${i}` }));
const deletes = (/** @type {number} */ n) => first + lines(n, (i) => ({ id: i + 1, seq: i, kind: 'delete', target: 1 }));

/** @type {[string, (n: number) => string][]} */
const histories = [
  ['a wide thread', wide],
  ['a wide thread, backwards', (n) => backwards(wide(n))],
  ['a wide thread in no order', (n) => lines(n, (i) => ({ id: scattered(i), seq: scattered(i + n) }))],
  ['a deep thread', chain],
  ['a deep thread, backwards', (n) => backwards(chain(n))],
  ['many replies to one comment', (n) => first + lines(n, (i) => ({ id: i + 1, seq: i, parent: 1 }))],
  ['replies in two branches by turns', (n) => lines(n, (i) => ({ id: i, seq: i, parent: i < 3 ? undefined : i - 2 }))],
  ['many edits of one comment', edits],
  ['many edits of one comment, backwards', (n) => backwards(edits(n))],
  ['many deletes of one comment', deletes],
  ['deletes and their deletes', (n) =>
    first + lines(n, (i) => ({ id: i + 1, seq: i, kind: 'delete', target: i % 2 === 1 ? 1 : i }))],
  ['a chain of deletes', (n) => first + lines(n, (i) => ({ id: i + 1, seq: i, kind: 'delete', target: i }))],
  ['all deleted, from below', (n) => chain(n) + lines(n, (i) => ({ id: n + i, seq: n + i, kind: 'delete', target: n + 1 - i }))],
  ['orphans of one parent', (n) => lines(n, (i) => ({ id: i + 1, seq: i, parent: 1 }))],
  ['orphans of many parents', (n) => lines(n, (i) => ({ id: i, seq: i, parent: n + i }))],
  ['a chain of orphans', (n) => lines(n, (i) => ({ id: i, seq: i, parent: i - 1 }))],
  ['comments in a ring', (n) => lines(n, (i) => ({ id: i, seq: i, parent: i === 1 ? n : i - 1 }))],
  ['comments that answer themselves', (n) => lines(n, (i) => ({ id: i, seq: i, parent: i }))],
  ['edits of nothing', (n) => lines(n, (i) => ({ id: i, seq: i, kind: 'edit', target: n + i }))],
  ['many lines with one id', (n) => lines(n, (i) => ({ id: 1, seq: i }))],
  ['many lines with one id, each smaller', (n) => backwards(lines(n, (i) => ({ id: 1, seq: 1_000_000 + i })))],
  ['one line again and again', (n) => first.repeat(n)],
  ['many threads', (n) => lines(n, (i) => ({ id: i, seq: i, thread: `t${i}` }))],
  ['threads by turns', (n) => lines(n, (i) => ({ id: i, seq: i, thread: `t${i % 7}` }))],
  ['long bodies', (n) => lines(n, (i) => ({ id: i, seq: i, body: 'x'.repeat(60_000) }))],
  ['replies to a long body', (n) =>
    line({ id: 1, body: 'x\n'.repeat(30_000) }) + lines(n, (i) => ({ id: i + 1, seq: i, parent: 1 }))],
  ['bodies with much markup', (n) => lines(n, (i) => ({ id: i, seq: i, body: '*a **b '.repeat(40) }))],
  ['lines of a later version', (n) => lines(n, (i) => `{"v":2,"thread":"t","x":${i}}\n`)],
  ['long lines of a later version', (n) => lines(n, (i) => `{"v":2,"x":"${'x'.repeat(1000)}${i}"}\n`)],
  ['members that are not known', (n) => lines(n, (i) => `{"x":[1,2,3],${line({ id: i, seq: i }).slice(1)}`)],
  ['lines that are none', (n) => '{\n'.repeat(n)],
  ['blank lines', (n) => ' \n'.repeat(n)],
  ['line ends', (n) => '\r\n'.repeat(n)],
  ['carriage returns in one line', (n) => '\r'.repeat(n)],
];

/** What is wrong late in a line, where the column has to be counted. */
const long = 1 << 20;
/** @type {[string, (n: number) => string][]} */
const longLines = [
  ['lists in one another', (n) => '['.repeat(n)],
  ['objects in one another', (n) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`],
  ['a long number', (n) => `[${'9'.repeat(n)}]`],
  ['a long fraction', (n) => `[0.${'0'.repeat(n)}1]`],
  ['a long exponent', (n) => `[1e${'9'.repeat(n)}]`],
  ['escapes', (n) => `["${'\\ud83d\\ude00'.repeat(n)}"]`],
  ['a key twice', (n) => `{${'"a":1,'.repeat(n)}"a":1}`],
  ['many keys', (n) => `{${Array.from({ length: n }, (_, i) => `"k${i}":0,`).join('')}"z":0}`],
  ['keys that start alike', (n) => `{${Array.from({ length: n }, (_, i) => `"${'k'.repeat(i)}":0,`).join('')}"z":0}`],
  ['an event with many members', (n) =>
    `{${Array.from({ length: n }, (_, i) => `"k${i}":0,`).join('')}${line({ id: 1 }).slice(1)}`],
  ['a body of escapes', (n) => line({ id: 1, body: '"'.repeat(Math.min(n, 65_000)) }) + ' '.repeat(n)],
  ['text that is not closed', (n) => `["${'x'.repeat(n)}`],
  ['an error at the end', (n) => `["${'é'.repeat(n)}",]`],
];

/** @returns {import('./cases.mjs').Case[]} */
export function historyCases() {
  return [
    ...histories.map(([name, make]) => ({ name: `log: ${name}`, job: 'log', make })),
    ...longLines.map(([name, make]) => ({ name: `log: one line: ${name}`, job: 'log', make, most: long })),
    ...histories
      .slice(0, 24)
      .map(([name, make]) => ({
        name: `merge: ${name}`,
        job: 'merge',
        // Every other line in the one, the rest and some of the same in the other.
        make: (/** @type {number} */ n) => {
          const all = make(n).split('\n');
          return `${all.filter((_, i) => i % 2 === 0).join('\n')}\0${all.filter((_, i) => i % 2 === 1 || i % 3 === 0).join('\n')}`;
        },
      })),
  ];
}
