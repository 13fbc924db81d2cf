import type { ArchitectureId } from '../engine';
import { type Interval, interval } from '../statistics/interval';
import { type PairedDifference, pairedDifference } from '../statistics/paired';
import { CONFIDENCE } from '../statistics/stopping';
import type { Part } from './costs';
import type { Episode, Trouble } from './rules';
import type { Candidate, Verdict } from './verdict';

/** One thing that speaks for or against an architecture, beside another one. */
export interface Reason {
  readonly speaks: 'for' | 'against';
  readonly trouble: Trouble;
  readonly episode: Episode;
  /** How much of it there is under each, and what that costs more than under the other. */
  readonly own: Interval;
  readonly others: Interval;
  readonly difference: PairedDifference;
  /** How often that comes up in a week, and the points of one unit of it. */
  readonly times: number;
  readonly price: number;
  /** Of items that were lost under it, those that were overwritten. */
  readonly overwritten: number;
}

/** So many reasons on each side, and none that weighs less than so many seconds a week. */
const REASONS_MAX = 3;
const LEAST_S = 0.2;

/** Beside whom the others are seen: the first; and the first beside the second. */
export function rivalOf({ ranking }: Verdict, architecture: ArchitectureId): Candidate {
  const [first, second] = ranking as readonly [Candidate, Candidate];
  return architecture === first.architecture ? second : first;
}

/** What speaks for and against an architecture, the weightiest first: what its costs differ in, beyond chance. */
export function reasonsFor(verdict: Verdict, candidate: Candidate): readonly Reason[] {
  const rival = rivalOf(verdict, candidate.architecture);
  const known = (candidate.bySeed[0] ?? [])
    .map((part) => reasonOf(part, candidate, rival))
    .filter(({ difference: { mean, halfWidth }, trouble, own, others }) => {
      // Whoever refuses everybody is quick about it.
      if (trouble === 'slow' && [candidate, rival].some(isQuickToRefuse)) return false;
      // Less than in peace is chance, where there is much of it in peace.
      if (own.mean < 0 || others.mean < 0) return false;
      return Math.abs(mean) >= LEAST_S && Math.abs(mean) > halfWidth;
    })
    .sort((one, other) => Math.abs(other.difference.mean) - Math.abs(one.difference.mean));
  return (['for', 'against'] as const).flatMap((side) =>
    known.filter(({ speaks }) => speaks === side).slice(0, REASONS_MAX),
  );
}

function reasonOf(part: Part, candidate: Candidate, rival: Candidate): Reason {
  const { trouble, episode, times, price } = part;
  const own = valuesOf(candidate, trouble, episode);
  const others = valuesOf(rival, trouble, episode);
  const difference = pairedDifference(own.costs, others.costs, CONFIDENCE);
  return {
    speaks: difference.mean < 0 ? 'for' : 'against',
    trouble,
    episode,
    own: interval(own.amounts, CONFIDENCE),
    others: interval(others.amounts, CONFIDENCE),
    difference,
    times,
    price,
    overwritten: interval(own.overwritten, CONFIDENCE).mean,
  };
}

function valuesOf({ bySeed }: Candidate, trouble: Trouble, episode: Episode) {
  const parts = bySeed.map(
    (of) => of.find((one) => one.trouble === trouble && one.episode === episode) as Part,
  );
  return {
    amounts: parts.map(({ amount }) => amount),
    costs: parts.map(({ cost }) => cost),
    overwritten: parts.map((part) => part.overwritten),
  };
}

/** Few are served in full traffic; or everybody meets errors or has to log in without anything having happened. */
const isQuickToRefuse = ({ bySeed }: Candidate): boolean =>
  bySeed.some((parts) =>
    parts.some(
      ({ trouble, episode, amount, isCounted }) =>
        !isCounted ||
        ((trouble === 'failed' || trouble === 'logins') && episode === 'peace' && amount > 1),
    ),
  );
