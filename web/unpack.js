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
  const text = new TextEncoder().encode(packed);
  const start = alphabet.length * 2;
  const order = byteOrder(alphabet.map((_, i) => parseInt(packed.slice(i * 2, i * 2 + 2), 16)));
  const places = new Uint8Array(256);
  alphabet.forEach((code, i) => (places[code] = i));

  const bytes = new Uint8Array(text.length - start);
  let size = 0;
  for (let i = start; i < text.length; ) {
    let place = 0;
    if (text[i] >= firstEscape) place = alphabet.length * (text[i++] - firstEscape + 1);
    bytes[size++] = order[place + places[text[i++]]];
  }
  return bytes.subarray(0, size);
}
