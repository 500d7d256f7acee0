// What a page has to load, in bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSize } from '../../tools/sizes.mjs';
import { bundle, root } from '../lib/bundle.mjs';
import { brotli } from '../lib/cold-site.mjs';
import { makeRow, ours } from '../lib/rows.mjs';

export const name = 'bytes';
export const browsers = [];

const read = (/** @type {string} */ path) => readFileSync(join(root, path));
const waline = 'bench/node_modules/@waline/client/dist';

export async function* measure() {
  /** What is loaded by name, as the files that are. @type {Record<string, Buffer[]>} */
  const loaded = {
    [ours]: [read('dist/broadside.js')],
    'Broadside as a module and a .wasm': [read('dist/broadside.mjs'), read('dist/broadside.wasm')],
    'marked + DOMPurify, an article alone': [Buffer.from(await bundle('bench/page/cold/marked.js'))],
    'markdown-it + DOMPurify, an article alone': [Buffer.from(await bundle('bench/page/cold/markdown-it.js'))],
    'zero-md with marked, an article alone': [Buffer.from(await bundle('bench/page/cold/zero-md.js'))],
    'Waline, comments alone, needs a server': readdirSync(join(root, waline)).filter((file) => ['waline.js', 'waline.css'].includes(file)).map((file) => read(`${waline}/${file}`)),
  };
  const sizes = (/** @type {(file: Buffer) => number} */ size) =>
    Object.fromEntries(Object.entries(loaded).map(([who, files]) => [who, [files.reduce((sum, file) => sum + size(file), 0)]]));
  yield makeRow({ table: name, name: 'Everything, brotli 11', unit: 'B', samples: sizes((file) => brotli(file).length), goals: [{ text: 'at most 56,000 bytes', below: 56000 }] });
  yield makeRow({ table: name, name: 'Everything, gzip 9', unit: 'B', samples: sizes(gzipSize) });
  yield makeRow({ table: name, name: 'Everything, as it is', unit: 'B', samples: sizes((file) => file.length) });
}
