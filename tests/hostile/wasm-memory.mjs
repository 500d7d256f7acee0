// Gives a WebAssembly module less memory (WebAssembly Core Specification, section 5.5.8: the memory section).

function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, ++at) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

function writeNumber(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value % 128) | 0x80);
  return [...bytes, value];
}

const kMemorySection = 5;

/** { bytes, initial }: the module with a memory of at most `limit` pages of 64 KiB, and the pages that it begins with. */
export function withMemoryLimit(module, limit) {
  for (let at = 8; at < module.length; ) {
    const id = module[at];
    const [size, body] = readNumber(module, at + 1);
    if (id === kMemorySection) {
      const [initial] = readNumber(module, body + 2); // after the count of memories and the flags
      const section = [1, 1, ...writeNumber(initial), ...writeNumber(Math.max(limit, initial))];
      const bytes = Buffer.concat([module.subarray(0, at), Buffer.from([id, ...writeNumber(section.length), ...section]), module.subarray(body + size)]);
      return { bytes, initial };
    }
    at = body + size;
  }
  throw new Error('the module has no memory of its own');
}
