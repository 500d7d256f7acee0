// md4c and its own HTML renderer as WebAssembly, at -O3: the limit, with nothing sanitised.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns {Promise<(markdown: string) => string>} */
export async function loadMd4c() {
  const module = await WebAssembly.compileStreaming(fetch('/md4c.wasm'));
  // What the C library would tell the outside, of memory and of assertions, matters to nobody here.
  /** @type {Record<string, Record<string, () => number>>} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
  const exports = /** @type {any} */ (await WebAssembly.instantiate(module, imports)).exports;
  exports._initialize?.();
  return (text) => {
    const room = text.length * 3;
    const start = exports.limit_input(room);
    const { written } = encoder.encodeInto(text, new Uint8Array(exports.memory.buffer, start, room));
    const size = exports.limit_render(written);
    return decoder.decode(new Uint8Array(exports.memory.buffer, exports.limit_output(), size));
  };
}
