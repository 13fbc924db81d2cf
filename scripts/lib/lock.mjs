import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from './paths.mjs';

const POLL_MS = 200;
/** Nothing here takes as long: a lock that is older was left behind, whoever has its process's number now. */
const OLD_MS = 20 * 60_000;

/**
 * Does `work` while no other process of this checkout does work of that name: two commands started at once take turns.
 * A lock whose process has ended counts for nothing.
 * @template Result
 * @param {string} name
 * @param {() => Result} work
 * @param {string} [folder] where locks lie; not in the project, whose folders come and go meanwhile
 * @returns {Result}
 */
export function locked(name, work, folder = tmpdir()) {
  const id = createHash('sha256').update(projectRoot).digest('hex').slice(0, 16);
  const file = path.join(folder, `stateside-${id}-${name}.lock`);
  let waited = false;
  while (!take(file)) {
    if (!waited) console.error(`Another process is at it (${name}): waiting for it to finish ...`);
    waited = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  if (isStale(file)) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isTaken) return false;
    throw error;
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    // It may be taken and not be written yet.
    return age > OLD_MS || (pid > 0 && !isAlive(pid));
  } catch {
    return false; // It is gone by now.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
