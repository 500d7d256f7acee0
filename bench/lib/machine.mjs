// What the figures were measured on: enough to judge them, and nothing that names a place.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { launch, missing } from '../../tests/browser/harness/browser.mjs';
import { root } from './bundle.mjs';

/** @param {string} program @param {string[]} options */
function firstLine(program, ...options) {
  try {
    return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0].trim();
  } catch {
    return '';
  }
}

/** @param {string} name */
async function browserVersion(name) {
  if (missing(name)) return '';
  const browser = await launch(name);
  try {
    return await browser.version();
  } finally {
    await browser.close();
  }
}

/** @param {string[]} browsers @returns {Promise<Record<string, string>>} */
export async function machineFacts(browsers) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8'));
  const versions = [];
  for (const name of browsers) versions.push(await browserVersion(name));
  return {
    Date: new Date().toISOString().slice(0, 10),
    Processor: `${cpus()[0].model.replace(/\s+/g, ' ').trim()}, ${cpus().length} to use`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    'Load at the start': loadavg()[0].toFixed(1),
    System: firstLine('bash', '-c', '. /etc/os-release; echo "$PRETTY_NAME"'),
    Browsers: versions.filter(Boolean).join(', '),
    Compilers: [firstLine('c++', '--version'), firstLine('emcc', '--version').replace(/ \(\)$/, '')].filter(Boolean).join('; '),
    'Native peers': [firstLine('cmark', '--version'), firstLine('cmark-gfm', '--version'), 'md4c 0.5.2, -O3'].join('; '),
    Peers: Object.entries(dependencies).map(([name, version]) => `${name} ${version}`).join(', '),
  };
}
