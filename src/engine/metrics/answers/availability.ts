import { type Endings, endings } from '../folds/endings';
import { type Metric, ratio } from '../metric';

/** Share of the attempts that were answered: without an error, and not with "not logged in" to somebody who held a session. Before the first has ended: 1. */
export const availability: Metric<Endings> = {
  id: 'availability',
  unit: 'share',
  better: 'higher',
  fold: endings,
  read: ({ errors, refusals, ended }) => 1 - ratio(errors.sum + refusals.sum, ended),
  samples: ({ ended }) => ended,
};
