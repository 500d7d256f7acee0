// Usage: node tools/optimize-wasm.mjs LINKED.wasm exports.symbols OUT.wasm
//
// Takes off what the linker exports beyond the allow-list, runs the pinned wasm-opt, and refuses a module that imports
// anything: the loader has nothing to give it.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allowedExports, describeModule } from './wasm-module.mjs';

const [linked, symbols, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: node tools/optimize-wasm.mjs LINKED.wasm exports.symbols OUT.wasm');
  process.exit(2);
}

// What every browser of the support table has (docs/adr/0002-wasm-build-flags.md).
const features = ['bulk-memory', 'sign-ext', 'nontrapping-float-to-int', 'mutable-globals'].map((f) => `--enable-${f}`);
const allowed = allowedExports(readFileSync(symbols, 'utf8'));
const surplus = describeModule(readFileSync(linked)).exports.filter((name) => !allowed.includes(name));

const partial = `${out}.partial`;
execFileSync(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/binaryen/bin/wasm-opt', import.meta.url)),
    '--mvp-features',
    ...features,
    ...surplus.map((name) => `--remove-exports=${name}`),
    // Called once for a line or a document, or never: 800 bytes where it would be put in place.
    '--no-inline=*Arena::Arena*',
    '--no-inline=*YamlReader::fail*',
    '--no-inline=*starts_with*', // called from many places
    '--gufa',
    // A constant added to an address goes into the instruction that uses it (docs/adr/0002-wasm-build-flags.md).
    '--low-memory-unused',
    // Functions up to this size go where they are called: faster than with -Oz by a third, for 263 bytes once compressed.
    '-O3',
    '--flexible-inline-max-function-size=7',
    '--converge',
    '--always-inline-max-function-size=4',
    '--merge-locals', // no byte less, but Brotli finds more that repeats
    '--strip-debug',
    '--strip-producers',
    '--strip-target-features',
    linked,
    '-o',
    partial,
  ],
  { stdio: 'inherit' },
);

const { imports, exports } = describeModule(readFileSync(partial));
const missing = allowed.filter((name) => !exports.includes(name));
if (imports.length > 0 || missing.length > 0) {
  if (imports.length > 0) console.error(`The module must import nothing, but imports ${imports.join(', ')}.`);
  if (missing.length > 0) console.error(`The module does not export ${missing.join(', ')}.`);
  process.exit(1);
}
renameSync(partial, out);
