// A form to write in: a new comment, a reply, or a change of one's own comment.
import { DraftKeeper } from './drafts.js';
import { makeButton } from './html.js';
import { soon } from './later.js';
import * as word from './words.js';

/**
 * @typedef {[label: string, act: () => void]} Button
 * @typedef {import('./storage.js').Draft} Draft
 * @typedef {import('./storage.js').Quote} Quote
 * @typedef {import('./storage.js').Profile} Profile
 * @typedef {import('./storage.js').Storage} Storage
 */

/**
 * What a composer needs of the conversation around it.
 *
 * @typedef {object} Surroundings
 * @property {Storage} storage
 * @property {string} thread
 * @property {readonly string[]} words the shell's own sentences, by the numbers in words.js
 * @property {(text: string) => Promise<{ content: DocumentFragment, note: string }>} preview
 * @property {(fields: string[]) => Promise<string[]>} drafts asks the core which drafts a box gives back
 * @property {(composer: Composer) => Promise<void>} submit
 * @property {(composer: Composer) => void} cancel
 * @property {() => Quote | undefined} selectedQuote
 * @property {(words: string) => void} announce says something aloud
 * @property {() => void} drafted called after a draft was written
 */

/** What each button of the toolbar puts around the selected text, and in place of none. */
const marks = /** @type {Record<string, [before: string, after: string, key?: string]>} */ ({
  bold: ['**', '**', 'b'],
  italic: ['*', '*', 'i'],
  link: ['[', '](https://)', 'k'],
  code: ['`', '`', 'e'],
});

// From here on, the core is asked how much room is left: long before the limit in code points.
const longText = 30000;
const mostRows = 40;
const excerpt = 40; // characters of a draft that tell it from others

export class Composer {
  #around;
  #keeper;
  #initial;
  #textarea;
  #state;
  #quoted;
  #dropQuote;
  #preview;
  #room;
  /** @type {Quote | undefined} */
  #quote;
  #previewing = false;
  #sending = false;
  #life = new AbortController();

