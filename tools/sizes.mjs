// How large a file is as stored and as a web server would send it.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The files that a page may load, relative to the checkout.
export const shippedFiles = ['dist/broadside.js', 'dist/broadside.mjs', 'dist/broadside.wasm'];

// { raw, gzip, brotli } in bytes, at the best compression of each.
export function measure(path) {
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}
