import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program under test. */
export const program = resolve(process.argv[2] ?? 'build/native/broadside');

/** @typedef {{ status: number | null, out: string, bytes: Buffer, err: string }} Outcome */

/** @type {{ name: string, body: (folder: string) => unknown }[]} */
const cases = [];

/**
 * A test: `body` gets a new, empty folder.
 *
 * @param {string} name
 * @param {(folder: string) => unknown} body
 */
export function test(name, body) {
  cases.push({ name, body });
}

/** Thrown by a test that this system cannot run. */
export class Skip extends Error {}

export async function runAll() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, body } of cases) {
    const folder = mkdtempSync(join(tmpdir(), 'broadside-cli-'));
    try {
      await body(folder);
      counts.passed++;
    } catch (error) {
      if (error instanceof Skip) {
        counts.skipped++;
        console.log(`broadside-skip: ${name}: ${error.message}`);
      } else {
        counts.failed++;
        console.log(`FAILED: ${name}\n${error instanceof Error ? error.stack : error}\n`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return counts;
}

/**
 * Runs the program in `folder` and resolves with what came of it.
 *
 * @param {string} folder
 * @param {string[]} args
 * @param {{ input?: string | Buffer, command?: string, user?: number }} [options] standard input, another program, the
 *     user to run it as
 * @returns {Promise<Outcome>}
 */
export function run(folder, args, { input = '', command = program, user } = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(command, args, {
      cwd: folder,
      uid: user,
      gid: user,
      env: { ...process.env, LC_ALL: 'C' },
      timeout: 60000,
      killSignal: 'SIGKILL',
    });
    /** @type {Buffer[]} */
    const out = [];
    /** @type {Buffer[]} */
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => {}); // the program may have ended without reading it all
    child.on('error', refuse);
    child.on('close', (status) => {
      const bytes = Buffer.concat(out);
      done({ status, bytes, out: bytes.toString(), err: Buffer.concat(err).toString() });
    });
    child.stdin.end(input);
  });
}

/**
 * Runs the program as a user whom permissions stop, which they do not for root.
 *
 * @param {string} folder whose files that user gets
 * @param {string[]} args
 */
export async function runUnprivileged(folder, args) {
  if (process.getuid?.() !== 0) return run(folder, args);
  const nobody = 65534;
  for (const name of ['.', ...readdirSync(folder)]) chownSync(join(folder, name), nobody, nobody);
  try {
    return await run(folder, args, { user: nobody });
  } catch (error) {
    throw new Skip(`no other user can run the program: ${error}`);
  }
}

/**
 * Runs a line of bash in `folder`; "$1" is the program.
 *
 * @param {string} folder
 * @param {string} line
 */
export function shell(folder, line) {
  return run(folder, ['-c', line, 'bash', program], { command: 'bash' });
}
