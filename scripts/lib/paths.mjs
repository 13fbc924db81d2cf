import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project lies: every script works from here, whatever folder it was started in. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} segments */
export const inProject = (...segments) => path.join(projectRoot, ...segments);

/** Whether this user may write to the project's folder. */
export function isWritable() {
  try {
    accessSync(projectRoot, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
