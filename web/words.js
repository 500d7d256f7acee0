/** The sentences that the shell says itself, in the order in which bs_conversation gives them: `Message` from `saving` on, in render/messages.h. */
export const wordNames = /** @type {const} */ ([
  'language',
  'direction',
  'linkCopied',
  'saving',
  'saved',
  'draftSaved',
  'draftFailed',
  'draftRestored',
  'discard',
  'draftDiscarded',
  'undo',
  'posted',
  'changed',
  'deleted',
  'restored',
  'replyToThis',
  'quoteLost',
  'otherTab',
  'download',
  'memoryOnly',
  'storageFull',
  'storageBlocked',
  'storageNewer',
  'storageFailed',
  'fileTooLarge',
  'saveDamaged',
  'erased',
  'publishedFailed',
]);

/** @typedef {Record<(typeof wordNames)[number], string>} Words */

/**
 * @param {string[]} values
 * @returns {Words}
 */
export const asWords = (values) => /** @type {Words} */ (Object.fromEntries(wordNames.map((name, i) => [name, values[i] ?? ''])));
