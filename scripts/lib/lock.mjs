import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from './paths.mjs';

const POLL_MS = 200;
/** A guard is held for as long as it takes to look at a file. */
const GUARD_POLL_MS = 5;
/** Nothing here takes as long: a lock that is older was left behind, whoever has its process's number now. */
const OLD_MS = 20 * 60_000;

/** What this process writes into its locks, and no other. */
const OWN = `${process.pid} ${randomUUID()}`;

/**
 * Does `work` while no other process of this user and checkout does work of that name: two commands started at once
 * take turns. A lock whose process has ended counts for nothing.
 * @template Result
 * @param {string} name
 * @param {() => Result} work
 * @param {string} [folder] where locks lie; not in the project, whose folders come and go meanwhile
 * @returns {Result}
 */
export function locked(name, work, folder = tmpdir()) {
  const file = lockOf(name, folder);
  let waited = false;
  while (!take(file)) {
    if (!waited) console.error(`Another process is at it (${name}): waiting for it to finish ...`);
    waited = true;
    pause(POLL_MS);
  }
  try {
    return work();
  } finally {
    giveBack(file);
  }
}

/**
 * The same for work that goes on beside other work of this process.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @param {string} [folder]
 * @returns {Promise<Result>}
 */
export async function lockedBeside(name, work, folder = tmpdir()) {
  const file = lockOf(name, folder);
  while (!take(file)) await sleep(POLL_MS);
  try {
    return await work();
  } finally {
    giveBack(file);
  }
}

/** In a folder that all share, nobody may remove what somebody else has left behind. @param {string} name @param {string} folder */
function lockOf(name, folder) {
  const id = createHash('sha256').update(projectRoot).digest('hex').slice(0, 16);
  const user = process.getuid?.() ?? 'user';
  return path.join(folder, `stateside-${user}-${id}-${name}.lock`);
}

/** @param {string} file */
function giveBack(file) {
  while (!removeIf(isOwn, file)) pause(GUARD_POLL_MS);
}

/** @param {number} ms */
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** @param {string} file */
function take(file) {
  if (isStale(file)) removeIf(isStale, file);
  try {
    writeFileSync(file, OWN, { flag: 'wx' });
    return true;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isTaken) return false;
    throw error;
  }
}

/**
 * Removes a lock if it still is what it was found to be: between a look and a removal it may have become another's, so
 * both are done under a guard, by one process at a time. Returns false where another is at it.
 * @param {(file: string) => boolean} isSo
 * @param {string} file
 */
function removeIf(isSo, file) {
  const guard = `${file}.guard`;
  if (!take(guard)) return false;
  try {
    if (isSo(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return true;
}

/** @param {string} file */
function isOwn(file) {
  try {
    return readFileSync(file, 'utf8') === OWN;
  } catch {
    return false; // It is gone by now.
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
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
