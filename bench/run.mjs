#!/usr/bin/env node
// Measures and reports: see ../bench.sh, which builds first.
import { parseArgs } from 'node:util';
import { machineFacts } from './lib/machine.mjs';
import { writeReport } from './lib/report.mjs';
import { openResults, readResults } from './lib/results.mjs';
import { runTable } from './lib/run.mjs';
import * as bytes from './tables/bytes.mjs';
import * as cold from './tables/cold.mjs';
import * as growth from './tables/growth.mjs';
import * as markdown from './tables/markdown.mjs';
import * as native from './tables/native.mjs';
import * as store from './tables/store.mjs';
import * as thread from './tables/thread.mjs';

const tables = { markdown, cold, bytes, store, thread, native, growth };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', multiple: true }, rounds: { type: 'string' } },
});
const quick = positionals.includes('quick');
const wanted = positionals.filter((one) => one !== 'quick');
if (wanted.includes('docs')) {
  writeReport(readResults());
  process.exit(0);
}
for (const one of wanted) {
  if (!(one in tables)) {
    console.error(`no table ${one}: there are ${Object.keys(tables).join(', ')}`);
    process.exit(2);
  }
}
const rounds = Number(values.rounds ?? (quick ? 5 : 15));
const chosen = values.browser?.flatMap((text) => text.split(',')) ?? (quick ? ['chromium'] : undefined);
const results = quick ? undefined : openResults(await machineFacts(['chromium', 'firefox', 'webkit']));
const started = Date.now();
let missed = 0;
for (const [name, table] of Object.entries(tables)) {
  if (wanted.length ? !wanted.includes(name) : quick && name === 'growth') continue;
  await runTable(table, {
    quick,
    rounds,
    chosen,
    report: (row) => {
      results?.add(row);
      missed += row.goals.filter(({ met }) => !met).length;
    },
  });
}
if (!quick && !wanted.length && !chosen) writeReport(readResults());
console.log(`\n${missed} goals not met; ${Math.round((Date.now() - started) / 1000)} s`);
