import css from './styles.css';
import { Conversation } from './conversation.js';
import { sharedCore } from './core.js';
import { showCount } from './counts.js';
import { BroadsideError } from './error.js';
import { setContent } from './html.js';
import { painted } from './later.js';
import { followAddress, followClick } from './links.js';
import { notice, sentence } from './notices.js';
import { childrenParsed, fetchArticle, inlineArticle } from './source.js';

/**
 * @typedef {import('./loader.js').Source} Source
 * @typedef {{ source: Source, format: string, base: string }} Article
 */

// Of an address that is longer than the name of a thread may be, the end tells more.
const longestThread = 500;

/** @type {WeakMap<Document, CSSStyleSheet>} */
const styleSheets = new WeakMap();

/**
 * The one style sheet that all articles of a document share: no sheet can be adopted outside its own.
 *
 * @param {Document} page
 */
function styleSheetOf(page) {
  let sheet = styleSheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    styleSheets.set(page, sheet);
  }
  return sheet;
}

// Where there is no DOM (a server that imports the module), the class exists and is of no use.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** `<broadside-article>`: an article, read and rendered by the core, in a shadow root of its own. */
export class BroadsideArticle extends Base {
  static observedAttributes = [
    'src',
    'format',
    'lang',
    'data-lang',
    'data-toc',
    'data-typography',
    'data-images',
    'data-loading',
    'data-thread',
    'data-comments',
    'data-required',
    'data-hidden',
    'data-depth',
    'data-order',
  ];

  /**
   * There from the first thing that is shown: until then the element's own content stays in sight.
   *
   * @type {ShadowRoot | undefined}
   */
  #root;
  /**
   * While the element is in a document.
   *
   * @type {AbortController | undefined}
   */
  #life;
  /** @type {Window | null | undefined} */
  #view;
  /** Whether what is shown is not, or no longer, what the element says. */
  #outdated = true;
  #scheduled = false;
  /** Counts renderings: an older one that ends later is dropped. */
  #turn = 0;
  #seen = false;
  /** @type {string | undefined} */
  #source;
  /** @type {ReturnType<typeof fetchArticle> | undefined} */
  #fetched;
  #linkCopied = '';
  #problems = '';
  /** @type {Conversation | undefined} */
  #conversation;
  /**
   * What ends the conversation: with the element's life, or before.
   *
   * @type {AbortController | undefined}
   */
  #talk;
  /** Begins the conversation of what is shown, unless it is under way. */
  #converse = () => {};

  /** The article as text that a script gives. It goes before one inside the element and before `src`. */
  get source() {
    return this.#source;
  }

  set source(text) {
    this.#source = text;
    this.update();
  }

  /** Reads the article anew and renders it. */
  update() {
    this.#fetched = undefined;
    this.#schedule();
  }

  /** Takes the element out of the page and lets go of all it holds. */
  destroy() {
    this.remove();
    this.#stop();
    this.#root?.replaceChildren();
    this.#outdated = true;
    this.#fetched = this.#source = undefined;
  }

