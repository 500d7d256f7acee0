import { composeFields, status } from './abi.js';
import { Composer } from './composer.js';
import { sharedCore } from './core.js';
import { makeButton, parseHtml } from './html.js';
import { painted, soon } from './later.js';
import { copyLink } from './links.js';
import { DataPanel } from './panel.js';
import { hidePassage, selectedQuote, showPassage, textOf } from './quote.js';
import { askToPersist, openStorage, StorageError } from './storage.js';
import { onOtherTabs, tellOthers } from './tabs.js';
import { knownItems, updateThread } from './thread-list.js';
import { localiseTimes } from './times.js';
import { randomName, uuid7 } from './uuid.js';
import * as word from './words.js';

/**
 * @typedef {import('./abi.js').Call} Call
 * @typedef {import('./loader.js').CoreSession} CoreSession
 * @typedef {import('./loader.js').Source} Source
 * @typedef {import('./storage.js').Profile} Profile
 * @typedef {import('./storage.js').Quote} Quote
 * @typedef {import('./storage.js').Storage} Storage
 * @typedef {import('./thread-list.js').Extra} Extra
 * @typedef {Partial<Record<(typeof composeFields)[number], string>>} NewEvent
 */

/**
 * @typedef {object} Settings
 * @property {string} thread the article's identity
 * @property {string | undefined} published the lines inside the element, or where they are
 * @property {string} language the interface's
 * @property {string} required the fields that must be filled in, with spaces between
 * @property {string} hidden those that are not shown
 * @property {string} depth
 * @property {string} order
 */

const pageSize = 50;
// Above this number of records, a thread's are put together.
const manyRecords = 64;

/**
 * The comment that a fragment names.
 *
 * @param {string} fragment
 */
const idIn = (fragment) => /^#comment-([\da-f-]{36})$/.exec(fragment)?.[1] ?? '';

/** The conversation below an article: its thread, its forms, and what is stored of it. */
export class Conversation {
  /** What stands in the page. */
  element = document.createElement('section');
  #root;
  #settings;
  #life;
  #tell;
  #showCount;
  /** @type {() => Promise<Source | undefined>} */
  #readPublished;

  /** @type {Storage} */
  #storage = /** @type {any} */ (undefined);
  /** How many of the storage's losses this conversation has made good. */
  #losses = 0;
  /** @type {Profile | undefined} */
  #profile;
  /** Whether the profile is stored: it is from the reader's first word on. */
  #isKnown = false;
  /** @type {Source | undefined} */
  #published;
  /** @type {Set<IDBValidKey>} */
  #seen = new Set();
  #damaged = 0;
  #publishedFailed = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock;
  /** @type {Promise<CoreSession> | undefined} */
  #session;
  /** @type {readonly string[]} */
  #words = /** @type {any} */ (undefined);

  #order;
  #most = pageSize;
  #reach = '';
  /** @type {Set<string>} */
  #collapsed = new Set();
  /** @type {Map<string, Extra>} */
  #extras = new Map();
  /** @type {Map<string, Composer>} */
  #composers = new Map();
  #thread = part('div', 'thread-box');
  #formBox = part('div', 'form-box');
  #notice = part('div', 'storage-notice');
  #live = part('p', 'live');
  /** @type {DataPanel | undefined} */
  #panel;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** How many comments there are to read. */
  count = 0;

  /**
   * @param {ShadowRoot} root where the article stands
   * @param {Settings} settings
   * @param {AbortSignal} life
   * @param {() => Promise<Source | undefined>} readPublished what the publisher shows with the article
   * @param {(name: string, detail: object) => void} tell
   * @param {(thread: string, count: number) => void} showCount
   */
  constructor(root, settings, life, readPublished, tell, showCount) {
    this.#root = root;
    this.asked = settings;
    this.#settings = { ...settings };
    this.#showCount = showCount;
    this.#life = life;
    this.#readPublished = readPublished;
    this.#tell = tell;
    this.#order = settings.order;
    this.element.className = 'conversation';
    this.element.part.value = 'conversation';
    this.#live.role = 'status';
  }

  get thread() {
    return this.#settings.thread;
  }

