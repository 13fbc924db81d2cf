import { type Sending, sending } from '../folds/sending';
import { type Metric, ratio } from '../metric';

/** Operations that the session store has begun, for every attempt sent. */
export const storeOperations: Metric<Sending> = {
  id: 'store-operations-per-request',
  unit: 'ratio',
  better: 'lower',
  fold: sending,
  read: (fold) => ratio(fold.storeOperations, fold.sent.samples),
  samples: ({ sent }) => sent.samples,
};
