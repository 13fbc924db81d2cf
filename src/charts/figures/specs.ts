import type { Metric } from '../../engine';
import type { Series } from '../../timeline/series/series';
import {
  level,
  quantile,
  queueTracks,
  rate,
  routedTracks,
  sessionTracks,
  type Track,
  utilizationTracks,
} from './tracks';

/** In the order of the page. */
export const CHARTS = [
  'latency',
  'spread',
  'requests',
  'logins',
  'routed',
  'sessions',
  'places',
  'store',
  'bytes',
  'utilization',
  'queues',
] as const;
export type ChartId = (typeof CHARTS)[number];

/** How a chart is drawn: as lines on one scale, or as a row for each machine. */
export interface TrackSpec {
  readonly kind: 'lines' | 'rows';
  /** Of what is drawn, and of what the table says. */
  readonly unit: Metric['unit'];
  readonly amount: Metric['unit'];
  /** What the scale ends at, where that is not the largest value. */
  readonly most?: number;
  tracks(series: Series): readonly Track[];
}

type Spec = TrackSpec | { readonly kind: 'spread' };

const counted = { unit: 'per second', amount: 'count' } as const;

/** What each chart draws. */
export const SPECS: Readonly<Record<ChartId, Spec>> = {
  latency: {
    kind: 'lines',
    unit: 's',
    amount: 's',
    tracks: (series) => [
      quantile(series, 'p99', 'fail'),
      quantile(series, 'p95', 'warn'),
      quantile(series, 'p50', 'plain'),
    ],
  },
  spread: { kind: 'spread' },
  requests: {
    kind: 'lines',
    ...counted,
    tracks: (series) => [
      rate(series, 'sent', 'sent'),
      rate(series, 'errors', 'errors', 'fail'),
      rate(series, 'timeouts', 'timeouts', 'warn'),
      rate(series, 'refusals', 'refusals', 'ok'),
    ],
  },
  logins: {
    kind: 'lines',
    ...counted,
    tracks: (series) => [
      rate(series, 'logins', 'logins'),
      rate(series, 'forcedLogins', 'forced', 'fail'),
    ],
  },
  routed: { kind: 'rows', ...counted, tracks: routedTracks },
  sessions: { kind: 'rows', unit: 'sessions', amount: 'sessions', tracks: sessionTracks },
  places: {
    kind: 'lines',
    unit: 'sessions',
    amount: 'sessions',
    tracks: (series) => [
      level(series, 'inMemory', 'memory', 'plain'),
      level(series, 'inStore', 'store', 'warn'),
      level(series, 'inReplica', 'replica', 'fail'),
      level(series, 'withPeople', 'people', 'ok'),
    ],
  },
  store: {
    kind: 'lines',
    ...counted,
    tracks: (series) => [
      rate(series, 'storeReads', 'reads'),
      rate(series, 'storeWrites', 'writes', 'warn'),
    ],
  },
  bytes: {
    kind: 'lines',
    unit: 'per second',
    amount: 'bytes',
    tracks: (series) => [rate(series, 'bytes', 'bytes')],
  },
  utilization: { kind: 'rows', unit: 'share', amount: 'share', most: 1, tracks: utilizationTracks },
  // A mean of a number that is counted, and so with decimals.
  queues: { kind: 'rows', unit: 'ratio', amount: 'ratio', tracks: queueTracks },
};
