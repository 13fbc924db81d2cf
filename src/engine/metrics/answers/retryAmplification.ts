import { type Sending, sending } from '../folds/sending';
import { type Metric, ratio } from '../metric';

/** Tries for every intent, those of the balancer included: 1 where nothing is ever asked for twice. */
export const retryAmplification: Metric<Sending> = {
  id: 'retry-amplification',
  unit: 'ratio',
  better: 'lower',
  fold: sending,
  read: ({ tries, retries, intents }) => ratio(tries + retries, intents, 1),
  samples: ({ intents }) => intents,
};
