import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';
import { type Flagged, flagged } from '../folds/flagged';
import type { Metric } from '../metric';

/** Calls from service to service that came to nothing: refused, broken, timed out, in error or not logged in. */
export const serviceFailures = countByClient({
  id: 'service-failures',
  fold: countOf([TraceKind.serviceFailed]),
});

/** Seats that were taken once more for one intent. */
export const seatsTakenTwice: Metric<Flagged> = {
  id: 'seats-taken-twice',
  unit: 'count',
  better: 'lower',
  fold: flagged(TraceKind.seatTaken),
  read: ({ count }) => count.sum,
  counts: ({ count }) => count,
};

/** Seats that were taken, and the first service or the balancer answered anything but success, or the first died. */
export const seatsDenied = countByClient({
  id: 'seats-denied',
  fold: countOf([TraceKind.seatDenied]),
});
