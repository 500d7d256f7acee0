// The command line program as a whole process, and the core's stages.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/bundle.mjs';
import { writeInputs } from '../inputs/files.mjs';
import { makeRow, ours } from '../lib/rows.mjs';
import { inputs } from '../lib/site.mjs';

export const name = 'native';
export const browsers = [];

const folder = join(root, 'build/bench');

/** @type {Record<string, string>} */
const programs = {
  [ours]: `${root}build/native/broadside render --toc off`,
  'cmark-gfm': 'cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tasklist',
  cmark: 'cmark --unsafe',
  md2html: `${folder}/md2html --github`,
};

/** @param {string} command @param {string} file @param {number} runs @returns {number} milliseconds for one process */
function time(command, file, runs) {
  const start = process.hrtime.bigint();
  execFileSync('bash', ['-c', `for ((i = 0; i < ${runs}; i++)); do ${command} "$1" > /dev/null 2>&1 || exit 1; done`, 'bash', file]);
  return Number(process.hrtime.bigint() - start) / 1e6 / runs;
}

/** @param {import('../lib/run.mjs').Bench} bench */
export async function* measure({ rounds, quick }) {
  for (const [title, input, runs, goals] of /** @type {[string, 'gfm' | 'article', number, import('../lib/rows.mjs').Goal[]][]} */ ([
    [
      '1 MB of GitHub Markdown, whole process',
      'gfm',
      quick ? 2 : 5,
      [
        { text: "2× cmark-gfm's speed", against: ['cmark-gfm'], atLeast: 2 },
        { text: "0.8× md2html's speed", against: ['md2html'], atLeast: 0.8 },
      ],
    ],
    ['An article of 11 KB, whole process', 'article', 20, []],
  ])) {
    const file = join(folder, `${input}.md`);
    writeFileSync(file, inputs[input]());
    /** @type {Record<string, number[]>} */
    const samples = Object.fromEntries(Object.keys(programs).map((who) => [who, []]));
    for (let round = -1; round < rounds; round++) {
      for (const [who, command] of Object.entries(programs)) {
        const took = time(command, file, runs);
        if (round >= 0) samples[who].push(took);
      }
    }
    yield makeRow({ table: name, name: title, samples, goals, notes: ['Broadside writes a whole page, with styles, and nothing that was not allowed; the others write a fragment and let raw HTML and any address pass.'] });
  }
  writeInputs(join(folder, 'inputs'));
  const report = execFileSync(join(root, 'build/native/broadside_stages'), [join(folder, 'inputs'), '--benchmark_format=json', `--benchmark_repetitions=${quick ? 3 : rounds}`, '--benchmark_enable_random_interleaving=true', `--benchmark_min_time=${quick ? 0.005 : 0.02}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  /** @type {Record<string, number[]>} */
  const stages = {};
  for (const { run_type, run_name, real_time } of JSON.parse(report).benchmarks) {
    if (run_type === 'iteration') (stages[run_name.replace(/\/.*/, '')] ??= []).push(real_time);
  }
  yield makeRow({ table: name, name: "The core's stages (Google Benchmark)", samples: stages });
}
