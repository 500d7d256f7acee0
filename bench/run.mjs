#!/usr/bin/env node
// Measures and reports: see ../bench.sh, which builds first.
import { parseArgs } from 'node:util';
import { runTable } from './lib/run.mjs';
import * as bytes from './tables/bytes.mjs';
import * as cold from './tables/cold.mjs';
import * as markdown from './tables/markdown.mjs';
import * as native from './tables/native.mjs';
import * as store from './tables/store.mjs';

const tables = { markdown, cold, bytes, store, native };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', multiple: true }, rounds: { type: 'string' } },
});
const quick = positionals.includes('quick');
const wanted = positionals.filter((one) => one !== 'quick');
for (const one of wanted) {
  if (!(one in tables)) {
    console.error(`no table ${one}: there are ${Object.keys(tables).join(', ')}`);
    process.exit(2);
  }
}
const rounds = Number(values.rounds ?? (quick ? 5 : 15));
const chosen = values.browser?.flatMap((text) => text.split(',')) ?? (quick ? ['chromium'] : undefined);
for (const [name, table] of Object.entries(tables)) {
  if (wanted.length && !wanted.includes(name)) continue;
  await runTable(table, { quick, rounds, chosen, report: () => {} });
}
