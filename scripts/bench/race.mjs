import { Child } from './child.mjs';

/**
 * Who takes part: a command that does the work, how much of it at a time, and how much before it counts.
 * @typedef {{ id: string, label: string, version: string, command: string, words: readonly string[],
 *   requests: number, warmUp: number }} Runner
 * @typedef {{ id: string, label: string, missing: string }} Absentee
 * @typedef {Runner | Absentee} Contestant
 * @typedef {import('./child.mjs').Sample} Sample
 * @typedef {{ contestant: Contestant, samples: Sample[], missing?: string }} Entry
 */

/**
 * Lets contestants take turns, so that a machine that becomes slower does so for all of them. Who fails drops out.
 * @param {readonly Contestant[]} contestants
 * @param {number} rounds
 * @param {(text: string) => void} tell
 * @returns {Promise<Entry[]>}
 */
export async function race(contestants, rounds, tell) {
  const lanes = contestants.map((contestant) => ({
    entry: /** @type {Entry} */ ({ contestant, samples: [] }),
    child: 'missing' in contestant ? null : new Child(contestant.command, contestant.words),
  }));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { entry, child } of lanes) {
        const { contestant } = entry;
        if ('missing' in contestant) entry.missing = contestant.missing;
        if (child === null || 'missing' in contestant || entry.missing !== undefined) continue;
        const warming = round === 0;
        tell(`${contestant.label}: ${warming ? 'warming up' : `round ${round} of ${rounds}`}`);
        try {
          const sample = await child.run(warming ? contestant.warmUp : contestant.requests);
          if (!warming) entry.samples.push(sample);
        } catch (error) {
          entry.missing = `failed: ${error instanceof Error ? error.message : error}`;
        }
      }
    }
  } finally {
    for (const { child } of lanes) child?.close();
  }
  return lanes.map(({ entry }) => entry);
}
