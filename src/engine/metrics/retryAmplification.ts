import { type Metric, ratio } from './metric';
import { type Sending, sending } from './sending';

/** Tries for every first try, those of the balancer included: 1 where nothing is ever tried again. */
export const retryAmplification: Metric<Sending> = {
  id: 'retry-amplification',
  title: 'Tries per wish',
  unit: 'ratio',
  better: 'lower',
  fold: sending,
  read: ({ sent, retries, wishes }) => ratio(sent.samples + retries, wishes, 1),
};
