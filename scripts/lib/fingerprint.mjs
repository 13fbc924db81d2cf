import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { inProject } from './paths.mjs';

/**
 * Sixteen digits that stand for the contents of files and folders: the same for the same sources, whatever the clock
 * says, because a checkout may make files of any age.
 * @param {readonly string[]} sources
 */
export function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} name @returns {string[]} */
function filesBelow(name) {
  if (!statSync(inProject(name)).isDirectory()) return [name];
  return readdirSync(inProject(name))
    .sort()
    .flatMap((inner) => filesBelow(`${name}/${inner}`));
}
