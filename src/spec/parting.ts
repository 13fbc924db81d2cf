import type { Intervention } from '../engine';
import { historyOf, type RunSpec } from './runSpec';

/** The instant from which on two runs are not the same: 0 where their settings differ, infinite where they never part. */
export const runsPartUs = (one: RunSpec, other: RunSpec): number =>
  one.scenario === other.scenario ? historiesPartUs(historyOf(one), historyOf(other)) : 0;

/** The instant at which what is done in one run is first another thing than in the other; infinite where it never is. */
export function historiesPartUs(
  one: readonly Intervention[],
  other: readonly Intervention[],
): number {
  const index = one.findIndex((done, at) => !isSame(done, other[at]));
  const parting = index < 0 ? one.length : index;
  return Math.min(...[one, other].map((all) => all[parting]?.atUs ?? Number.POSITIVE_INFINITY));
}

const isSame = (one: Intervention, other: Intervention | undefined): boolean =>
  one.atUs === other?.atUs && one.change === other.change && one.target === other.target;
