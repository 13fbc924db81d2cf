import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** Attempts that failed or went unanswered. "Not logged in" is an answer, so it is not among them. */
export const errors: Metric<Endings> = {
  id: 'errors',
  unit: 'count',
  better: 'lower',
  fold: endings,
  read: ({ errors }) => errors.sum,
  counts: ({ errors }) => errors,
};
