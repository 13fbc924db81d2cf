// Runs a program for as long as standard input stays open, then ends it with all that it has started.
//   node keeper.mjs <folder> <program> [arguments]
// The pipe closes however the test comes to its end, be it killed; so no browser outlives its test. The folder, in
// which the program lives, goes with it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What a program may take to tidy up when it is asked to end. */
const GRACE_MS = 2000;

const [folder = '', program = '', ...rest] = process.argv.slice(2);
// A group of its own: Ctrl+C in the terminal is meant for the tests, and this process is told by them.
const child = spawn(program, rest, { cwd: folder, detached: true, stdio: ['ignore', 1, 2] });
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, askToEnd);
process.stdin.on('end', askToEnd).on('error', askToEnd).resume();
child.on('error', (error) => {
  process.stderr.write(`${program} could not be started: ${error.message}\n`);
  tidyUp(1);
});
child.on('exit', (code) => tidyUp(code ?? 0));

function askToEnd() {
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), GRACE_MS);
}

/** @param {number} code */
function tidyUp(code) {
  // Whatever it started and left behind.
  signal('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.exit(code);
}

/** @param {NodeJS.Signals} name */
function signal(name) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // Nobody is left to hear it.
  }
}
