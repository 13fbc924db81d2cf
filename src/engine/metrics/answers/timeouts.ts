import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** Errors that came of waiting: the browser gave up, or the balancer did and said 504. */
export const timeouts: Metric<Endings> = {
  id: 'timeouts',
  unit: 'count',
  better: 'lower',
  fold: endings,
  read: ({ timeouts }) => timeouts.sum,
  counts: ({ timeouts }) => timeouts,
};
