// Writes what the fuzzers found into the tree: node tests/fuzz/pack.mjs TARGET…. Of the inputs in build/fuzz/corpus/TARGET
// libFuzzer keeps those that no other makes superfluous; of these the shortest go into tests/fuzz/corpus/TARGET.pack, as
// tests/fuzz/replay.cpp reads it, for as long as there is room.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from '../parity/records.mjs';

const kRoom = 64 * 1024; // bytes of a pack

mkdirSync('tests/fuzz/corpus', { recursive: true });
for (const target of process.argv.slice(2)) {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-pack-'));
  execFileSync(`build/fuzz/fuzz_${target}`, ['-merge=1', folder, `build/fuzz/corpus/${target}`], { stdio: 'ignore' });
  const found = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)))
    .sort((a, b) => a.length - b.length);
  rmSync(folder, { recursive: true });
  let room = kRoom;
  const kept = found.filter((input) => (room -= input.length + 4) >= 0);
  writeFileSync(`tests/fuzz/corpus/${target}.pack`, packAll(kept));
  console.log(`${target}: ${kept.length} of ${found.length} inputs`);
}
