// Reads the formulas of the corpus (generators.json): a list of parts that are put together, in which `n` is the only
// variable.

/** @typedef {any} Part a string, or an object with one of the keys below */

/** @param {string | number} value an expression such as "2*n" @param {number} n @returns {number} */
function count(value, n) {
  if (typeof value === 'number') return value;
  return value.split('*').reduce((product, factor) => product * (factor === 'n' ? n : Number(factor)), 1);
}

/** A template of a ramp. @param {Part[]} template @param {number} i @returns {string} */
function step(template, i) {
  return template
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.i) return String(i);
      if (part.prev10) return `&a${i - 1};`.repeat(10);
      return part.s.repeat(part.n === 'i' ? i : part.n);
    })
    .join('');
}

/** Keys x0, x1, … that the hash of cmark's first table of references puts into one slot. @param {number} most */
function* collidingKeys(most) {
  for (let i = 0, found = 0; found < most; i += 1) {
    const key = `x${i}`;
    let hash = 0;
    for (const c of Buffer.from(key)) hash = (c + (hash << 6) + (hash << 16) - hash) >>> 0;
    if (hash % 16 !== 0) continue;
    found += 1;
    yield key;
  }
}

/** @param {Part} part @param {number} n @returns {string} */
function expandPart(part, n) {
  if (typeof part === 'string') return part.replaceAll('{n}', String(n));
  if (part.r !== undefined) return part.r.repeat(count(part.n, n));
  if (part.ramp) {
    const { tpl, from, to } = part.ramp;
    const out = [];
    for (let i = from; i < count(to, n); i += 1) out.push(step(tpl, i));
    return out.join('');
  }
  if (part.collide) {
    const keys = [...collidingKeys(count(part.collide.count, n) + 1)];
    const text = (/** @type {Part} */ piece, /** @type {string} */ key) =>
      typeof piece === 'string' ? piece : piece.key ? key : keys[0];
    return keys.slice(1).map((key) => part.collide.tpl.map((/** @type {Part} */ piece) => text(piece, key)).join('')).join('');
  }
  if (part.chain) {
    const out = [];
    for (let i = 0; i < count(part.chain.count, n); i += 1) {
      const name = (/** @type {number} */ at) => (at === 0 ? 'a' : `b${at}`);
      out.push(part.chain.tpl.join('').replaceAll('{cur}', name(i + 1)).replaceAll('{prev}', name(i)));
    }
    return out.join('');
  }
  throw new Error(`a part that is not known: ${JSON.stringify(part)}`);
}

/** @param {Part[]} parts @param {number} n @returns {string} */
export function expand(parts, n) {
  return parts.map((part) => expandPart(part, n)).join('');
}
