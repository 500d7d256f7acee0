// An X server without a screen, for WebKitGTK, which has no headless mode.
import { findProgram, killGroup, start, within } from './processes.mjs';

export function findDisplay() {
  return findProgram('Xvfb');
}

/**
 * Starts Xvfb on a display that it chooses itself. The pointer rests in the middle of the screen, and without a window
 * manager the window under the pointer is the one that has the focus: a small screen keeps it over every window, which
 * may be larger than the screen.
 */
export async function startDisplay(path) {
  const child = start(path, ['-displayfd', '1', '-screen', '0', '600x600x24', '-nolisten', 'tcp', '-noreset']);
  const number = await within(
    15000,
    new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (data) => {
        said += data;
        if (said.includes('\n')) resolve(said.trim());
      });
      child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    }),
    'Xvfb',
  );
  return { name: `:${number}`, close: () => killGroup(child.pid) };
}