  connectedCallback() {
    const page = this.ownerDocument;
    if (this.#view !== page.defaultView) {
      this.#view?.removeEventListener('hashchange', this.#onHashChange);
      this.#view = page.defaultView;
      this.#view?.addEventListener('hashchange', this.#onHashChange);
      if (this.#root) this.#root.adoptedStyleSheets = [styleSheetOf(page)];
    }
    if (this.#life) return;
    this.#life = new AbortController();
    if (this.#outdated) this.#render(this.#life.signal);
    else this.#converse();
  }

  disconnectedCallback() {
    // One that is only moved is connected again by then, and goes on as it was.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  /** Being here makes moveBefore() call it instead of the two above. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'src') this.#fetched = undefined;
    this.#schedule();
  }

  #onHashChange = (/** @type {Event} */ event) => {
    if (this.#root) followAddress(this, this.#root, event);
  };

  #stop() {
    this.#life?.abort();
    this.#life = undefined;
    this.#endConversation();
    // What was still on its way went with the abort.
    if (this.#outdated) this.#fetched = undefined;
    this.#view?.removeEventListener('hashchange', this.#onHashChange);
    this.#view = undefined;
  }

  /** Renders once for all the changes that one task makes. */
  #schedule() {
    this.#outdated = true;
    if (this.#scheduled || !this.#life) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.#life) this.#render(this.#life.signal);
    });
  }

  /** @param {AbortSignal} life */
  async #render(life) {
    const turn = ++this.#turn;
    const dropped = () => life.aborted || turn !== this.#turn;
    /** @type {Article | undefined} */
    let article;
    try {
      // Nothing is awaited without need: the request goes out at once, before the work on the module begins.
      const near = this.#nearView(life);
      if (near) await near;
      const parsed = childrenParsed(this, life);
      if (parsed) await parsed;
      if (dropped()) return;
      const reading = this.#read(life);
      // What there is to read already is painted before the work on the module begins.
      const shown = !this.#root && hasOwnContent(this) ? painted() : undefined;
      if (!shown) sharedCore().start();
      [article] = await Promise.all([reading, shown]);
      if (dropped()) return;
      const output = await sharedCore().article({
        source: article.source,
        format: article.format,
        uiLanguage: this.dataset.lang || languageOf(this),
        language: languageOf(this),
        contents: this.dataset.toc,
        typography: this.dataset.typography,
        images: this.dataset.images,
      });
      if (!dropped()) this.#show(output, article.base);
    } catch (error) {
      if (!dropped()) this.#fail(error, article);
    }
  }

