import { type ArchitectureId, METRICS, type MetricId, sideBySide } from '../engine';
import type { Values } from '../replications/replication';
import type { Asked } from './episodes';
import type { Need } from './need';
import { type Episode, priceOf, TROUBLES, type Trouble, timesAWeek } from './rules';

/** What the runs of one seed came to: by episode and architecture, the value of every metric. */
export type Played = (episode: Episode, architecture: ArchitectureId) => Values;

/** A part of what an architecture costs: one trouble, from one episode. */
export interface Part {
  readonly trouble: Trouble;
  readonly episode: Episode;
  /** What the episode brings to a person, more than peace does: in the unit of the trouble. */
  readonly amount: number;
  /** How often that comes up in a week, and the points of one unit of it: multiplied, all three are the cost. */
  readonly times: number;
  readonly price: number;
  /** In points a week. */
  readonly cost: number;
  /** Of items that were lost, those that were overwritten. */
  readonly overwritten: number;
  /** Not so, where it stands for what was not done: whoever serves few is not quick, but counts as the slowest. */
  readonly isCounted: boolean;
}

interface Reading {
  readonly metric: MetricId;
  /** Where it is read. What fails is compared with the same people in peace; what is there in peace is not. */
  readonly episodes: readonly Episode[];
  readonly isPerPerson: boolean;
  readonly most: number;
}

const FAILURES: readonly Episode[] = ['peace', 'crash', 'store', 'deploy', 'scale'];
const anyAmount = { isPerPerson: true, most: Number.POSITIVE_INFINITY };

const READINGS: Readonly<Record<Trouble, Reading>> = {
  slow: { metric: 'latency-mean', episodes: ['traffic'], ...anyAmount, isPerPerson: false },
  logins: { metric: 'forced-logins', episodes: FAILURES, ...anyAmount },
  lost: { metric: 'items-lost', episodes: FAILURES, ...anyAmount },
  failed: { metric: 'errors', episodes: FAILURES, ...anyAmount },
  'let-in': {
    metric: 'accepted-after-revocation',
    episodes: ['ban'],
    ...anyAmount,
    isPerPerson: false,
  },
  // Copies are counted, and a person may have several: one is enough to be kept.
  kept: { metric: 'session-memory-by-node', episodes: ['traffic'], isPerPerson: true, most: 1 },
};

/** Whoever was never answered has waited for no answer: what that costs is counted as errors. */
const metricIn = (values: Values, metric: MetricId): number =>
  values[METRICS.findIndex(({ id }) => id === metric)] ?? 0;

function amountOf(
  { episode, people }: Asked,
  { metric, isPerPerson, most }: Reading,
  played: Played,
  architecture: ArchitectureId,
): number {
  const value = metricIn(played(episode, architecture), metric);
  const isFailure = FAILURES.includes(episode) && episode !== 'peace';
  const inPeace = isFailure ? metricIn(played('peace', architecture), metric) : 0;
  return Math.min(most, (value - inPeace) / (isPerPerson ? people : 1));
}

/** Whoever answers less than this part of what another one does serves few. */
const SERVES_FEW = 0.5;

/** Whether most of what another one answers is refused in full traffic, or fails: that is soon done. */
function servesFew(played: Played, architecture: ArchitectureId): boolean {
  const okUnder = (one: ArchitectureId) => metricIn(played('traffic', one), 'requests-ok');
  return okUnder(architecture) < SERVES_FEW * Math.max(...sideBySide().map(okUnder));
}

/** All that an architecture costs people, by what it is and what it comes from. What a need takes no notice of is left out. */
export function partsOf(
  need: Need,
  asked: ReadonlyMap<Episode, Asked>,
  played: Played,
  architecture: ArchitectureId,
): readonly Part[] {
  return TROUBLES.flatMap((trouble) => {
    const reading = READINGS[trouble];
    return reading.episodes.flatMap((episode) => {
      const one = asked.get(episode);
      if (one === undefined) return [];
      const isCounted = trouble !== 'slow' || !servesFew(played, architecture);
      const amount = isCounted
        ? amountOf(one, reading, played, architecture)
        : Math.max(...sideBySide().map((other) => amountOf(one, reading, played, other)));
      const times = timesAWeek(need, episode, one.servers, one.lastsS);
      const price = priceOf(need, trouble);
      const cost = amount * times * price;
      const overwritten =
        trouble === 'lost'
          ? amountOf(one, { ...reading, metric: 'updates-lost' }, played, architecture)
          : 0;
      return [{ trouble, episode, amount, times, price, cost, overwritten, isCounted }];
    });
  });
}

export const total = (parts: readonly Part[]): number =>
  parts.reduce((sum, { cost }) => sum + cost, 0);
