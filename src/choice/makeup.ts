import { type Interval, interval } from '../statistics/interval';
import { CONFIDENCE } from '../statistics/stopping';
import { type Part, total } from './costs';
import type { Candidate } from './verdict';

/** A part of the points of an architecture, over all seeds. */
export interface Share {
  readonly trouble: Part['trouble'];
  readonly episode: Part['episode'];
  readonly cost: Interval;
  /** No more than chance may explain: its interval reaches nothing. */
  readonly isChance: boolean;
}

/** So many parts are named, and none that is less than this part of all. */
const SHARES_MAX = 4;
const LEAST = 0.01;

/** What the points of an architecture are made up of, the most first; and all that is not named. They add up to its cost. */
export function makeupOf({ bySeed, cost }: Candidate): {
  readonly shares: readonly Share[];
  readonly rest: Interval;
} {
  const [some = []] = bySeed;
  const all = some.map(({ trouble, episode }, place): Share => {
    const own = interval(costsAt(bySeed, place), CONFIDENCE);
    return { trouble, episode, cost: own, isChance: Math.abs(own.mean) <= own.halfWidth };
  });
  const size = (share: Share): number => Math.abs(share.cost.mean);
  const shares = all
    .filter((share) => size(share) > LEAST * Math.abs(cost.mean))
    .sort((one, other) => size(other) - size(one))
    .slice(0, SHARES_MAX);
  const places = shares.map((share) => all.indexOf(share));
  const named = bySeed.map((_, seed) =>
    places.reduce((sum, place) => sum + (costsAt(bySeed, place)[seed] as number), 0),
  );
  const rest = bySeed.map((parts, seed) => total(parts) - (named[seed] as number));
  return { shares, rest: interval(rest, CONFIDENCE) };
}

/** What the part at a place costs, seed by seed: every seed has the same parts in the same order. */
const costsAt = (bySeed: Candidate['bySeed'], place: number): readonly number[] =>
  bySeed.map((parts) => (parts[place] as Part).cost);
