// Replays what the fuzzers have found, without fuzzing: the packs of tests/fuzz/corpus, the faults of once in
// tests/fuzz/regressions, and the seeds. node tests/fuzz/run.mjs BUILD, where BUILD has the replay_… programs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [build] = process.argv.slice(2);
const seeds = join(build, 'seeds');
rmSync(seeds, { recursive: true, force: true });
spawnSync(process.execPath, ['tests/fuzz/seeds.mjs', seeds], { stdio: 'inherit' });

const filesOf = (folder) => (existsSync(folder) ? readdirSync(folder).sort().map((name) => join(folder, name)) : []);
const programs = readdirSync(build).filter((name) => /^replay_\w+$/.test(name)).sort();
if (programs.length === 0) throw new Error(`no program replay_… in ${build}`);

let passed = 0;
let failed = 0;
for (const program of programs) {
  const target = program.slice('replay_'.length);
  const packs = filesOf('tests/fuzz/corpus').filter((name) => name.endsWith(`/${target}.pack`));
  const inputs = [...packs, ...filesOf(`tests/fuzz/regressions/${target}`), ...filesOf(join(seeds, target))];
  const run = spawnSync(join(build, program), inputs, { encoding: 'utf8' });
  const count = Number(/^(\d+) inputs$/m.exec(run.stdout ?? '')?.[1] ?? 0);
  if (run.status === 0 && count >= inputs.length && packs.length === 1) {
    passed += 1;
    console.log(`ok   ${target}: ${count} inputs`);
  } else {
    failed += 1;
    const why = packs.length === 1 ? `${run.error ?? ''}${run.stderr}` : `tests/fuzz/corpus/${target}.pack is not there`;
    console.log(`FAIL ${target}: ${why.slice(-4000)}`);
  }
}
console.log(`broadside-test: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed === 0 ? 0 : 1;
