// Writes a WebAssembly module as text that `web/unpack.js` reads (docs/adr/0003-embedding-the-wasm.md).
import { alphabet, byteOrder, firstEscape } from '../web/unpack.js';
import { brotliSize } from './sizes.mjs';

/**
 * The same bytes always give the same text.
 *
 * @param {Uint8Array} bytes
 * @param {number} beginnings the search for an order ends on one of many hills: it is begun at so many places, and Brotli says
 *   of the highest which is the best
 * @returns {string}
 */
export function pack(bytes, beginnings = 64) {
  const direct = chooseDirect(bytes);
  const counts = countLiterals(bytes);
  const spread = spreads(counts.reduce((sum, count) => sum + count, 0));
  const found = Array.from({ length: beginnings }, (_, i) => arrange(direct, counts, spread, i + 1)).sort((a, b) => a.bits - b.bits);
  const texts = found.slice(0, 16).map(({ order }) => spell(bytes, order));
  const sizes = texts.map(brotliSize);
  return texts[sizes.indexOf(Math.min(...sizes))];
}

/**
 * @param {Uint8Array} bytes
 * @param {number[]} direct
 */
function spell(bytes, direct) {
  /** @type {string[]} */
  const spelling = [];
  byteOrder(direct).forEach((byte, place) => {
    const escape = Math.floor(place / alphabet.length);
    const code = alphabet[place % alphabet.length];
    spelling[byte] = String.fromCharCode(...(escape ? [firstEscape + escape - 1, code] : [code]));
  });
  const table = direct.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return table + Array.from(bytes, (byte) => spelling[byte]).join('');
}

/**
 * The bytes that become one character, in the order of the alphabet: the most frequent ones, each as its own character
 * where that is in the alphabet.
 *
 * @param {Uint8Array} bytes
 */
function chooseDirect(bytes) {
  const count = new Array(256).fill(0);
  for (const byte of bytes) count[byte]++;
  const frequent = [...count.keys()].sort((a, b) => count[b] - count[a] || a - b).slice(0, alphabet.length);
  const others = frequent.filter((byte) => !alphabet.includes(byte)).sort((a, b) => a - b);
  return alphabet.map((code) => (frequent.includes(code) ? code : /** @type {number} */ (others.shift())));
}

// Brotli expects text in text: it codes a character by the kind of the one before it (RFC 7932, section 7.1). So which
// characters stand for which bytes decides how well it guesses: bytes after which the same is likely belong to one kind.
const kinds = [' ', '.', '=', '%', ',:;', '"\'', '([<{', ')]>}', '0-9', 'AEIOU', 'B-DF-HJ-NP-TV-Z', 'aeiou', 'b-df-hj-np-tv-z'];
const kindOf = alphabet.map((code) => {
  const kind = kinds.findIndex((set) => new RegExp(`[${set.replace(/\]/, '\\]')}]`).test(String.fromCharCode(code)));
  return kind < 0 ? kinds.length : kind; // all other signs
});

/**
 * How often each byte follows each other one where Brotli is likely to write it out, which is where it does not repeat
 * what was before: counts[before * 256 + byte].
 *
 * @param {Uint8Array} bytes
 */
function countLiterals(bytes) {
  const shortest = 5;
  const counts = new Float64Array(256 * 256);
  /** @type {Map<string, number[]>} */
  const seen = new Map();
  for (let at = 0; at < bytes.length; ) {
    let longest = 1;
    for (const start of seen.get(key(at))?.slice(-16) ?? []) {
      let length = shortest;
      while (length < 300 && at + length < bytes.length && bytes[start + length] === bytes[at + length]) length++;
      longest = Math.max(longest, length);
    }
    if (longest === 1 && at > 0) counts[bytes[at - 1] * 256 + bytes[at]]++;
    for (const end = at + longest; at < end; at++) {
      const places = seen.get(key(at));
      if (places) places.push(at);
      else seen.set(key(at), [at]);
    }
  }
  return counts;

  /** @param {number} at */
  function key(at) {
    return bytes.subarray(at, at + shortest).join();
  }
}

/**
 * By a count, how many bits it takes to tell so many from each other.
 *
 * @param {number} most
 */
const spreads = (most) => Float64Array.from({ length: most + 1 }, (_, count) => (count ? count * Math.log2(count) : 0));

/**
 * Swaps bytes between the kinds of characters until no more is to be gained: at first also those swaps that lose
 * a little, so as not to stop at the first hill. Gives the order, and how many bits an ideal code would take.
 *
 * @param {number[]} direct
 * @param {Float64Array} counts
 * @param {Float64Array} spread
 * @param {number} seed
 */
function arrange(direct, counts, spread, seed) {
  const order = [...direct];
  const row = (/** @type {number} */ byte) => counts.subarray(byte * 256, byte * 256 + 256);
  /** By kind, how often each byte follows one of it. */
  const next = Array.from({ length: kinds.length + 1 }, () => new Float64Array(256));
  order.forEach((byte, place) => move(next[kindOf[place]], byte));
  const none = new Float64Array(256);
  const bits = next.map((histogram) => cost(histogram, none, none));

  let state = seed;
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rounds = 100000;
  for (let round = 0; round < rounds; round++) {
    const [i, j] = [random(order.length), random(order.length)];
    const [a, b] = [kindOf[i], kindOf[j]];
    if (a === b) continue;
    const costA = cost(next[a], row(order[i]), row(order[j]));
    const costB = cost(next[b], row(order[j]), row(order[i]));
    if (costA + costB - bits[a] - bits[b] >= 150 * (1 - round / rounds) ** 2) continue;
    move(next[a], order[j], order[i]);
    move(next[b], order[i], order[j]);
    [order[i], order[j]] = [order[j], order[i]];
    [bits[a], bits[b]] = [costA, costB];
  }
  return { order: sortWithinKinds(order), bits: bits.reduce((sum, some) => sum + some, 0) };

  /** @param {Float64Array} histogram @param {number} comes a byte @param {number} [goes] a byte */
  function move(histogram, comes, goes) {
    row(comes).forEach((count, i) => { histogram[i] += count; });
    if (goes !== undefined) row(goes).forEach((count, i) => { histogram[i] -= count; });
  }

  /**
   * The bits of an ideal code for so many of each byte, after some have gone and others have come.
   *
   * @param {Float64Array} histogram
   * @param {Float64Array} gone
   * @param {Float64Array} come
   */
  function cost(histogram, gone, come) {
    let total = 0;
    let sum = 0;
    for (let i = 0; i < 256; i++) {
      const count = histogram[i] - gone[i] + come[i];
      total += count;
      sum += spread[count];
    }
    return spread[total] - sum;
  }
}

/**
 * Within a kind the order is free, and an ascending one makes the table smaller.
 *
 * @param {number[]} order
 */
function sortWithinKinds(order) {
  const sorted = [...order];
  for (let kind = 0; kind <= kinds.length; kind++) {
    const places = [...order.keys()].filter((place) => kindOf[place] === kind);
    const bytes = places.map((place) => order[place]).sort((a, b) => a - b);
    places.forEach((place, i) => (sorted[place] = bytes[i]));
  }
  return sorted;
}
