// How many bytes of a WebAssembly module are what.

const names = ['custom', 'types', 'imports', 'functions', 'tables', 'memory', 'globals', 'exports', 'start', 'elements', 'code', 'data', 'data count'];

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} a LEB128 number, and where it ends */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** @param {Uint8Array} bytes @returns {{ name: string, id: number, start: number, size: number }[]} */
export function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = number(bytes, at + 1);
    found.push({ name: names[id] ?? String(id), id, start, size });
    at = start + size;
  }
  return found;
}

/** The functions of a module that has names, and the bytes of each. @param {Uint8Array} bytes @returns {[string, number][]} */
export function functionSizes(bytes) {
  const all = sections(bytes);
  const code = all.find(({ id }) => id === 10);
  if (!code) return [];
  /** @type {Map<number, string>} */
  const known = new Map();
  for (const { id, start, size } of all) {
    if (id !== 0) continue;
    const [length, from] = number(bytes, start);
    if (new TextDecoder().decode(bytes.subarray(from, from + length)) === 'name') readNames(bytes, from + length, start + size, known);
  }
  /** @type {[string, number][]} */
  const sizes = [];
  const [count, first] = number(bytes, code.start);
  for (let i = 0, at = first; i < count; i++) {
    const [size, from] = number(bytes, at);
    sizes.push([known.get(i) ?? '', size]);
    at = from + size;
  }
  return sizes;
}

/** @param {Uint8Array} bytes @param {number} at @param {number} end @param {Map<number, string>} known */
function readNames(bytes, at, end, known) {
  while (at < end) {
    const kind = bytes[at];
    const [size, start] = number(bytes, at + 1);
    at = start + size;
    if (kind !== 1) continue; // names of functions
    let [count, next] = number(bytes, start);
    for (; count > 0; count--) {
      const [index, from] = number(bytes, next);
      const [length, text] = number(bytes, from);
      known.set(index, new TextDecoder().decode(bytes.subarray(text, text + length)));
      next = text + length;
    }
  }
}
