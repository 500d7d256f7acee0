// Usage: node tools/bundle.mjs [BROADSIDE.wasm [DIST]]
//
// Bundles web/ into DIST (dist/): broadside.js (one classic script with everything inside), broadside.mjs with broadside.wasm
// beside it, and their types.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { minifyCss } from './minify-css.mjs';
import { pack } from './pack-wasm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [wasm = join(root, 'build/wasm/broadside.wasm'), dist = join(root, 'dist')] = process.argv.slice(2);
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const banner = `/*! Broadside ${version} | ${license} */`;

// Stands for the packed module until all else is minified: its characters must not count for the choice of names.
const wasmMark = '@wasm@';

/** @type {import('esbuild').Plugin} */
const contents = {
  name: 'contents',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: minifyCss(readFileSync(path, 'utf8')), loader: 'text' }));
    onResolve({ filter: /\.wasm$/ }, () => ({ path: resolve(wasm) }));
    onLoad({ filter: /\.wasm$/ }, () => ({ contents: wasmMark, loader: 'text' }));
  },
};

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: 'es2022',
    define: { BROADSIDE_VERSION: JSON.stringify(version) },
    plugins: [contents],
    write: false,
    ...options,
  });
  // esbuild puts the modules together, and what it leaves terser makes smaller by another 3 % after Brotli.
  const { code } = await minify(outputFiles[0].text, {
    module: options.format === 'esm',
    compress: { passes: 3, conditionals: false }, // what terser puts together there, Brotli would have anyway
    ecma: 2020,
  });
  return code ?? '';
}

/** The module as text. Packing takes some seconds, so what came of it is kept. */
function packed() {
  const bytes = readFileSync(wasm);
  const packer = readFileSync(new URL('pack-wasm.mjs', import.meta.url));
  const kept = join(root, `build/packed-${createHash('sha256').update(packer).update(bytes).digest('hex')}.txt`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const text = pack(bytes);
  writeFileSync(kept, text);
  return text;
}

const script = (await bundle({ entryPoints: ['web/script.js'], format: 'iife' })).replace(wasmMark, packed);
const module = await bundle({ entryPoints: ['web/module.js'], format: 'esm' });

// It may be put into a page as it is: nothing in it may end a script element, or begin a comment there.
for (const text of [script, module]) {
  const found = /<\/script|<script|<!--/i.exec(text);
  if (found) throw new Error(`"${found[0]}" is in the bundle.`);
}

// The mark of UTF-8 holds whatever the server or the page says of the encoding.
const mark = '\uFEFF';
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'broadside.js'), `${mark}${banner}\n${script}`);
writeFileSync(join(dist, 'broadside.mjs'), `${mark}${banner}\n${module}`);
copyFileSync(wasm, join(dist, 'broadside.wasm'));
copyFileSync(join(root, 'web/broadside.d.ts'), join(dist, 'broadside.d.ts'));
