// What goes through the doors: our own vectors, all of them, and of the corpora beside a checkout a part, spread evenly, or
// with BROADSIDE_ALL=1 the whole.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { addressed, pieces } from './vectors.mjs';

const kXss = '../shared/corpora/xss';
const kUnicode = '../shared/corpora/unicode';
const kShare = process.env.BROADSIDE_ALL ? 1 : 40; // one in so many

/** Why only our own are there, or undefined. */
export const missingCorpora = existsSync(kXss) ? undefined : `${kXss} is not there`;

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What asks for something from elsewhere, in as many ways as there are. */
const leaks = () => readFileSync(`${kXss}/httpleaks-leak.html`, 'utf8').split('\n').filter((line) => line.trim());

/** Every text of the corpora that is an input, once. */
function corpus() {
  const found = new Set();
  const keys = new Set(['payload', 'text', 'template', 'data', 'markdown', 'input']);
  for (const name of readdirSync(kXss).filter((file) => file.endsWith('.json'))) {
    const content = read(`${kXss}/${name}`);
    for (const entry of [content, content.markdown_attacks ?? []].flat()) {
      if (typeof entry === 'string') found.add(entry);
      else for (const [key, value] of Object.entries(entry)) if (keys.has(key) && typeof value === 'string') found.add(value);
    }
    for (const { tpl } of content.contexts ?? []) for (const { text } of content.variants) found.add(tpl.replaceAll('{U}', () => text));
  }
  for (const leak of leaks()) found.add(leak);
  for (const text of read(`${kUnicode}/blns.json`)) found.add(text);
  return [...found];
}

const spread = (list, share) => list.filter((_, i) => i % share === 0);

const rest = missingCorpora ? [] : corpus();

/** How many there are in all. */
export const all = pieces.length + addressed.length + rest.length;

/** What is tried of them. Addresses in slots are many: of those too only a part is. */
export const tried = [...pieces, ...spread(addressed, Math.min(kShare, 8)), ...spread(rest, kShare)];

/** Those that do something by themselves where they are let in: HTML, and every leak. */
export const raw = [...pieces, ...(missingCorpora ? [] : leaks()), ...spread(rest, kShare * 3)].filter((text) => text.includes('<'));
