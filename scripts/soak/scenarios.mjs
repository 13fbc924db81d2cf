import { rmSync } from 'node:fs';
import { buildForNode } from '../lib/nodeBuild.mjs';
import { inProject } from '../lib/paths.mjs';

const outDir = inProject('node_modules', '.cache', 'soak', `${process.pid}-names`);

/**
 * What is wrong with the name of a scenario, in words; null for one that the page knows. It would play another one
 * instead.
 * @param {string} name
 */
export async function problemWith(name) {
  try {
    const built = await buildForNode(outDir, { names: inProject('src', 'scenarios', 'names.ts') });
    /** @type {{ SCENARIO_NAMES: readonly string[] }} */
    const { SCENARIO_NAMES } = await import(built.names);
    if (SCENARIO_NAMES.includes(name)) return null;
    return `--scenario is "${name}"; allowed are ${SCENARIO_NAMES.join(', ')}.`;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
