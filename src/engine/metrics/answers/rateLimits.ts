import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';
import { type Flagged, flagged } from '../folds/flagged';
import type { Metric } from '../metric';

/** Requests that the rate limit turned away, for whatever reason. */
export const rateLimited = countByClient({
  id: 'rate-limited',
  fold: countOf([TraceKind.rateLimited]),
});

/** Requests that the rate limit let through although as many as it allows had been, in all places together. */
export const overLimit = countByClient({
  id: 'over-limit',
  fold: countOf([TraceKind.overLimit]),
});

/** Requests that were turned away although fewer than the limit had been let through, in all places together. */
export const refusedBelowLimit: Metric<Flagged> = {
  id: 'refused-below-limit',
  unit: 'count',
  better: 'lower',
  fold: flagged(TraceKind.rateLimited),
  read: ({ count }) => count.sum,
  counts: ({ count }) => count,
};
