import { type Endings, endings } from '../folds/endings';
import { type Metric, ratio } from '../metric';

/**
 * Share of the actions that people have tried, and got what they wanted of. One that is still being tried counts as not
 * fulfilled, so a login loop is seen for what it is. Before the first: 1.
 */
export const actionsFulfilled: Metric<Endings> = {
  id: 'actions-fulfilled',
  unit: 'share',
  better: 'higher',
  fold: endings,
  read: ({ fulfilled, intents }) => ratio(fulfilled.sum, intents, 1),
  samples: ({ intents }) => intents,
  counts: ({ fulfilled }) => fulfilled,
};
