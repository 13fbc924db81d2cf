import { type Endings, endings } from '../folds/endings';
import type { Metric } from '../metric';

/** Attempts answered as the person wanted. Logins are no intents: one more of them is nothing gained. */
export const requestsOk: Metric<Endings> = {
  id: 'requests-ok',
  unit: 'count',
  better: 'higher',
  fold: endings,
  read: ({ ok }) => ok.sum,
  counts: ({ ok }) => ok,
};
