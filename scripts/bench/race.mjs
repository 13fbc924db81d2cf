import { Child } from './child.mjs';

/** A round is cut into this many turns of everybody: what disturbs the machine then disturbs all of them alike. */
const TURNS = 10;

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
  const lanes = contestants.map((contestant) => new Lane(contestant));
  try {
    for (const lane of lanes) {
      tell(`warming up ${lane.label}`);
      await lane.warmUp();
    }
    for (let round = 1; round <= rounds; round += 1) {
      tell(`round ${round} of ${rounds}`);
      for (const lane of lanes) lane.beginRound();
      for (let turn = 0; turn < TURNS; turn += 1) {
        for (const lane of lanes) await lane.takeTurn();
      }
    }
  } finally {
    for (const lane of lanes) lane.close();
  }
  return lanes.map(({ entry }) => entry);
}

/** One contestant's part in a race. */
class Lane {
  /** @type {Entry} */
  entry;
  /** @type {Child | null} */
  #child = null;
  #turnRequests = 0;
  #warmUpRequests = 0;

  /** @param {Contestant} contestant */
  constructor(contestant) {
    this.entry = { contestant, samples: [] };
    if ('missing' in contestant) {
      this.entry.missing = contestant.missing;
      return;
    }
    this.#child = new Child(contestant.command, contestant.words);
    this.#turnRequests = Math.ceil(contestant.requests / TURNS);
    this.#warmUpRequests = contestant.warmUp;
  }

  get label() {
    return this.entry.contestant.label;
  }

  async warmUp() {
    await this.#run(this.#warmUpRequests);
  }

  beginRound() {
    if (this.entry.missing !== undefined) return;
    const nothing = { requests: 0, events: 0, records: 0, seconds: 0, cpuSeconds: 0 };
    this.entry.samples.push({ ...nothing, simulatedSeconds: 0, responseSeconds: 0 });
  }

  /** Does its share of the round, and adds it to the round's measurement. */
  async takeTurn() {
    const turn = await this.#run(this.#turnRequests);
    const round = this.entry.samples.at(-1);
    if (turn === undefined || round === undefined) return;
    round.requests += turn.requests;
    round.events += turn.events;
    round.records += turn.records;
    round.seconds += turn.seconds;
    round.cpuSeconds += turn.cpuSeconds;
    round.simulatedSeconds += turn.simulatedSeconds;
    round.responseSeconds += turn.responseSeconds;
  }

  close() {
    this.#child?.close();
  }

  /** @param {number} requests @returns {Promise<Sample | undefined>} nothing from one who is missing or fails */
  async #run(requests) {
    if (this.#child === null || this.entry.missing !== undefined) return;
    try {
      return await this.#child.run(requests);
    } catch (error) {
      this.entry.missing = `failed: ${error instanceof Error ? error.message : error}`;
      return;
    }
  }
}
