// Usage: node tools/check-size.mjs [--lower]
//
// Holds what is shipped to tests/size-budget.json: no file may be larger than its budget, raw or compressed, and the module's
// imports and exports are exactly those listed. A file that is more than `slack` bytes smaller once compressed fails too, so
// that what was won stays won; --lower writes the smaller numbers into the budget. Raising one is an edit by hand, to be
// explained in the commit message. How many requests they make is held by tests/browser/suites/embed/policy.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { allowedExports, describeModule } from './wasm-module.mjs';
import { measure } from './sizes.mjs';

const slack = 200;
const budgetPath = 'tests/size-budget.json';
const budget = JSON.parse(readFileSync(budgetPath, 'utf8'));
const lower = process.argv.includes('--lower');

let passed = 0;
let failed = 0;
function expect(ok, message) {
  if (ok) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED ${message}`);
  }
}

for (const [path, limits] of Object.entries(budget.bytes)) {
  const sizes = measure(path);
  for (const [encoding, limit] of Object.entries(limits)) {
    const size = sizes[encoding];
    if (lower && size < limit) limits[encoding] = size;
    expect(size <= limit, `${path}: ${size} bytes (${encoding}), over its budget of ${limit} by ${size - limit}`);
    expect(
      lower || encoding === 'raw' || size + slack >= limit,
      `${path}: ${size} bytes (${encoding}) is under its budget of ${limit}: lower the budget (--lower)`,
    );
  }
}

const { imports, exports } = describeModule(readFileSync('dist/broadside.wasm'));
const symbols = allowedExports(readFileSync('src/wasm/exports.symbols', 'utf8'));
const same = (a, b) => JSON.stringify(a) === JSON.stringify([...b].sort());
expect(same(imports, budget.imports), `dist/broadside.wasm imports [${imports}], the budget lists [${budget.imports}]`);
expect(same(exports, budget.exports), `dist/broadside.wasm exports [${exports}], the budget lists [${budget.exports}]`);
expect(same(symbols, budget.exports), `exports.symbols allows [${symbols}], the budget lists [${budget.exports}]`);

if (lower) writeFileSync(budgetPath, `${JSON.stringify(budget, null, 2)}\n`);
console.log(`broadside-test: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;
