// Ends what `npm run real` has started, should that end without having done so itself: its standard input is then closed.
// It is told "+pid" of whatever is started, "-pid" of whatever has ended, and once the folder for their files.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder = ''] = process.argv.slice(2);
/** @type {Set<number>} */
const running = new Set();

// An interrupt of the terminal is sent to all of its processes, and this one is to be the last.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) running.add(pid);
  else running.delete(pid);
});
lines.on('close', () => {
  for (const pid of running) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true });
});
