// "Your data": what is stored here, as a file, from a file, and away.
import { makeButton } from './html.js';
import { StorageError } from './storage.js';
import { tellOthers } from './tabs.js';
import * as word from './words.js';

/**
 * @typedef {import('./loader.js').CoreSession} CoreSession
 * @typedef {import('./storage.js').Draft} Draft
 * @typedef {import('./storage.js').Storage} Storage
 */

/**
 * @typedef {object} Surroundings
 * @property {Storage} storage
 * @property {readonly string[]} words the shell's own sentences, by the numbers in words.js
 * @property {() => Promise<CoreSession>} session a new session without a conversation
 * @property {(fields: string[]) => Promise<DocumentFragment>} html
 * @property {() => void} changed called after something was added
 * @property {() => Promise<void>} erased called after everything was taken away
 */

const oldAge = 90 * 24 * 60 * 60 * 1000;
const largestFile = 64 * 1024 * 1024;

export class DataPanel {
  element = Object.assign(document.createElement('div'), { className: 'data-box' });
  #around;
  #open = false;

  /** @param {Surroundings} around */
  constructor(around) {
    this.#around = around;
    this.element.addEventListener('toggle', (event) => {
      const { open } = /** @type {HTMLDetailsElement} */ (event.target);
      if (open === this.#open) return;
      this.#open = open;
      if (open) this.update();
    }, true);
    this.element.onclick = (event) => this.#onClick(event);
    this.element.onchange = (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const file = input.files?.[0];
      input.value = ''; // or the same file could not be chosen again
      if (file) this.#guard(() => this.#import(file));
    };
    this.update();
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  #part(selector) {
    return this.element.querySelector(selector);
  }

  /** Counts anew, where the numbers are in sight. */
  async update() {
    if (!this.#open && this.element.firstChild) return;
    const { storage } = this.#around;
    /** @type {Uint8Array[]} */
    let logs = [];
    /** @type {Draft[]} */
    let drafts = [];
    if (this.#open) {
      logs = await storage.readAllLogs().catch(() => []);
      drafts = await storage.readDrafts().catch(() => []);
    }
    const old = drafts.filter(({ at }) => at < Date.now() - oldAge).length;
    const bytes = logs.reduce((sum, log) => sum + log.length, 0) + drafts.reduce((sum, { body }) => sum + body.length, 0);
    // In a text of a comment, the quotation marks would have a backslash before them.
    const comments = logs.reduce((sum, log) => sum + new TextDecoder().decode(log).split('"kind":"comment"').length - 1, 0);
    const numbers = [comments, drafts.length, old, bytes].map(String);
    const flags = [!storage.durable, location.protocol === 'file:'].map((on) => (on ? 'on' : ''));
    const fresh = await this.#around.html([...numbers, ...flags]);
    const numbersShown = this.#part('.panel-numbers');
    // Only the numbers change: a button that is just being pressed stays where it is.
    if (numbersShown) numbersShown.replaceChildren(.../** @type {Element} */ (fresh.querySelector('.panel-numbers')).childNodes);
    else this.element.replaceChildren(fresh);
  }

  /**
   * Gives the reader a file of all comments that are stored here.
   *
   * @param {string} [more] a line that could not be stored
   */
  async download(more = '') {
    const session = await this.#sessionOfAll(more);
    if (more) session.call('bs_add', [more, 'stored']);
    const { values } = session.call('bs_export', []);
    session.close();
    save(values[0], `broadside-${new Date().toISOString().slice(0, 10)}.jsonl`);
  }

  /** @param {string} [more] what there is to save even when nothing can be read */
  async #sessionOfAll(more) {
    const session = await this.#around.session();
    const logs = await this.#around.storage.readAllLogs().catch((error) => {
      if (!more) throw error;
      return [];
    });
    for (const log of logs) session.call('bs_add', [log, 'stored']);
    return session;
  }

  /** @param {MouseEvent} event */
  #onClick({ target }) {
    const action = /** @type {Element} */ (target).closest('[data-action]')?.getAttribute('data-action');
    switch (action) {
      case 'download':
        return this.#guard(() => this.download());
      case 'import':
        return this.#part('input[type="file"]')?.click();
      case 'erase':
      case 'erase-no': {
        const asked = action === 'erase';
        const confirm = this.#part('.panel-confirm');
        // The question is the name of the group: who hears "Keep" hears what it answers.
        if (confirm) {
          confirm.hidden = !asked;
          confirm.ariaLabel = /** @type {Node} */ (confirm.firstChild).textContent;
        }
        return this.#part(`[data-action="erase${asked ? '-no' : ''}"]`)?.focus();
      }
      case 'erase-yes':
        return this.#guard(() => this.#erase());
      case 'erase-old':
        this.#part('summary')?.focus(); // the button goes with them
        return this.#guard(async () => {
          const { storage } = this.#around;
          const drafts = await storage.readDrafts();
          await storage.dropDrafts(drafts.filter(({ at }) => at < Date.now() - oldAge));
          await this.update();
        });
    }
  }

  /** @param {() => Promise<void>} work */
  async #guard(work) {
    try {
      await work();
    } catch (error) {
      console.error('broadside:', error);
      const { words } = this.#around;
      this.#report(words[error instanceof StorageError && error.code === 'full' ? word.storageFull : word.storageFailed]);
    }
  }

  /** @param {...(Node | string)} words */
  #report(...words) {
    this.#part('.panel-report')?.replaceChildren(...words);
  }

  /** @param {File} file */
  async #import(file) {
    const { storage, words } = this.#around;
    if (file.size > largestFile) return this.#report(words[word.fileTooLarge]);
    const session = await this.#sessionOfAll();
    const { values } = session.call('bs_add', [new Uint8Array(await file.arrayBuffer()), 'imported']);
    session.close();
    const [, , damaged, , damagedLines, summary, ...added] = values;
    const encoder = new TextEncoder();
    const logs = [];
    for (let i = 0; i < added.length; i += 2) logs.push({ thread: added[i], log: encoder.encode(added[i + 1]) });
    if (logs.length) await storage.write(logs);
    await this.update();
    this.#report(summary);
    if (Number(damaged)) this.#report(summary, ' ', makeButton(words[word.saveDamaged], () => save(damagedLines, 'broadside-damaged.jsonl')));
    this.#around.changed();
    tellOthers();
  }

  async #erase() {
    await this.#around.storage.erase();
    await this.#around.erased();
    tellOthers();
    await this.update();
    this.#part('[data-action="erase-no"]')?.click(); // the question is answered
    this.#report(this.#around.words[word.erased]);
  }
}

/**
 * @param {string} text
 * @param {string} name
 */
function save(text, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
