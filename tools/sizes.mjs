// How large a file is as stored and as a web server would send it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { minifyCss } from './minify-css.mjs';

// The files that a page may load, relative to the checkout.
export const shippedFiles = ['dist/broadside.js', 'dist/broadside.mjs', 'dist/broadside.wasm'];

// A style sheet as tools/bundle.mjs puts it into the scripts, any other file as it is.
function read(path) {
  if (!path.endsWith('.css')) return readFileSync(path);
  return Buffer.from(minifyCss(readFileSync(path, 'utf8')));
}

// The bytes that Brotli makes of these at best.
export function brotliSize(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

// The same of gzip -9: the program, since what Node.js has as gzip differs by some hundred bytes from one to the next.
export function gzipSize(bytes) {
  return execFileSync('gzip', ['-9nc'], { input: bytes, maxBuffer: Infinity }).length;
}

// { raw, gzip, brotli } in bytes, at the best compression of each.
export function measure(path) {
  const bytes = read(path);
  return { raw: bytes.length, gzip: gzipSize(bytes), brotli: brotliSize(bytes) };
}
