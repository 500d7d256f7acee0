// What the shell knows of `src/wasm/broadside.h`. A test holds the two equal (tests/web/abi.test.mjs).

export const abiVersion = 1;

export const status = /** @type {const} */ ({ ok: 0, tooLarge: 1, empty: 2, badInput: 3 });

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

/** The largest article, in bytes of UTF-8. */
export const sourceLimit = 8 * 1024 * 1024;

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} [_initialize]
 * @property {() => number} bs_abi_version
 * @property {() => number} bs_open
 * @property {(session: number, size: number) => number} bs_input
 * @property {(session: number, size: number) => number} bs_article
 * @property {(session: number) => number} bs_result
 * @property {(session: number) => number} bs_result_size
 */