  /**
   * @param {HTMLFormElement} form made by the core
   * @param {string} initial the comment's text, when it is to be changed
   * @param {Surroundings} around
   */
  constructor(form, initial, around) {
    this.form = form;
    this.box = form.dataset.box ?? '';
    this.#around = around;
    this.#initial = initial;
    this.#textarea = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('body'));
    this.#textarea.value = initial;
    // Held from the start: what a page takes out of the form later is written to all the same, unseen.
    const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
    this.#state = part('.form-state');
    this.#quoted = part('.form-quote');
    this.#dropQuote = part('[data-action="drop-quote"]');
    this.#preview = part('.preview');
    this.#room = part('.field-room');
    let failed = false;
    this.#keeper = new DraftKeeper(around.storage, around.thread, this.box, around.drafts, () => this.#draft(), (error) => {
      const words = around.words[word.draftFailed];
      // Seen for as long as it is so, and heard when it begins: not with each key.
      if (error && !failed) around.announce(words);
      failed = !!error;
      if (error) return this.say(words);
      if (!this.#sending) this.say(around.storage.durable ? around.words[word.draftSaved] : '');
      return around.drafted();
    });
    const { signal } = this.#life;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    }, { signal });
    form.addEventListener('click', (event) => this.#onClick(event), { signal });
    form.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    form.addEventListener('input', (event) => this.#onInput(event), { signal });
    const hurry = () => this.#keeper.hurry();
    addEventListener('pagehide', hurry, { signal });
    document.addEventListener('visibilitychange', hurry, { signal });
    this.#fit();
  }

  get body() {
    return this.#textarea.value;
  }

  get quote() {
    return this.#quote;
  }

  /** What of it is stored as a draft. */
  get stored() {
    return this.#keeper.stored();
  }

  /** @param {string} name */
  value(name) {
    return this.#field(name)?.value.trim() ?? '';
  }

  /** What becomes of who the reader is: nothing of what has no field here. */
  get profile() {
    const kept = this.#field('remember')?.checked;
    const names = ['name', 'email', 'url'].filter((name) => this.#field(name));
    return Object.fromEntries(names.map((name) => [name, kept ? this.value(name) : undefined]));
  }

  /** @param {Profile | undefined} profile */
  fill(profile) {
    // Without a prototype: a page may have put anything into that of all objects.
    const own = /** @type {Partial<Profile>} */ ({ __proto__: null, ...profile });
    for (const name of /** @type {const} */ (['name', 'email', 'url'])) {
      const field = this.#field(name);
      if (field && !field.value) field.value = own[name] ?? '';
    }
    const remember = this.#field('remember');
    if (remember) remember.checked = !!(own.name || own.email);
  }

  focus() {
    this.#textarea.focus();
  }

  /** Puts back what was being written here. Returns whether something was. */
  async restore() {
    const { draft, others, elsewhere } = await this.#keeper.find();
    const { words } = this.#around;
    // Whoever is typing already goes first; the draft stays where it is.
    if (draft && draft.body !== this.body && this.body === this.#initial) {
      this.#give(draft, others);
      return true;
    }
    if (elsewhere) this.#sayAloud(words[word.otherTab]);
    return this.body !== this.#initial;
  }

  /**
   * Puts a draft into the box, and offers the others that closed tabs left in it.
   *
   * @param {Draft} draft
   * @param {Draft[]} others
   */
  #give(draft, others) {
    const { words } = this.#around;
    this.#put(draft.body, draft.quote);
    this.#keeper.adopt(draft);
    const swaps = others.map((other) => /** @type {Button} */ ([
      `${other.body.slice(0, excerpt)}…`,
      () => {
        this.#give(other, others.map((one) => (one === other ? draft : one)));
        this.focus();
      },
    ]));
    this.#sayAloud(words[word.draftRestored], [words[word.discard], () => this.#discard()], ...swaps);
  }

  /** @param {Quote | undefined} quote */
  setQuote(quote) {
    if (this.#sending) return;
    this.#showQuote(quote);
    this.keep();
  }

  /** @param {Quote | undefined} quote */
  #showQuote(quote) {
    this.#quote = quote;
    this.#quoted.textContent = quote?.exact ?? '';
    this.#quoted.hidden = this.#dropQuote.hidden = !quote;
  }

  /**
   * Says something below the text, with buttons.
   *
   * @param {string} words
   * @param {Button[]} buttons
   */
  say(words, ...buttons) {
    const state = this.#state;
    if (!buttons.length && state.textContent === words) return;
    state.replaceChildren(words);
    for (const [label, act] of buttons) {
      const button = makeButton(label, act);
      button.dir = 'auto';
      state.append(' ', button);
    }
  }

  /**
   * The same, to be heard as well.
   *
   * @param {string} words
   * @param {Button[]} buttons
   */
  #sayAloud(words, ...buttons) {
    this.say(words, ...buttons);
    this.#around.announce(words);
  }

  /**
   * Says what is wrong with a field, beside it and nowhere else, and goes there.
   *
   * @param {string[]} refusal the field's name and a sentence, as the core gives them
   */
  complain([name, sentence]) {
    this.say('');
    const field = this.#field(name) ?? this.#textarea;
    this.#room.textContent = ''; // the sentence may tell the same number
    this.#remark(field, sentence);
    field.focus();
  }

