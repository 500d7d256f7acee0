// What the browsers load: the product, the bundles, the inputs, from a server on this machine.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../tests/browser/harness/server.mjs';
import { article, gfm } from '../inputs/articles.mjs';
import { texts } from '../inputs/comments.mjs';
import { bundle, root } from './bundle.mjs';

const peers = join(root, 'bench/node_modules');
const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title><link rel="icon" href="data:,"><body>';

/** The inputs by name. */
export const inputs = {
  article: () => article(),
  spec: () => readFileSync(join(root, 'node_modules/commonmark-spec/spec.txt'), 'utf8'),
  gfm: () => gfm(),
  comments: () => JSON.stringify(texts(10000)),
};

/** @param {string} table whose code is in the page, as the object `bench` */
export async function openSite(table) {
  const code = join(root, `bench/page/${table}.js`);
  const script = existsSync(code) ? await bundle(code, 'bench') : '';
  return serve(root, {
    // The clock is finer in a page that is isolated from others, and SQLite asks for it.
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
    pages: {
      '/bench.html': { type: 'text/html; charset=utf-8', body: `${page}<script src="/bench.js"></script>` },
      '/bench.js': script,
      '/md4c.wasm': readFileSync(join(root, 'build/bench/md4c.wasm')),
      '/peers/md4w-fast.wasm': readFileSync(join(peers, 'md4w/js/md4w-fast.wasm')),
      '/peers/automerge.wasm': readFileSync(join(peers, '@automerge/automerge/dist/automerge.wasm')),
      '/markdown.wasm': readFileSync(join(peers, 'markdown-wasm/dist/markdown.wasm')), // beside the script, where it looks
      '/peers/md4x.wasm': readFileSync(join(peers, 'md4x/build/md4x.wasm')),
      ...Object.fromEntries(Object.entries(inputs).map(([name, make]) => [`/inputs/${name}`, { type: 'text/plain; charset=utf-8', body: make() }])),
    },
  });
}
