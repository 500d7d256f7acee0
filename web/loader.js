import { abiVersion, inputFields, outputFields, sourceLimit, status } from './abi.js';
import { BroadsideError } from './error.js';

/**
 * @typedef {import('./abi.js').Exports} Exports
 * @typedef {string | Uint8Array} Source text, or bytes that should be UTF-8
 * @typedef {{ source: Source } & Partial<Record<(typeof inputFields)[number], Source>>} Input
 * @typedef {Record<(typeof outputFields)[number], string>} Output
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// Above this much memory, an instance is given back after use: WebAssembly's memory never shrinks.
const memoryToKeep = 64 * 1024 * 1024;

/** One instance of the module with one session: the only place where pointers are. */
class Instance {
  #exports;
  #session;
  /** False once it trapped: nothing in it can be trusted any more. */
  usable = true;

  /** @param {Exports} exports */
  constructor(exports) {
    exports._initialize?.();
    if (exports.bs_abi_version() !== abiVersion) throw new BroadsideError('damaged', 'broadside.wasm');
    this.#exports = exports;
    this.#session = exports.bs_open();
    if (!this.#session) throw new BroadsideError('failed');
  }

  get memorySize() {
    return this.#exports.memory.buffer.byteLength;
  }

  /**
   * @param {Input} input
   * @returns {Output}
   */
  article(input) {
    const code = this.#exports.bs_article(this.#session, this.#write(inputFields.map((name) => input[name] ?? '')));
    const values = this.#read();
    if (code !== status.ok) {
      const known = code === status.tooLarge ? 'too-large' : code === status.empty ? 'empty' : 'failed';
      throw new BroadsideError(known, '', values[0]);
    }
    return /** @type {Output} */ (Object.fromEntries(outputFields.map((name, i) => [name, values[i] ?? ''])));
  }

  /**
   * Writes a record into the input buffer and returns its size in bytes.
   *
   * @param {Source[]} fields
   */
  #write(fields) {
    // A UTF-16 code unit takes at most 3 bytes of UTF-8.
    const room = fields.reduce((sum, field) => sum + 4 + field.length * (typeof field === 'string' ? 3 : 1), 0);
    const start = this.#exports.bs_input(this.#session, room) >>> 0;
    if (!start) throw new BroadsideError('failed');
    const { buffer } = this.#exports.memory;
    const lengths = new DataView(buffer, start, room);
    const bytes = new Uint8Array(buffer, start, room);
    let at = 0;
    for (const field of fields) {
      const target = bytes.subarray(at + 4);
      let length = field.length;
      if (typeof field === 'string') length = encoder.encodeInto(field, target).written;
      else target.set(field);
      lengths.setUint32(at, length, true);
      at += 4 + length;
    }
    return at;
  }

  /** Reads the result record. */
  #read() {
    const start = this.#exports.bs_result(this.#session) >>> 0;
    const size = this.#exports.bs_result_size(this.#session) >>> 0;
    const { buffer } = this.#exports.memory;
    const lengths = new DataView(buffer, start, size);
    const fields = [];
    for (let at = 0; at < size; ) {
      const length = lengths.getUint32(at, true);
      fields.push(decoder.decode(new Uint8Array(buffer, start + at + 4, length)));
      at += 4 + length;
    }
    return fields;
  }
}

/** The C++ core. It outlives its instances: one that trapped is replaced from the compiled module. */
export class Core {
  #compile;
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #module;
  /** @type {Promise<Instance> | undefined} */
  #instance;

  /** @param {() => Promise<WebAssembly.Module>} compile */
  constructor(compile) {
    this.#compile = compile;
  }

  /** Begins to compile, if that has not begun. What goes wrong is said by article(). */
  start() {
    this.#ready().catch(() => {});
  }

  /**
   * Renders an article. Rejects with a BroadsideError.
   *
   * @param {Input} input
   */
  async article(input) {
    // No string has fewer bytes of UTF-8 than code units: nothing is encoded only to be refused.
    if (input.source.length > sourceLimit) throw new BroadsideError('too-large');
    let instance;
    // Another article may have met a trap since the promise was resolved.
    do instance = await this.#ready();
    while (!instance.usable);
    try {
      const output = instance.article(input);
      if (instance.memorySize > memoryToKeep) this.#instance = undefined;
      return output;
    } catch (error) {
      if (error instanceof BroadsideError) throw error;
      // A trap, or the engine's own limit of stack or memory.
      instance.usable = false;
      this.#instance = undefined;
      throw new BroadsideError('failed', '', error);
    }
  }

  #ready() {
    return (this.#instance ??= this.#instantiate().catch((error) => {
      this.#instance = undefined;
      throw error;
    }));
  }

  async #instantiate() {
    if (typeof WebAssembly !== 'object') throw new BroadsideError('no-wasm');
    try {
      this.#module ??= this.#compile();
      return new Instance(/** @type {any} */ ((await WebAssembly.instantiate(await this.#module)).exports));
    } catch (error) {
      this.#module = undefined;
      if (error instanceof BroadsideError) throw error;
      if (mayRun()) throw new BroadsideError(error instanceof RangeError ? 'failed' : 'damaged', '', error);
      throw new BroadsideError('csp', "script-src 'wasm-unsafe-eval'", error);
    }
  }
}

/** Whether the page's Content-Security-Policy lets an empty module run: WebKit compiles all and refuses the instance. */
function mayRun() {
  try {
    return !!new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  } catch {
    return false;
  }
}