  /**
   * With data-loading="lazy", resolves when the element is about a screen away, unless the page's address may name
   * something inside.
   *
   * @param {AbortSignal} life
   */
  #nearView(life) {
    if (this.#seen || this.dataset.loading !== 'lazy' || this.#view?.location.hash) return undefined;
    return /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const observer = new IntersectionObserver(
          (entries) => {
            if (!entries.some((entry) => entry.isIntersecting)) return;
            observer.disconnect();
            this.#seen = true;
            resolve();
          },
          { rootMargin: '100%' },
        );
        observer.observe(this);
        life.addEventListener('abort', () => observer.disconnect());
      })
    );
  }

  /**
   * @param {AbortSignal} life
   * @returns {Promise<Article>}
   */
  async #read(life) {
    const src = this.getAttribute('src');
    const format = this.getAttribute('format') ?? '';
    const url = src ? toUrl(src, this.baseURI) : undefined;
    const base = url?.href ?? this.baseURI;
    if (this.#source !== undefined) return { source: this.#source, format, base };
    const inline = inlineArticle(this);
    if (inline) return { source: inline.text, format: format || inline.format, base };
    if (!url) throw new BroadsideError('nothing');
    const fetched = (this.#fetched ??= fetchArticle(url, format, life));
    try {
      const { bytes, address } = await fetched;
      return { source: bytes, format, base: address };
    } catch (error) {
      if (this.#fetched === fetched) this.#fetched = undefined;
      throw error;
    }
  }

  /** The shadow root, made when there is something to show in it. */
  #open() {
    if (!this.#root) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [styleSheetOf(this.ownerDocument)];
      root.addEventListener('click', (event) =>
        followClick(/** @type {MouseEvent} */ (event), root, this.#linkCopied),
      );
      this.#root = root;
    }
    return this.#root;
  }

  /**
   * @param {import('./loader.js').Output} output
   * @param {string} base
   */
  #show({ html, id, language, direction, headline, comments, linkCopied, problems }, base) {
    const isFirst = !this.#root;
    const root = this.#open();
    const active = /** @type {HTMLElement | null} */ (root.activeElement);
    setContent(root, html, base);
    this.#outdated = false;
    this.#linkCopied = linkCopied;
    if (problems && problems !== this.#problems) console.warn(`broadside: ${base}\n${problems}`);
    this.#problems = problems;
    if (isFirst) followAddress(this, root);
    const thread = this.dataset.thread || id || this.#address();
    this.#converse = () => this.#beginConversation(thread, language, base);
    if (comments !== 'on' || this.dataset.comments === 'off') this.#converse = () => this.#endConversation();
    this.#tell('ready', {
      id: thread,
      language,
      direction,
      headline,
      comments: comments === 'on',
      problems: problems.split('\n').filter(Boolean),
    });
    this.#converse();
    if (active?.isConnected) active.focus({ preventScroll: true }); // who is writing goes on
  }

  /** What tells the thread of an article that names none: where it is, or else the page. */
  #address() {
    const src = this.getAttribute('src');
    const canonical = this.ownerDocument.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const address = src ? new URL(src, this.baseURI).pathname : (canonical ?? this.ownerDocument.location.pathname);
    return address.slice(-longestThread);
  }

  /**
   * @param {string} thread
   * @param {string} language the article's
   * @param {string} base
   */
  #beginConversation(thread, language, base) {
    const inline = this.querySelector(':scope > script[type="application/jsonl"]')?.textContent;
    const address = this.dataset.comments;
    const settings = {
      thread,
      published: inline ?? address,
      language: this.dataset.lang || languageOf(this) || language,
      required: this.dataset.required ?? 'name email',
      hidden: this.dataset.hidden ?? '',
      depth: this.dataset.depth ?? '',
      order: this.dataset.order ?? '',
    };
    const sheet = /** @type {ShadowRoot} */ (this.#root).querySelector('.broadside');
    const asked = this.#conversation?.asked;
    const names = /** @type {(keyof import('./conversation.js').Settings)[]} */ (Object.keys(settings));
    if (names.some((name) => asked?.[name] !== settings[name])) this.#endConversation();
    if (!this.#conversation) {
      this.#talk = new AbortController();
      const { signal } = this.#talk;
      this.#conversation = new Conversation(
        /** @type {ShadowRoot} */ (this.#root),
        settings,
        signal,
        async () => inline ?? (address ? (await fetchArticle(toUrl(address, base), 'text', signal)).bytes : undefined),
        (name, detail) => this.#tell(name, detail),
        showCount,
      );
      this.#conversation.start().catch((error) => {
        if (signal.aborted) return;
        console.error('broadside:', error);
        const words = sentence('failed', settings.language);
        this.#conversation?.element.append(words);
        this.#tell('error', { code: 'failed', message: words });
      });
    }
    sheet?.append(this.#conversation.element);
  }

  #endConversation() {
    this.#talk?.abort();
    this.#conversation?.element.remove();
    this.#talk = this.#conversation = undefined;
  }

  /**
   * Shows what went wrong, and the element's own content with it. Where there is none, the article's text as it is
   * serves better than nothing.
   *
   * @param {unknown} error
   * @param {Article | undefined} article
   */
  #fail(error, article) {
    const known = error instanceof BroadsideError ? error : new BroadsideError('failed', '', error);
    console.error('broadside:', known);
    const text = article && !hasOwnContent(this) ? asText(article.source) : '';
    const { view, message } = notice(known, this.dataset.lang || languageOf(this), text);
    this.#open().replaceChildren(view, document.createElement('slot'));
    this.#outdated = false;
    this.#tell('error', { code: known.code, message });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`broadside:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/**
 * @param {string} address
 * @param {string} base
 */
function toUrl(address, base) {
  try {
    return new URL(address, base);
  } catch (error) {
    throw new BroadsideError('not-found', address, error);
  }
}

/**
 * The language that the page declares for an element.
 *
 * @param {Element} element
 */
function languageOf(element) {
  for (let at = /** @type {Element | undefined} */ (element); at; ) {
    const declared = at.closest('[lang]');
    if (declared) return declared.getAttribute('lang') ?? '';
    at = /** @type {ShadowRoot} */ (at.getRootNode()).host;
  }
  return '';
}

/** @param {Element} element */
function hasOwnContent(element) {
  return [...element.childNodes].some((node) =>
    node instanceof Element ? !/^(script|template|style)$/.test(node.localName) : node instanceof Text && node.data.trim(),
  );
}

/** @param {Source} source */
function asText(source) {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
