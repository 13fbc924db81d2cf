import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** People who met at least one error: the same errors may fall on few or on many. */
export const peopleWithErrors: Metric<Endings> = {
  id: 'people-with-errors',
  unit: 'people',
  better: 'lower',
  fold: endings,
  read: ({ errors }) => errors.people,
  counts: ({ errors }) => errors,
};
