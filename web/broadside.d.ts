/** The types of `dist/broadside.mjs` and of `window.Broadside`. */

export declare const version: string;

/** The element's attributes by name, and `source`, the article as text. */
export type MountOptions = {
  src?: string;
  source?: string;
  format?: 'markdown' | 'text';
  lang?: string;
  'data-lang'?: string;
  'data-theme'?: 'light' | 'dark' | 'auto';
  'data-toc'?: 'on' | 'off';
  'data-typography'?: 'on' | 'off';
  'data-images'?: 'any';
  'data-loading'?: 'lazy';
  'data-thread'?: string;
  /** The address of published comments, or "off". */
  'data-comments'?: string;
  'data-required'?: string;
  'data-hidden'?: string;
  'data-depth'?: string;
  'data-order'?: 'newest';
};

/** Defines `<broadside-article>` unless it is defined. Importing the module has done so. */
export declare function define(): boolean;

/** Puts an article into a container and returns its element. Throws a TypeError where a selector matches nothing. */
export declare function mount(target: Element | string, options?: MountOptions): BroadsideArticle;

/** Fills in the badges, `[data-broadside-count]`, that have come since the page was loaded. Rejects where nothing can be read. */
export declare function count(): Promise<void>;

export declare class BroadsideArticle extends HTMLElement {
  /** The article as text that a script gives. It goes before one inside the element and before `src`. */
  get source(): string | undefined;
  set source(text: string | undefined);
  /** Reads the article anew and renders it. */
  update(): void;
  /** Takes the element out of the page and lets go of all it holds. */
  destroy(): void;
}

/** The detail of `broadside:ready`. */
export interface ArticleReady {
  /** The thread's identity: `data-thread`, or what the article itself says, or else where it is. */
  id: string;
  /** A BCP 47 tag, or "". */
  language: string;
  direction: 'ltr' | 'rtl';
  headline: string;
  comments: boolean;
  /** What is wrong with the source, such as "warning 3:1 unknown key". */
  problems: string[];
}

/** The detail of `broadside:comment-posted`. */
export interface CommentPosted {
  /** The new comment's UUID. */
  id: string;
  thread: string;
  /** The comment that it answers, or "". */
  parent: string;
}

/** The detail of `broadside:draft-saved`. */
export interface DraftSaved {
  thread: string;
  /** "new", "reply:ID" or "edit:ID". */
  box: string;
}

/** The detail of `broadside:error`. */
export interface ArticleError {
  code: 'not-found' | 'file' | 'csp' | 'no-wasm' | 'damaged' | 'failed' | 'empty' | 'too-large' | 'nothing'
    | 'storage-full' | 'storage-blocked' | 'storage-newer' | 'storage-failed';
  /** What the notice says. */
  message: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'broadside-article': BroadsideArticle;
  }
  /** They bubble: an element, the document and the window all hear them. */
  interface GlobalEventHandlersEventMap {
    'broadside:ready': CustomEvent<ArticleReady>;
    'broadside:error': CustomEvent<ArticleError>;
    'broadside:comment-posted': CustomEvent<CommentPosted>;
    'broadside:draft-saved': CustomEvent<DraftSaved>;
  }
  interface Window {
    readonly Broadside?: Readonly<{
      version: string;
      count: typeof count;
      define: typeof define;
      mount: typeof mount;
      BroadsideArticle: typeof BroadsideArticle;
    }>;
  }
}
