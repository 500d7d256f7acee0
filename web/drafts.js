// The draft of one box: kept while it is written, given back when the box opens again, never in another's way.
import { nameOf } from './storage.js';
import { livingTabs, tab } from './tabs.js';

/**
 * @typedef {import('./storage.js').Draft} Draft
 * @typedef {import('./storage.js').Storage} Storage
 * @typedef {import('./storage.js').Quote} Quote
 * @typedef {{ body: string, quote?: Quote }} Text
 */

// Milliseconds. Words are to be on the disk a quarter of a second after they were typed: the rest is for the disk.
const delay = 50;

/** The boxes that are open in this page, by the names of their drafts. */
const open = new Set();

/**
 * What closed boxes are still writing: who opens one reads after that.
 *
 * @type {Promise<unknown>}
 */
let closing = Promise.resolve();

export class DraftKeeper {
  #storage;
  /** The draft's key, as a draft without text. */
  #key;
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
  /** Whether something is stored under that key. */
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
    this.#key = { thread, box, tab, body: '', at: 0 };
    while (open.has(nameOf(this.#key))) this.#key.tab += '+'; // the same box, elsewhere in the page
    open.add(nameOf(this.#key));
    this.#choose = choose;
    this.#current = current;
    this.#told = told;
  }

  /**
   * The draft to put into this box, those to offer beside it, and whether another tab is writing in it now.
   *
   * @returns {Promise<{ draft: Draft | undefined, others: Draft[], elsewhere: boolean }>}
   */
  async find() {
    await closing;
    const { thread, box, tab: own } = this.#key;
    const [drafts, living] = await Promise.all([this.#storage.readDrafts(thread), livingTabs()]);
    const isAlive = (/** @type {Draft} */ draft) =>
      draft.tab !== own && (open.has(nameOf(draft)) || living.has(draft.tab.slice(0, tab.length)));
    const rows = drafts.flatMap((one) => [one.box, one.tab, String(one.at), one.body, isAlive(one) ? 'on' : '']);
    const chosen = await this.#choose([box, own, ...rows]);
    const [draft, ...others] = chosen.map((number) => drafts[parseInt(number, 10)]); // none by an empty one
    this.#kept ||= draft?.tab === own; // or written meanwhile
    return { draft, others, elsewhere: drafts.some((one) => isAlive(one) && one.box === box) };
  }

  /**
   * Takes over the draft of a tab that is gone: the next writing takes its place.
   *
   * @param {Draft} draft
   */
  adopt(draft) {
    const isOwn = draft.tab === this.#key.tab;
    if (this.#kept && !isOwn) {
      // One's own words, which the other takes the place of in the box, stay where they are.
      open.delete(nameOf(this.#key));
      this.#key = { ...this.#key, tab: `${this.#key.tab}+${Date.now()}` };
      open.add(nameOf(this.#key));
      this.#kept = false;
    }
    this.#adopted = isOwn ? undefined : draft;
  }

  /** Notes that the text has changed. */
  changed() {
    this.#timer ??= setTimeout(() => this.flush(), delay);
  }

  /** Writes at once what is not written yet. */
  flush() {
    if (this.#timer !== undefined) this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** The same in a page that may go: it does not live to see the writing before it end. */
  hurry() {
    this.#writing = Promise.all([this.#writing, this.#write()]).then(() => {});
  }

  async #write() {
    if (this.#timer === undefined) return; // a writing before it has taken all along
    this.#timer = undefined;
    const { body, quote } = this.#current();
    const adopted = this.#adopted;
    try {
      if (body) {
        this.#kept = true; // or soon: whoever takes it away does so after this
        await this.#storage.writeDraft({ ...this.#key, body, at: Date.now(), ...(quote && { quote }) }, adopted);
        if (this.#adopted === adopted) this.#adopted = undefined;
        // Not when more was typed meanwhile: that is not on the disk yet.
        if (this.#timer === undefined) this.#told();
      } else {
        await this.drop();
      }
    } catch (error) {
      this.#told(error);
    }
  }

  /**
   * What of this box is stored: what a post has to take away with it.
   *
   * @returns {Draft[]}
   */
  stored() {
    return [...(this.#kept ? [this.#key] : []), ...(this.#adopted ? [this.#adopted] : [])];
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

  /** Ends: writes what is not written yet. The box may be opened again at once. */
  close() {
    open.delete(nameOf(this.#key));
    const done = this.flush();
    closing = closing.then(() => done);
  }
}
