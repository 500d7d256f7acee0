// Examples from the tests of other parsers, where ../shared/corpora has them: regressions of cmark, cmark-gfm and md4c,
// GFM's specification, marked's articles. What differs is listed in corpora-differences.json.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('./examples.mjs').Example} Example */

// Of md4c's options, those that Broadside has. All that GFM has are on together.
const gfmOption = /^--(ftables|fstrikethrough|ftasklists|github|fpermissive-(url-|email-|www-)?autolinks)$/;

/** @param {string} options of md2html @returns {Example['dialect'] | undefined} nothing where an option is not ours */
function dialectOf(options) {
  const all = options.split(/\s+/).filter((option) => option !== '');
  if (all.length === 0) return 'c';
  if (all.every((option) => gfmOption.test(option))) return 'g';
  return all.every((option) => gfmOption.test(option) || option === '--ffootnotes') ? 'a' : undefined;
}

// marked's options stand above some of its articles, between lines of hyphens.
const markedOptions = /^---\n((?:[a-z]+: .*\n)+)---\n/i;

/** @param {string} markdown of marked @returns {Example['dialect'] | undefined} nothing where an option is not ours */
function markedDialect(markdown) {
  const options = markedOptions.exec(markdown)?.[1] ?? '';
  if (/pedantic: true|breaks: true/.test(options)) return undefined;
  return options.includes('gfm: false') ? 'c' : 'g';
}

/** @type {Record<string, (example: any) => Example['dialect'] | undefined>} */
const files = {
  'cmark-regression': () => 'c',
  'gfm-extensions': ({ section }) => (section === 'Footnotes' ? 'a' : 'g'),
  'gfm-extensions-full-info-string': () => 'g',
  'gfm-regression': ({ extensions = '' }) => (extensions.includes('footnotes') ? 'a' : extensions ? 'g' : 'c'),
  'gfm-smart_punct': () => 's',
  'gfm-spec': ({ extensions }) => (extensions ? 'g' : 'c'),
  'marked-specs': ({ markdown }) => markedDialect(markdown),
  'md4c-extensions-regressions': ({ options = '' }) => dialectOf(options ?? ''),
};

/**
 * @param {string} shared the folder of the corpora
 * @returns {{examples: Example[], left: Map<string, number>, missing: string[]}} `left`: how many examples of a file are
 *   about an extension that Broadside does not have; `missing`: files that are not there
 */
export function corpora(shared) {
  /** @type {Example[]} */
  const examples = [];
  const left = new Map();
  const missing = [];
  for (const [name, dialectFor] of Object.entries(files)) {
    const file = path.join(shared, 'corpora/commonmark', `${name}.json`);
    if (!existsSync(file)) {
      missing.push(file);
      continue;
    }
    JSON.parse(readFileSync(file, 'utf8')).forEach((/** @type {any} */ example, /** @type {number} */ index) => {
      const dialect = dialectFor(example);
      if (!dialect) {
        left.set(name, (left.get(name) ?? 0) + 1);
        return;
      }
      examples.push({
        suite: name,
        // Counted over the whole file: md4c's are of many files that each count from 1.
        number: index + 1,
        dialect,
        markdown: name === 'marked-specs' ? example.markdown.replace(markedOptions, '') : example.markdown,
        html: example.html ?? example.html_marked,
      });
    });
  }
  return { examples, left, missing };
}
