import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** Answers "not logged in" to somebody who held a session. Not a loss by itself: another server may still know it. */
export const refusals: Metric<Endings> = {
  id: 'refusals',
  unit: 'count',
  better: 'lower',
  fold: endings,
  read: ({ refusals }) => refusals.sum,
  counts: ({ refusals }) => refusals,
};
