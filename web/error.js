/**
 * What can keep an article from being shown. `web/notices.js` says each in words.
 *
 * @typedef {'not-found' | 'file' | 'csp' | 'no-wasm' | 'damaged' | 'failed' | 'empty' | 'too-large' | 'nothing'} Code
 */

export class BroadsideError extends Error {
  /**
   * @param {Code} code
   * @param {string} [detail] an address, a directive, a command: what the notice shows as code
   * @param {unknown} [cause]
   */
  constructor(code, detail = '', cause) {
    super(detail ? `${code}: ${detail}` : code, { cause });
    this.name = 'BroadsideError';
    this.code = code;
    this.detail = detail;
  }
}
