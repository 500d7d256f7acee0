import { abiVersion, inputFields, outputFields, sourceLimit, status } from './abi.js';
import { BroadsideError } from './error.js';

/**
 * @typedef {import('./abi.js').Exports} Exports
 * @typedef {import('./abi.js').Call} Call
 * @typedef {string | Uint8Array} Source text, or bytes that should be UTF-8
 * @typedef {{ source: Source } & Partial<Record<(typeof inputFields)[number], Source>>} Input
 * @typedef {Record<(typeof outputFields)[number], string>} Output
 * @typedef {InstanceType<typeof Session>} CoreSession
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// Above this much memory, an instance is given back after use: WebAssembly's memory never shrinks.
const memoryToKeep = 64 * 1024 * 1024;

/** One instance of the module. */
class Instance {
  #exports;
  /** False once it trapped: nothing in it can be trusted any more. */
  usable = true;

  /** @param {Exports} exports */
  constructor(exports) {
    exports._initialize?.();
    if (exports.bs_abi_version() !== abiVersion) throw new BroadsideError('damaged', 'broadside.wasm');
    this.#exports = exports;
  }

  get memorySize() {
    return this.#exports.memory.buffer.byteLength;
  }

  open() {
    return new Session(this, this.#exports);
  }
}

/** A session of an instance. With the other class, the only place where pointers are. */
class Session {
  #exports;
  #pointer;
  /** @type {Instance} */
  instance;

  /**
   * @param {Instance} instance
   * @param {Exports} exports
   */
  constructor(instance, exports) {
    this.instance = instance;
    this.#exports = exports;
    this.#pointer = this.#guard(() => exports.bs_open());
    if (!this.#pointer) throw new BroadsideError('failed');
  }

  /**
   * Makes a call. Throws a BroadsideError when the instance is lost.
   *
   * @param {Call} name
   * @param {Source[]} fields of the input record
   */
  call(name, fields) {
    if (!this.#pointer) throw new BroadsideError('failed', 'the session is closed');
    return this.#guard(() => {
      const code = this.#exports[name](this.#pointer, this.#write(fields));
      return { code, values: this.#read() };
    });
  }

  /** The text of the first field of the last result, as bytes of UTF-8: a copy. */
  bytes() {
    const start = this.#exports.bs_result(this.#pointer) >>> 0;
    const { buffer } = this.#exports.memory;
    return new Uint8Array(buffer).slice(start + 4, start + 4 + new DataView(buffer, start).getUint32(0, true));
  }

  close() {
    if (this.instance.usable && this.#pointer) this.#guard(() => this.#exports.bs_close(this.#pointer));
    this.#pointer = 0; // whoever still calls must not reach what another session has by then
  }

  /**
   * @template T
   * @param {() => T} work
   */
  #guard(work) {
    if (!this.instance.usable) throw new BroadsideError('failed');
    try {
      return work();
    } catch (error) {
      if (error instanceof BroadsideError) throw error;
      // A trap, or the engine's own limit of stack or memory.
      this.instance.usable = false;
      throw new BroadsideError('failed', '', error);
    }
  }

  /**
   * Writes a record into the input buffer and returns its size in bytes.
   *
   * @param {Source[]} fields
   */
  #write(fields) {
    // A UTF-16 code unit takes at most 3 bytes of UTF-8.
    const room = fields.reduce((sum, field) => sum + 4 + field.length * (typeof field === 'string' ? 3 : 1), 0);
    const start = this.#exports.bs_input(this.#pointer, room) >>> 0;
    if (!start) throw new BroadsideError('failed');
    const { buffer } = this.#exports.memory;
    const lengths = new DataView(buffer, start, room);
    const bytes = new Uint8Array(buffer, start, room);
    let at = 0;
    for (const field of fields) {
      let { length } = field;
      if (length) {
        const target = bytes.subarray(at + 4);
        if (typeof field === 'string') length = encoder.encodeInto(field, target).written;
        else target.set(field);
      }
      lengths.setUint32(at, length, true);
      at += 4 + length;
    }
    return at;
  }

  /** Reads the result record. */
  #read() {
    const start = this.#exports.bs_result(this.#pointer) >>> 0;
    const size = this.#exports.bs_result_size(this.#pointer) >>> 0;
    const { buffer } = this.#exports.memory;
    const lengths = new DataView(buffer, start, size);
    const fields = [];
    for (let at = 0; at < size; ) {
      const length = lengths.getUint32(at, true);
      fields.push(length ? decoder.decode(new Uint8Array(buffer, start + at + 4, length)) : '');
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
  /**
   * The session that renders articles.
   *
   * @type {Session | undefined}
   */
  #articles;

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
    const { code, values } = await this.#use((instance) => {
      if (this.#articles?.instance !== instance) this.#articles = instance.open();
      const answer = this.#articles.call('bs_article', inputFields.map((name) => input[name] ?? ''));
      if (instance.memorySize > memoryToKeep) this.#instance = this.#articles = undefined;
      return answer;
    });
    if (code === status.ok) {
      return /** @type {Output} */ (Object.fromEntries(outputFields.map((name, i) => [name, values[i] ?? ''])));
    }
    const known = code === status.tooLarge ? 'too-large' : code === status.empty ? 'empty' : 'failed';
    throw new BroadsideError(known, '', values[0]);
  }

  /** A session for a conversation. It is lost with its instance. */
  session() {
    return this.#use((instance) => instance.open());
  }

  /**
   * Does some work with an instance, and once more with a new one where that failed: the first may have had little memory
   * left.
   *
   * @template T
   * @param {(instance: Instance) => T} work
   */
  async #use(work) {
    for (let again = true; ; ) {
      const pending = this.#ready();
      const instance = await pending;
      // Whoever else uses it may have met a trap since the promise was resolved. From here on nothing is awaited.
      if (!instance.usable) {
        if (this.#instance === pending) this.#instance = undefined;
        continue;
      }
      try {
        return work(instance);
      } catch (error) {
        if (!again) throw error;
        again = false;
      }
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
