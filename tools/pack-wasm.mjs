// Writes a WebAssembly module as text that `web/unpack.js` reads (docs/adr/0003-embedding-the-wasm.md).
import { alphabet, byteOrder, firstEscape } from '../web/unpack.js';

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function pack(bytes) {
  const direct = chooseDirect(bytes);
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
 * where that is in the alphabet. Brotli takes text for text, so what a character is matters to it.
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