  /**
   * Without words, takes back what was said of a field: were it only hidden, the field would still be described by it.
   *
   * @param {Element} field
   * @param {string} words
   */
  #remark(field, words = '') {
    const error = /** @type {HTMLElement | null} */ (this.form.querySelector(`[id="${field.id}-error"]`));
    if (error) {
      error.textContent = words;
      error.hidden = !words;
    }
    field.ariaInvalid = words ? 'true' : null;
  }

  async submit() {
    if (this.#sending) return;
    this.#sending = true;
    this.say(this.#around.words[word.saving]);
    for (const field of this.form.querySelectorAll('[aria-invalid]')) this.#remark(field);
    try {
      // Nothing is typed, and no draft written, while the post is on its way.
      this.#textarea.readOnly = true;
      await this.#keeper.flush();
      await this.#around.submit(this);
    } finally {
      this.#sending = this.#textarea.readOnly = false;
    }
  }

  /** Takes the text away, after it was posted. */
  clear() {
    this.#put('', undefined);
    this.#room.textContent = '';
    this.#keeper.forget();
    this.#showPreview(false);
  }

  /** Writes the draft again. */
  keep() {
    this.#keeper.changed();
  }

  /** Lets go; what is written stays as a draft. */
  close() {
    this.#life.abort();
    this.#keeper.close();
  }

  #discard() {
    const { body } = this;
    const quote = this.#quote;
    const { words } = this.#around;
    this.#put(this.#initial, undefined);
    this.#keeper.drop().catch(() => {});
    this.#sayAloud(words[word.draftDiscarded], [words[word.undo], () => {
      this.#put(body, quote);
      this.keep();
      this.say('');
      this.focus();
    }]);
    this.focus();
  }

  /**
   * @param {string} body
   * @param {Quote | undefined} quote
   */
  #put(body, quote) {
    this.#textarea.value = body;
    this.#showQuote(quote);
    this.#fit();
  }

  #draft() {
    const body = this.body === this.#initial ? '' : this.body;
    return { body, quote: this.#quote };
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement | null} */ (this.form.elements.namedItem(name));
  }

  /** @param {Event} event */
  #onInput({ target }) {
    this.#remark(/** @type {Element} */ (target));
    if (target !== this.#textarea) return;
    this.say(''); // until it is on the disk again
    this.keep();
    this.#fit();
    if (this.#previewing || this.body.length > longText || this.#room.textContent) this.#refresh();
  }

  /** The field grows with its text, where the browser does not do that by itself. */
  #fit() {
    if (CSS.supports('field-sizing', 'content')) return;
    const textarea = this.#textarea;
    while (textarea.rows < mostRows && textarea.scrollHeight > textarea.clientHeight + 1) textarea.rows++;
  }

  #refresh = soon(async () => {
    const { content, note } = await this.#around.preview(this.body);
    if (this.#previewing) this.#preview.replaceChildren(content);
    const room = this.#room;
    if (room.textContent === note) return;
    room.textContent = note;
    // Heard when the typing pauses, and not with each key.
    setTimeout(() => {
      if (note && room.textContent === note) this.#around.announce(note);
    }, 1000);
  }, 100);

  /** @param {boolean} on */
  #showPreview(on) {
    this.#previewing = on;
    this.#preview.hidden = !on;
    this.form.querySelector('[data-action="preview"]')?.setAttribute('aria-pressed', String(on));
    if (on) this.#refresh();
  }

  /** @param {MouseEvent} event */
  #onClick({ target }) {
    const action = /** @type {Element} */ (target).closest('[data-action]')?.getAttribute('data-action') ?? '';
    if (action in marks) this.#mark(action);
    else if (action === 'quote') this.#quoteLines();
    else if (action === 'preview') this.#showPreview(!this.#previewing);
    else if (action === 'drop-quote') {
      this.setQuote(undefined);
      this.focus();
    } else if (action === 'cancel') this.#around.cancel(this);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.isComposing) return;
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const command = (ctrlKey || metaKey) && !altKey;
    const mark = Object.keys(marks).find((name) => marks[name][2] === key.toLowerCase());
    if (command && key === 'Enter') this.submit();
    else if (command && mark && !shiftKey && event.target === this.#textarea) this.#mark(mark);
    else if (key === 'Escape' && this.box !== 'new') this.#around.cancel(this);
    else return;
    event.preventDefault();
  }

  /** @param {string} name */
  #mark(name) {
    const [before, after] = marks[name];
    const { selectionStart: start, selectionEnd: end, value } = this.#textarea;
    const selected = value.slice(start, end);
    this.#type(before + selected + after);
    // Where something is still to be typed: inside the marks, or the link's address.
    const inside = start + before.length;
    if (name === 'link' && selected) this.#textarea.setSelectionRange(end + before.length + 2, end + before.length + after.length - 1);
    else this.#textarea.setSelectionRange(inside, inside + selected.length);
  }

  /** Quotes the selected lines; with none, the passage that is selected in the article. */
  #quoteLines() {
    const { selectionStart: start, selectionEnd: end, value } = this.#textarea;
    const quote = start === end && !/^edit/.test(this.box) ? this.#around.selectedQuote() : undefined;
    if (quote) {
      this.setQuote(quote);
      this.focus();
      return;
    }
    const lineStart = value.lastIndexOf('\n', start - 1) + 1;
    this.#textarea.setSelectionRange(lineStart, end);
    this.#type(value.slice(lineStart, end).replace(/^/gm, '> '));
  }

  /**
   * Replaces the selection, as if typed: it can be undone.
   *
   * @param {string} text
   */
  #type(text) {
    if (this.#sending) return;
    this.focus();
    if (document.execCommand('insertText', false, text)) return;
    const { selectionStart, selectionEnd } = this.#textarea;
    this.#textarea.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.#textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
