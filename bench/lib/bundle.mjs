// Bundles pages as a publisher would: esbuild, minified.
import { build, transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {import('esbuild').Plugin} */
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * One classic script.
 *
 * @param {string} entry below the checkout
 * @param {string} [globalName] of an object with what it exports
 * @returns {Promise<string>}
 */
export async function bundle(entry, globalName) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName,
    charset: 'utf8',
    legalComments: 'none',
    target: 'es2022',
    // They choose by these between a browser and other places to run.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', 'import.meta.url': '"https://peers.invalid/"' },
    external: ['node:*', 'fs', 'path', '*.wasm?url'],
    logLevel: 'error',
    plugins: [styles],
    write: false,
  });
  return outputFiles[0].text;
}
