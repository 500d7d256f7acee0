// The core as a page's own script would use it, without the widget: calls of the C ABI (src/wasm/broadside.h).

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text's bytes; bytes stay as they are. */
const bytesOf = (field) => (typeof field === 'string' ? encoder.encode(field) : field);

export async function openCore() {
  const { instance } = await WebAssembly.instantiate(await (await fetch('/broadside.wasm')).arrayBuffer());
  const core = instance.exports;
  core._initialize?.();
  const session = core.bs_open();

  return {
    /** Makes a call: its status, and the fields of its result. */
    call(name, ...fields) {
      const parts = fields.map(bytesOf);
      const size = parts.reduce((sum, part) => sum + 4 + part.length, 0);
      let at = core.bs_input(session, size) >>> 0;
      for (const part of parts) {
        new DataView(core.memory.buffer).setUint32(at, part.length, true);
        new Uint8Array(core.memory.buffer, at + 4, part.length).set(part);
        at += 4 + part.length;
      }
      const status = core[`bs_${name}`](session, size);
      const result = new Uint8Array(core.memory.buffer, core.bs_result(session) >>> 0, core.bs_result_size(session));
      const view = new DataView(result.buffer, result.byteOffset, result.byteLength);
      const values = [];
      for (let from = 0; from < result.length; ) {
        const length = view.getUint32(from, true);
        values.push(decoder.decode(result.subarray(from + 4, from + 4 + length)));
        from += 4 + length;
      }
      return { status, values };
    },
    /** The bytes of its memory. */
    memory: () => core.memory.buffer.byteLength,
  };
}
