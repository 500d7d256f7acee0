#!/usr/bin/env node
// Holds the instructions that each of the core's stages takes to tests/cost/recorded.json, with 3 % to spare either way: what
// was won must be recorded too. They do not depend on the clock, but on what made the program: with another compiler or
// library than recorded, nothing is held, and that is said.
//
//   node tests/cost/run.mjs [--record]     --record takes the present figures over, on purpose
import { readFileSync, writeFileSync } from 'node:fs';
import { count, lines } from './count.mjs';

const recordPath = 'tests/cost/recorded.json';
const tolerance = 0.03;

const tools = {
  machine: process.arch,
  compiler: lines('c++', '--version')[0],
  library: lines('ldd', '--version')[0],
  valgrind: lines('valgrind', '--version')[0],
};

const stages = count({ large: 100000, comments: 1000 });

if (process.argv.includes('--record')) {
  writeFileSync(recordPath, `${JSON.stringify({ tools, stages }, null, 2)}\n`);
  console.log(`recorded ${Object.keys(stages).length} stages`);
  process.exit(0);
}

const recorded = JSON.parse(readFileSync(recordPath, 'utf8'));
const differing = Object.keys(tools).filter((tool) => recorded.tools[tool] !== /** @type {any} */ (tools)[tool]);
if (differing.length) {
  const why = differing.map((tool) => `${tool} is "${/** @type {any} */ (tools)[tool]}", recorded with "${recorded.tools[tool]}"`).join('; ');
  console.log(`broadside-skip: cost: ${why}`);
  console.log(`broadside-test: 0 passed, 0 failed, ${Object.keys(recorded.stages).length} skipped`);
  process.exit(0);
}

let failed = 0;
for (const name of new Set([...Object.keys(recorded.stages), ...Object.keys(stages)])) {
  const change = stages[name] / recorded.stages[name] - 1;
  const ok = Math.abs(change) <= tolerance;
  if (!ok) ++failed;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${stages[name]} instructions, recorded ${recorded.stages[name]} (${(change * 100).toFixed(1)} %)`);
}
if (failed) console.log('node tests/cost/run.mjs --record takes the present figures over; the commit message says why they changed.');
console.log(`broadside-test: ${Object.keys(stages).length - failed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed ? 1 : 0;
