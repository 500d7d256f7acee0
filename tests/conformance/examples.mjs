// Where the examples come from: CommonMark's own, and those of the GFM extensions in md4c's test files.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * @typedef {object} Example
 * @property {string} suite file or specification
 * @property {number} number from 1 in its suite
 * @property {'c' | 'g' | 'a' | 's'} dialect CommonMark, GFM, an article's with footnotes, or CommonMark with typography
 * @property {string} markdown
 * @property {string} html what the suite expects
 */

/** @returns {Example[]} the 652 examples of CommonMark 0.31.2 */
export function commonmark() {
  const { tests } = createRequire(import.meta.url)('commonmark-spec');
  return tests.map((/** @type {any} */ test) => ({
    suite: 'commonmark-0.31.2',
    number: test.number,
    dialect: 'c',
    markdown: test.markdown.replaceAll('→', '\t'),
    html: test.html.replaceAll('→', '\t'),
  }));
}

const extensions = ['tables', 'strikethrough', 'tasklists', 'permissive-autolinks'];

/**
 * @param {string} folder md4c's test folder
 * @returns {Example[]} the examples of the extensions that GFM has
 */
export function gfm(folder) {
  const files = readdirSync(folder).filter((file) => extensions.some((name) => file === `spec-${name}.txt`));
  return files.flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const found = [...text.matchAll(/^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)(?:^\.\n([\s\S]*?))?^`{32}$/gm)];
    return found.map((match, index) => ({
      suite: `md4c ${file}`,
      number: index + 1,
      dialect: /** @type {const} */ ('g'),
      markdown: match[1].replaceAll('→', '\t'),
      html: match[2].replaceAll('→', '\t'),
    }));
  });
}
