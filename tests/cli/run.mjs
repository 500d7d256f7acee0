// Runs the command line program as a user would: `node tests/cli/run.mjs [PROGRAM]`. The last line counts:
// "broadside-test: P passed, F failed, S skipped".
import { existsSync, readdirSync } from 'node:fs';
import { program, runAll } from './harness.mjs';

if (!existsSync(program)) {
  console.error(`${program} is not built`);
  process.exit(1);
}

const suites = new URL('suites/', import.meta.url);
for (const name of readdirSync(suites).sort()) await import(new URL(name, suites));

const { passed, failed, skipped } = await runAll();
console.log(`broadside-test: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
