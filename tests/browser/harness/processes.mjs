// What must not outlive the run: process groups and temporary folders. Whatever way this program ends, they go.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const groups = new Set();
const folders = new Set();

/** Starts `command` as the leader of its own process group. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true });
  child.on('error', () => {}); // a missing program shows itself as a time-out with a name
  if (child.pid) groups.add(child.pid);
  return child;
}

/** Takes a process that something else started (as a group leader) into our care. */
export function adopt(pid) {
  if (pid) groups.add(pid);
}

export function killGroup(pid) {
  if (!groups.delete(pid)) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: the group has ended by itself
  }
}

export function makeFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `broadside-${purpose}-`));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  folders.delete(folder);
  // A killed browser's last children may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

process.on('exit', () => {
  for (const pid of [...groups]) killGroup(pid);
  for (const folder of [...folders]) {
    try {
      removeFolder(folder);
    } catch {
      // The exit goes on; the system clears its temporary folder.
    }
  }
});
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.on(signal, () => process.exit(code));
}

/** The path of the first of `names` found on PATH, or undefined. */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

/** What did not happen in its time. */
export class Late extends Error {}

/** `promise`, or a Late that names `what` after `ms` milliseconds. */
export function within(ms, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late(`${what}: no answer within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
