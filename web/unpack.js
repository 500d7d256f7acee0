// The WebAssembly module as text: see docs/adr/0003-embedding-the-wasm.md.
//
//   packed = the bytes that are one character, in hexadecimal, in the order of the alphabet
//          + the module, each byte as one character of the alphabet, or two with an escape before it

/** The printable characters but those that mean something to a string, to HTML, or to a tool that fills in templates. */
export const alphabet = /** @type {number[]} */ ([]);
for (let code = 0x20; code < 0x7d; code++) {
  if (!'"$<\\{'.includes(String.fromCharCode(code))) alphabet.push(code);
}

/** An escape is "}" or "~": those that follow the alphabet. */
export const firstEscape = 0x7d;

/** The bytes by their place: those that are one character, then the others, ascending. */
export function byteOrder(/** @type {number[]} */ direct) {
  const order = [...direct];
  for (let byte = 0; byte < 256; byte++) if (!direct.includes(byte)) order.push(byte);
  return order;
}

/**
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(packed) {
  const start = alphabet.length * 2;
  const order = byteOrder(alphabet.map((_, i) => parseInt(packed.slice(i * 2, i * 2 + 2), 16)));

  // By a character, the byte that it stands for, or for an escape where the table of the next character is.
  const table = new Uint16Array(512);
  order.forEach((byte, place) => {
    const escape = Math.floor(place / alphabet.length);
    table[(escape && 128 + escape * 128) + alphabet[place % alphabet.length]] = byte;
  });
  table[firstEscape] = 256;
  table[firstEscape + 1] = 384;

  // The bytes are never more than the characters before them, so they can take their place.
  const text = new TextEncoder().encode(packed);
  let size = 0;
  for (let i = start; i < text.length; ) {
    let byte = table[text[i++]];
    if (byte > 255) byte = table[byte + text[i++]];
    text[size++] = byte;
  }
  return text.subarray(0, size);
}
