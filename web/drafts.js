// The draft of one box: kept while it is written, given back when the box opens again, never in another's way.
import { livingTabs, tab } from './tabs.js';

/**
 * @typedef {import('./storage.js').Draft} Draft
 * @typedef {import('./storage.js').Storage} Storage
 * @typedef {import('./storage.js').Quote} Quote
 * @typedef {{ body: string, quote?: Quote }} Text
 */

// Milliseconds. Words are to be on the disk a quarter of a second after they were typed: the rest is for the disk.
const delay = 50;

export class DraftKeeper {
  #storage;
  #thread;
  #box;
  #choose;
  #current;
  #told;
  /**
   * Set from a change until the writing that takes it along begins.
   *
   * @type {ReturnType<typeof setTimeout> | undefined}
   */
  #timer;
  /** @type {Promise<void>} */
  #writing = Promise.resolve();
  #stopped = false;
  /** What is stored under this tab's name: nothing, or a draft. */
  #kept = false;
  /**
   * The draft of a tab that is gone, taken over with the next writing.
   *
   * @type {Draft | undefined}
   */
  #adopted;

  /**
   * @param {Storage} storage
   * @param {string} thread
   * @param {string} box "new", "reply:ID" or "edit:ID"
   * @param {(fields: string[]) => Promise<string[]>} choose asks the core which drafts a box gives back
   * @param {() => Text} current what stands in the box; an empty body is no draft
   * @param {(error?: unknown) => void} told called after each writing
   */
  constructor(storage, thread, box, choose, current, told) {
    this.#storage = storage;
    this.#thread = thread;
    this.#box = box;
    this.#choose = choose;
    this.#current = current;
    this.#told = told;
  }

  /**
   * The draft to put into this box, those to offer beside it, and whether another tab is writing in it now.
   *
   * @returns {Promise<{ draft?: Draft, others: Draft[], elsewhere: boolean }>}
   */
  async find() {
    const [drafts, living] = await Promise.all([this.#storage.readDrafts(this.#thread), livingTabs()]);
    const isAlive = (/** @type {Draft} */ draft) => tab !== draft.tab && living.has(draft.tab);
    const rows = drafts.flatMap((one) => [one.box, one.tab, String(one.at), one.body, isAlive(one) ? 'on' : '']);
    const [first, ...rest] = await this.#choose([this.#box, tab, String(Date.now()), ...rows]);
    const draft = first ? drafts[Number(first)] : undefined;
    this.#kept ||= tab === draft?.tab; // or written meanwhile
    const others = rest.map((number) => drafts[Number(number)]);
    return { draft, others, elsewhere: drafts.some((one) => one.box === this.#box && isAlive(one)) };
  }

  /**
   * Takes over the draft of a tab that is gone: the next writing takes its place.
   *
   * @param {Draft} draft
   */
  adopt(draft) {
    this.#adopted = draft.tab === tab ? undefined : draft;
  }

  /** Notes that the text has changed. */
  changed() {
    if (!this.#stopped) this.#timer ??= setTimeout(() => this.flush(), delay);
  }

  /** Writes at once what is not written yet. */
  flush() {
    if (this.#timer !== undefined) this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write() {
    if (this.#timer === undefined) return; // a writing before it has taken all along
    this.#timer = undefined;
    const { body, quote } = this.#current();
    try {
      if (body) {
        await this.#storage.writeDraft({ ...this.record(), body, at: Date.now(), ...(quote && { quote }) }, this.#adopted);
        this.#kept = true;
        this.#adopted = undefined;
        // Not when more was typed meanwhile: that is not on the disk yet.
        if (this.#timer === undefined) this.#told();
      } else {
        await this.drop();
      }
    } catch (error) {
      this.#told(error);
    }
  }

  /** The draft's key, as a draft without text. */
  record() {
    return { thread: this.#thread, box: this.#box, tab, body: '', at: 0 };
  }

  /**
   * What of this box is stored: what a post has to take away with it.
   *
   * @returns {Draft[]}
   */
  stored() {
    return [...(this.#kept ? [this.record()] : []), ...(this.#adopted ? [this.#adopted] : [])];
  }

  /** Forgets the draft. */
  async drop() {
    const drafts = this.stored();
    this.forget();
    if (drafts.length) await this.#storage.dropDrafts(drafts);
  }

  /** What was stored is gone with a post. */
  forget() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#kept = false;
    this.#adopted = undefined;
  }

  /** Ends: after what is on its way, nothing more is written. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#writing;
  }
}
