import { SECOND_US } from '../../kernel/time';
import { type Endings, endings } from '../folds/endings';
import { type Metric, ratio } from '../metric';

/** Intents answered as the person wanted, for every second since the start. Logins are not among them. */
export const throughput: Metric<Endings> = {
  id: 'throughput',
  unit: 'per second',
  better: 'higher',
  fold: endings,
  read: ({ ok }, nowUs) => ratio(ok.sum * SECOND_US, nowUs),
};
