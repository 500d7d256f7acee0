// What the shell knows of `src/wasm/broadside.h`. A test holds the two equal (tests/web/abi.test.mjs).

export const abiVersion = 4;

export const status = /** @type {const} */ ({ ok: 0, tooLarge: 1, empty: 2, badInput: 3, refused: 4 });

/** The fields of bs_article's input record, in their order. */
export const inputFields = /** @type {const} */ ([
  'source',
  'format',
  'uiLanguage',
  'language',
  'contents',
  'typography',
  'images',
]);

/** The fields of bs_article's result record, in their order. */
export const outputFields = /** @type {const} */ ([
  'html',
  'id',
  'language',
  'direction',
  'headline',
  'comments',
  'linkCopied',
  'problems',
]);

/** The fields of bs_compose's input record, in their order. */
export const composeFields = /** @type {const} */ ([
  'kind',
  'id',
  'at',
  'name',
  'email',
  'url',
  'body',
  'target',
  'exact',
  'prefix',
  'suffix',
]);

/** The largest article, in bytes of UTF-8. */
export const sourceLimit = 8 * 1024 * 1024;

/**
 * The calls that take a record in the session's input buffer, of the given size in bytes, and return a status.
 *
 * @typedef {'bs_article' | 'bs_conversation' | 'bs_add' | 'bs_compose' | 'bs_thread' | 'bs_form' | 'bs_preview' |
 *   'bs_drafts' | 'bs_panel' | 'bs_export' | 'bs_find_quote'} Call
 */

/**
 * @typedef {Record<Call, (session: number, size: number) => number> & {
 *   memory: WebAssembly.Memory,
 *   _initialize?: () => void,
 *   bs_abi_version: () => number,
 *   bs_open: () => number,
 *   bs_close: (session: number) => void,
 *   bs_input: (session: number, size: number) => number,
 *   bs_result: (session: number) => number,
 *   bs_result_size: (session: number) => number,
 * }} Exports
 */
