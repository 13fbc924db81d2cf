import { type ArchitectureId, type Scenario, Standing, type Trace } from '../../../src/engine';
import type { World } from '../../../src/engine/model/state/world';
import type { LaneFigures } from '../../../src/timeline/claims/claim';
import type { Decoded } from '../trace';

/** What a sentence is held to: everything recorded so far, and the engine as it is at that instant. */
export interface Evidence {
  readonly records: readonly Decoded[];
  readonly world: World;
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  readonly trace: Trace;
  /** The figures of the same run under an architecture, counted anew. */
  recount(architecture: string): LaneFigures;
}

interface Span {
  readonly fromUs: number;
  readonly untilUs: number;
}

/** Position of the first record at or after an instant. */
function firstAt(records: readonly Decoded[], atUs: number): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] as Decoded).atUs < atUs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The records of a span, both ends included. */
export const within = (records: readonly Decoded[], { fromUs, untilUs }: Span) =>
  records.slice(firstAt(records, fromUs), firstAt(records, untilUs + 1));

export const at = (records: readonly Decoded[], atUs: number) =>
  within(records, { fromUs: atUs, untilUs: atUs });

/**
 * The same, in every way that the ends may be meant: things happen before and after a change at its
 * very instant.
 */
export function readingsOf(records: readonly Decoded[], { fromUs, untilUs }: Span) {
  const cuts = (atUs: number): number[] => {
    const first = firstAt(records, atUs);
    const end = firstAt(records, atUs + 1);
    const marks: number[] = [];
    for (let index = first; index < end; index += 1) {
      const { kind } = records[index] as Decoded;
      if (kind === 'change' || kind === 'balancerBelief') marks.push(index);
    }
    return marks;
  };
  const starts = [firstAt(records, fromUs), ...cuts(fromUs)];
  const ends = [firstAt(records, untilUs + 1), ...cuts(untilUs)];
  return starts.flatMap((start) => ends.map((end) => records.slice(start, Math.max(start, end))));
}

/** Whose each attempt is. */
export function ownerOf(records: readonly Decoded[], attempt: number): number | undefined {
  for (const record of records) {
    if (record.kind === 'attemptSent' && record.attempt === attempt) return record.client;
  }
  return undefined;
}

export const present = (world: World) => world.clients.filter((client) => client.present);
export const isIn = (client: World['clients'][number]) => client.standing === Standing.loggedIn;
