// Counts instructions of the core's stages: the same each time, whatever else the machine does.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInputs } from '../../bench/inputs/files.mjs';

const program = 'build/native/broadside_cost';

/** @param {string} command @param {string[]} options */
export const lines = (command, ...options) => execFileSync(command, options, { encoding: 'utf8' }).trim().split('\n');

/** @param {string} folder @param {number} stage @returns {number} instructions */
function countOne(folder, stage) {
  const { stderr } = spawnSync('valgrind', ['--tool=callgrind', '--toggle-collect=run_stage', '--callgrind-out-file=/dev/null', program, folder, String(stage)], { encoding: 'utf8' });
  const found = /Collected : (\d+)/.exec(stderr);
  if (!found) throw new Error(`valgrind counted nothing:\n${stderr}`);
  return Number(found[1]);
}

/**
 * @param {Parameters<typeof writeInputs>[1]} sizes of the inputs
 * @param {string[]} [wanted] names of stages; all without it
 * @returns {Record<string, number>} instructions by stage
 */
export function count(sizes, wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-cost-'));
  try {
    writeInputs(folder, sizes);
    const stages = lines(program, folder).map((name, i) => /** @type {[string, number]} */ ([name, i]));
    return Object.fromEntries(stages.filter(([name]) => wanted?.includes(name) ?? true).map(([name, i]) => [name, countOne(folder, i)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
