import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project lies: every script works from here, whatever folder it was started in. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} segments */
export const inProject = (...segments) => path.join(projectRoot, ...segments);