  /** Shows what is stored, and follows what happens in other tabs. */
  async start() {
    const life = this.#life;
    life.addEventListener('abort', () => this.#end());
    this.#storage = await openStorage();
    this.#losses = this.#storage.losses;
    this.#published = await this.#readPublished().catch((error) => {
      if (life.aborted) return undefined;
      console.error('broadside: the published comments could not be loaded:', error);
      this.#publishedFailed = true;
      return undefined;
    });
    this.#profile = await this.#storage.readProfile().catch(() => undefined);
    if (life.aborted) return;
    this.#isKnown = !!this.#profile?.key;
    await this.#ready();
    await this.#addForm('new', this.#formBox);
    if (life.aborted) return;
    this.#panel = new DataPanel({
      storage: this.#storage,
      words: this.#words,
      session: async () => {
        const session = await sharedCore().session();
        session.call('bs_conversation', ['', '', this.#settings.language, '', '', '']);
        return session;
      },
      html: async (fields) => parseHtml((await this.#call('bs_panel', fields)).values[0]),
      changed: () => this.#otherTab(),
      erased: () => this.#startOver(),
    });
    this.element.append(this.#notice, this.#thread, this.#formBox, this.#panel.element, this.#live);
    const listening = { signal: life };
    this.element.addEventListener('click', (event) => this.#onClick(event), listening);
    this.#root.addEventListener('pointerup', () => setTimeout(() => this.#offerQuote()), listening);
    // Of keys, of a long press and of the handles that a phone shows, nothing else is told. While a mouse draws, it waits.
    // On a touch screen the press on the button may take the selection away first.
    const follow = soon(() => {
      if (!this.#selected()) this.#quoteButton?.remove();
      else if (!document.querySelector(':active')) this.#offerQuote();
    }, 250);
    document.addEventListener('selectionchange', follow, listening);
    addEventListener('hashchange', () => {
      const id = idIn(location.hash);
      if (id) this.#reachFor(id);
    }, listening);
    onOtherTabs(() => this.#otherTab(), life);
    this.#clock = setInterval(() => localiseTimes(this.#thread, this.#settings.language), 60000);
    if (this.#publishedFailed) this.#notice.append(this.#words[word.publishedFailed]);
    if (!this.#storage.durable) {
      const words = this.#words;
      this.#notice.replaceChildren(words[word.memoryOnly], ' ', makeButton(words[word.download], () => this.#guard(async () => this.#panel?.download())));
    }
    this.#reach = idIn(location.hash);
    await this.#refresh();
    await this.#guard(() => this.#restoreDrafts());
    if (this.#reach) this.#show(this.#reach);
  }

  /** Lets go of all it holds. What is being written is a draft by then. */
  #end() {
    clearInterval(this.#clock);
    for (const composer of this.#composers.values()) composer.close();
    this.#session?.then((session) => session.close()).catch(() => {});
  }

  // --- the core -------------------------------------------------------------------------------------------------

  /**
   * Calls the core. Where the instance was lost, with a new one that has been told everything again.
   *
   * @param {Call} name
   * @param {Source[]} fields
   */
  async #call(name, fields) {
    for (let again = true; ; again = false) {
      try {
        return (await this.#ready()).call(name, fields);
      } catch (error) {
        this.#session = undefined;
        if (!again) throw error;
      }
    }
  }

  async #ready() {
    this.#life.throwIfAborted();
    return (this.#session ??= this.#openSession().catch((error) => {
      this.#session = undefined;
      throw error;
    }));
  }

  async #openSession() {
    const { thread, language, required, hidden, depth } = this.#settings;
    this.#seen.clear();
    this.#damaged = 0;
    // While the disk is read, the core can begin.
    /** @type {unknown} */
    let failed;
    const reading = this.#storage.readLogs(thread, this.#seen).catch((error) => {
      failed = error;
      return { keys: [], logs: [] };
    });
    const session = await sharedCore().session();
    const memory = this.#storage.durable ? '' : 'on';
    // Made before the first word, so that the core, which has to know whose that is, need not read everything again then.
    this.#profile = { key: randomName(), ...this.#profile };
    const { values } = session.call('bs_conversation', [thread, this.#profile.key, language, required, hidden, depth, memory]);
    this.#words = values;
    this.#settings.language = this.#words[word.language];
    this.element.lang = this.#words[word.language];
    this.element.dir = this.#words[word.direction];
    if (this.#published) addLog(session, this.#published, 'published');
    const { keys, logs } = await reading;
    if (failed) this.#notice.replaceChildren(this.#sentence(failed));
    this.#addLogs(session, keys, logs);
    return session;
  }

  /**
   * Tells the core what is stored. Only then a record counts as seen: what is in the core is all that is in the seen ones.
   *
   * @param {CoreSession} session
   * @param {IDBValidKey[]} keys
   * @param {Source[]} logs
   */
  #addLogs(session, keys, logs) {
    for (const log of logs) {
      this.#damaged += addLog(session, log, 'stored');
    }
    for (const key of keys) this.#seen.add(key);
  }

  // --- the thread -----------------------------------------------------------------------------------------------

  /** One after another: each sees what the one before has stored. */
  #refresh() {
    return (this.#turn = this.#turn.catch(() => {}).then(() => this.#render()));
  }

  async #render() {
    if (this.#life.aborted) return;
    const known = knownItems(this.#thread);
    const { values: [html, count] } = await this.#call('bs_thread', [
      this.#order,
      String(this.#most),
      this.#reach,
      [...this.#collapsed].join(' '),
      [...known.keys()].join(' '),
    ]);
    const content = parseHtml(html);
    localiseTimes(content, this.#settings.language);
    updateThread(this.#thread, known, content, this.#extras.values());
    for (const item of this.#thread.querySelectorAll('.comment')) {
      item.classList.toggle('editing', this.#composers.has(item.id.replace('comment-', 'edit:')));
    }
    this.count = Number(count);
    this.#showCount(this.thread, this.count);
  }

  /** @param {string} id */
  #item(id) {
    return this.#root.getElementById(`comment-${id}`);
  }

  /**
   * Goes to a comment, which is in the thread by now, and marks it.
   *
   * @param {string} id
   * @param {Element | null} [active] what had the focus when it was asked for
   */
  async #show(id, active = this.#root.activeElement) {
    await painted(); // asked for at once, the layout that focus and scrolling need would be made in the middle of a task
    const item = this.#item(id);
    if (!item) return;
    if (!this.#hasLeft(active)) {
      item.tabIndex = -1;
      item.scrollIntoView({ block: 'nearest' });
      item.focus({ preventScroll: true });
    }
    // After the focus, which would ask for the layout that this changes.
    this.#thread.querySelector('.target')?.classList.remove('target');
    item.classList.add('target');
  }

  /**
   * Whether the reader has gone elsewhere since that had the focus: who has is not called back.
   *
   * @param {Element | null} active
   */
  #hasLeft(active) {
    const now = this.#root.activeElement;
    return now !== active && (now || active?.isConnected);
  }

  /** @param {string} id */
  async #reachFor(id) {
    this.#reach = id;
    await this.#refresh();
    this.#show(id);
  }

  async #otherTab() {
    await this.#saveAgain().catch(() => {});
    await this.#meet();
    const read = await this.#storage.readLogs(this.thread, this.#seen).catch(() => undefined);
    if (!read) return;
    // Empty because the database was lost just now, it is filled again the next time.
    if (read.isEmpty && this.#seen.size && this.#losses === this.#storage.losses) return this.#startOver();
    if (!read.logs.length || this.#life.aborted) return;
    const session = await this.#ready();
    try {
      this.#addLogs(session, read.keys, read.logs);
    } catch {
      this.#session = undefined; // a new one reads everything
    }
    await this.#refresh();
    this.#panel?.update();
  }

  /** Who the reader is may have been settled elsewhere, with the first word there. */
  async #meet() {
    const me = this.#isKnown ? undefined : await this.#storage.readProfile().catch(() => undefined);
    if (me?.key && !this.#isKnown) await this.#startOver(me);
  }

  /**
   * Begins anew with what is stored: everything was erased, here or in another tab, or it has turned out who the reader is.
   * What is being written stays.
   *
   * @param {Profile} [me]
   */
  async #startOver(me) {
    this.#profile = me;
    this.#isKnown = !!me;
    const old = this.#session;
    this.#session = undefined;
    old?.then((session) => session.close()).catch(() => {});
    if (!me) for (const composer of this.#composers.values()) composer.say(''); // its draft may be gone too
    await this.#refresh();
    this.#panel?.update();
  }

  /** Someone deleted the database while this page was open: what it knows goes back. */
  async #saveAgain() {
    const { losses } = this.#storage;
    if (losses === this.#losses) return;
    for (const composer of this.#composers.values()) composer.keep();
    const { values } = await this.#call('bs_export', []);
    this.#seen.clear(); // the keys were those of another database
    if (values[0]) {
      const log = new TextEncoder().encode(values[0]);
      for (const key of await this.#storage.write([{ thread: this.thread, log }], [], this.#profile)) this.#seen.add(key);
    }
    this.#losses = losses;
  }

  /** Puts many small records together. What was damaged in them has to stay as it is. */
  async #compact() {
    if (this.#seen.size < manyRecords || this.#damaged) return;
    // With this very session: one that was made anew need not have been able to read all of them.
    const session = await this.#ready();
    const seen = new Set(this.#seen);
    const { values } = session.call('bs_export', []);
    const key = await this.#storage.compact(this.thread, new TextEncoder().encode(values[0]), seen);
    if (key === undefined) return;
    for (const gone of seen) this.#seen.delete(gone);
    this.#seen.add(key);
  }

  // --- new events -----------------------------------------------------------------------------------------------

  /**
   * Makes an event and stores it, with what goes with it in one transaction. Resolves when all is durable and in the
   * thread; with a refusal when the core makes none.
   *
   * @param {NewEvent} event
   * @param {import('./storage.js').Draft[]} [drop] drafts that it makes superfluous
   * @param {Partial<Profile>} [profile] what changes of it
   * @returns {Promise<{ id: string, refusal?: string[] }>}
   */
  async #commit(event, drop = [], profile = {}) {
    const now = Date.now();
    const id = uuid7(now);
    if (!this.#isKnown) askToPersist();
    await this.#meet();
    const me = { .../** @type {Profile} */ (this.#profile), ...profile };
    // Without a prototype: a page may have put anything into that of all objects.
    const whole = /** @type {NewEvent} */ ({ __proto__: null, ...event, id, at: new Date(now).toISOString() });
    const made = await this.#call('bs_compose', composeFields.map((name) => whole[name] ?? ''));
    if (made.code === status.refused) return { id, refusal: made.values };
    if (made.code !== status.ok) throw new Error(made.values[0]);
    const line = `${made.values[0]}\n`;
    /** @type {IDBValidKey[]} */
    let keys;
    try {
      await this.#saveAgain();
      const isNew = !this.#isKnown || Object.keys(profile).length;
      keys = await this.#storage.write([{ thread: this.thread, log: new TextEncoder().encode(line) }], drop, isNew ? me : undefined);
    } catch (error) {
      /** @type {any} */ (error).line = line;
      throw error;
    }
    if (this.#profile?.key !== me.key) this.#session = undefined; // all was erased meanwhile: by the one who still writes
    this.#profile = me;
    this.#isKnown = true;
    try {
      await this.#call('bs_add', [line, 'stored']);
      for (const key of keys) this.#seen.add(key);
    } catch {
      this.#session = undefined; // it is stored all the same: the next one reads it
    }
    tellOthers();
    this.#reach = id;
    await this.#refresh().catch(console.error); // it is stored, whatever can be shown
    this.#panel?.update();
    this.#compact().catch(() => {});
    return { id };
  }

  /** @param {Composer} composer */
  async #submit(composer) {
    const { box } = composer;
    const [purpose, target = ''] = box.split(':');
    const words = this.#words;
    const { activeElement } = this.#root;
    const quote = composer.quote;
    const [name, email, url] = ['name', 'email', 'url'].map((field) => composer.value(field));
    try {
      if (purpose === 'edit') {
        const there = await this.#call('bs_form', [box]);
        if (there.code !== status.ok) {
          composer.complain(there.values);
          return;
        }
      }
      const { id, refusal } = await this.#commit(
        { kind: purpose === 'edit' ? 'edit' : 'comment', name, email, url, body: composer.body, target, ...quote },
        composer.stored,
        composer.profile,
      );
      if (refusal) {
        composer.complain(refusal);
        return;
      }
      composer.clear();
      if (box === 'new') composer.say(words[this.#storage.durable ? word.saved : word.memoryOnly]);
      else await this.#close(composer)?.catch(console.error);
      this.#show(purpose === 'edit' ? target : id, activeElement);
      const said = this.#storage.durable ? word.posted : word.memoryOnly;
      this.#announce(words[purpose === 'edit' ? word.changed : said]);
      if (purpose !== 'edit') this.#tell('comment-posted', { id, thread: this.thread, parent: target });
    } catch (error) {
      const { line } = /** @type {{ line?: string }} */ (error);
      composer.say(this.#fail(error), [words[word.download], () => this.#guard(async () => this.#panel?.download(line))]);
    }
  }

  /** @param {unknown} error */
  #sentence(error) {
    return this.#words[{ full: word.storageFull, blocked: word.storageBlocked, newer: word.storageNewer, failed: word.storageFailed }[codeOf(error)]];
  }

  /**
   * Tells everyone what went wrong, and gives the sentence that says it.
   *
   * @param {unknown} error
   */
  #fail(error) {
    console.error('broadside:', error);
    const message = this.#sentence(error);
    this.#announce(message);
    this.#tell('error', { code: `storage-${codeOf(error)}`, message });
    return message;
  }

  /**
   * Does what the reader has asked for. Where it fails, that is said, aloud and above the thread.
   *
   * @param {() => Promise<unknown>} work
   */
  async #guard(work) {
    try {
      await work();
    } catch (error) {
      if (this.#life.aborted) return;
      this.#notice.replaceChildren(this.#fail(error));
    }
  }

  /** @param {string} words */
  #announce(words) {
    this.#live.textContent = '';
    // A live region is heard when its text changes after it was there.
    setTimeout(() => { this.#live.textContent = words; }, 100);
  }

  // --- forms ----------------------------------------------------------------------------------------------------

  /**
   * @param {string} box "new", "reply:ID" or "edit:ID"
   * @param {Element} holder
   */
  async #addForm(box, holder) {
    const { code, values } = await this.#call('bs_form', [box]);
    if (code !== status.ok || this.#life.aborted) return undefined;
    const content = parseHtml(values[0]);
    const form = /** @type {HTMLFormElement} */ (content.querySelector('form'));
    holder.replaceChildren(content);
    const composer = new Composer(form, values[1] ?? '', {
      storage: this.#storage,
      thread: this.thread,
      words: this.#words,
      preview: async (text) => {
        const [html, note = ''] = (await this.#call('bs_preview', [text])).values;
        return { content: parseHtml(html), note };
      },
      drafts: async (fields) => (await this.#call('bs_drafts', fields)).values,
      submit: (done) => this.#submit(done),
      cancel: (done) => this.#cancel(done),
      selectedQuote: () => this.#selected()?.quote,
      announce: (said) => this.#announce(said),
      drafted: () => this.#tell('draft-saved', { thread: this.thread, box }),
    });
    composer.fill(this.#profile);
    this.#composers.set(box, composer);
    return composer;
  }

  /**
   * The composer of a box below a comment, opened if it is not.
   *
   * @param {string} box
   */
  async #openBox(box) {
    const there = this.#composers.get(box);
    if (there) return there;
    const [, id] = box.split(':');
    const element = part('li', 'writing');
    const composer = await this.#addForm(box, element);
    if (!composer) return undefined;
    this.#extras.set(box, { element, after: `comment-${id}` });
    await this.#refresh();
    return composer;
  }

  /** @param {Composer} composer */
  #close(composer) {
    const { box } = composer;
    composer.close();
    if (this.#composers.get(box) !== composer) return undefined; // opened anew meanwhile
    this.#composers.delete(box);
    this.#extras.delete(box);
    return this.#refresh();
  }

  /** @param {Composer} composer */
  async #cancel(composer) {
    const { box } = composer;
    if (box === 'new') return;
    // What was written stays as a draft: the box gives it back when it is opened again.
    await this.#close(composer);
    const [purpose, id] = box.split(':');
    /** @type {HTMLElement | null | undefined} */
    const button = this.#item(id)?.querySelector(`[data-action="${purpose}"]`);
    button?.focus();
  }

  async #restoreDrafts() {
    await this.#composers.get('new')?.restore();
    const drafts = await this.#storage.readDrafts(this.thread).catch(() => []);
    for (const box of new Set(drafts.map((draft) => draft.box))) {
      if (box === 'new') continue;
      const [, id = ''] = box.split(':');
      this.#reach ||= id;
      const composer = await this.#openBox(box);
      if (composer && !(await composer.restore())) this.#close(composer);
    }
  }

  // --- what the reader does -------------------------------------------------------------------------------------

  /** @param {MouseEvent} event */
  async #onClick(event) {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest('a[href^="#comment-"]'));
    if (link) {
      const id = idIn(link.hash);
      if (id && !this.#item(id)) {
        event.preventDefault();
        this.#reachFor(id);
      }
      return;
    }
    const button = /** @type {HTMLElement | null} */ (target.closest('button[data-action]'));
    if (!button || button === this.#pressed || button.closest('form, .data-panel')) return;
    const id = button.closest('li.comment')?.id.slice('comment-'.length) ?? '';
    this.#pressed = button;
    await this.#guard(() => this.#act(button, id));
    this.#pressed = undefined;
  }

  /**
   * The button whose work is not done yet: pressed twice, it is done once.
   *
   * @type {HTMLElement | undefined}
   */
  #pressed;

  /**
   * @param {HTMLElement} button
   * @param {string} id of the comment that it stands in
   */
  async #act(button, id) {
    const { action = '' } = button.dataset;
    switch (action) {
      case 'oldest':
      case 'newest':
        this.#order = action;
        this.#reach = '';
        this.#most = pageSize;
        return this.#refresh();
      case 'more':
        this.#most += pageSize;
        return this.#refresh();
      case 'collapse':
        if (!this.#collapsed.delete(id)) this.#collapsed.add(id);
        return this.#refresh();
      case 'reply':
      case 'edit': {
        const composer = await this.#openBox(`${action}:${id}`);
        composer?.focus();
        return composer?.restore();
      }
      case 'delete':
        return this.#delete(id);
      case 'restore':
        return this.#restore(id);
      case 'link':
        return copyLink(button, `${location.href.split('#')[0]}#comment-${id}`, this.#words[word.linkCopied]);
      case 'show-quote':
        return this.#showQuote(button);
      default:
        return undefined;
    }
  }

  /** @param {string} id */
  async #delete(id) {
    const { activeElement } = this.#root;
    const item = this.#item(id);
    const before = item?.previousElementSibling?.id ?? '';
    await this.#commit({ kind: 'delete', target: id });
    const note = part('li', 'thread-note');
    const undo = makeButton(this.#words[word.undo], () => this.#guard(() => this.#restore(id)));
    note.append(`${this.#words[word.deleted]} `, undo);
    this.#extras.set(`note:${id}`, { element: note, after: this.#item(id) ? `comment-${id}` : before });
    await this.#refresh();
    if (!this.#hasLeft(activeElement)) undo.focus();
    this.#announce(this.#words[word.deleted]);
  }

  /** @param {string} id */
  async #restore(id) {
    const { refusal } = await this.#commit({ kind: 'restore', target: id });
    this.#extras.delete(`note:${id}`);
    await this.#reachFor(id);
    this.#announce(refusal?.[1] ?? this.#words[word.restored]);
  }

  // --- passages of the article ----------------------------------------------------------------------------------

  get #body() {
    return this.#root.querySelector('.article .body');
  }

  #selected() {
    const body = this.#body;
    return body && selectedQuote(this.#root, body);
  }

  /** @type {HTMLButtonElement | undefined} */
  #quoteButton;
  /** @type {Quote | undefined} */
  #offered;

  #offerQuote() {
    const selected = this.#selected();
    if (!selected || this.#life.aborted) return;
    this.#offered = selected.quote;
    let button = this.#quoteButton;
    if (!button) {
      button = makeButton(this.#words[word.replyToThis], () => {
        const quote = this.#selected()?.quote ?? this.#offered;
        const composer = this.#composers.get('new');
        this.#quoteButton?.remove();
        if (!composer) return;
        composer.setQuote(quote);
        composer.form.scrollIntoView({ block: 'nearest' });
        composer.focus();
      });
      button.className = 'primary quote-button';
      // The selection would be gone with the press.
      button.onpointerdown = (event) => event.preventDefault();
      this.#quoteButton = button;
    }
    this.element.prepend(button);
    const frame = /** @type {Element} */ (button.offsetParent).getBoundingClientRect();
    const { style } = button;
    style.top = `${selected.box.bottom - frame.top + 6}px`;
    style.left = `${Math.max(8, Math.min(selected.box.left - frame.left, frame.width - 160))}px`;
  }

  /** @param {HTMLElement} button */
  async #showQuote({ dataset }) {
    hidePassage();
    const body = this.#body;
    if (!body) return;
    const { text, nodes } = textOf(body);
    const { code, values } = await this.#call('bs_find_quote', [
      text,
      dataset.exact ?? '',
      dataset.prefix ?? '',
      dataset.suffix ?? '',
    ]);
    if (code === status.ok) showPassage(nodes, Number(values[0]), Number(values[1]));
    else this.#announce(this.#words[word.quoteLost]);
  }
}

/**
 * Tells the core lines, and the console which of them are damaged. Returns how many are.
 *
 * @param {CoreSession} session
 * @param {Source} log
 * @param {string} origin
 */
function addLog(session, log, origin) {
  const [, , damaged, problems] = session.call('bs_add', [log, origin]).values;
  if (problems) console.warn(`broadside: damaged comments in what is ${origin}\n${problems}`);
  return Number(damaged);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof StorageError ? error.code : 'failed';
}

/**
 * @param {string} name
 * @param {string} className
 */
function part(name, className) {
  return Object.assign(document.createElement(name), { className });
}
