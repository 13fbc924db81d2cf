import { type Sending, sending } from '../folds/sending';
import { type Metric, ratio } from '../metric';

/** Bytes of request header that carry the credential, mean over all attempts sent. */
export const credentialBytes: Metric<Sending> = {
  id: 'credential-bytes-per-request',
  unit: 'bytes',
  better: 'lower',
  fold: sending,
  read: ({ sent }) => ratio(sent.sum, sent.samples),
  samples: ({ sent }) => sent.samples,
  counts: ({ sent }) => sent,
};
