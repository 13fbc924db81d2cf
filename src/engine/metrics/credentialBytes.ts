import { TraceKind, unpackSent } from '../trace/events';
import type { Metric } from './metric';

/** Bytes of request header that carry the credential, mean over all attempts sent. */
export const credentialBytes: Metric = {
  id: 'credential-bytes-per-request',
  title: 'Credential bytes per request',
  unit: 'bytes',
  better: 'lower',
  kinds: [TraceKind.attemptSent],
  observe: (state, timeUs, _attempt, client, packed) =>
    state.count(timeUs, client, unpackSent(packed).bytes),
  read: (state) => (state.samples === 0 ? 0 : state.sum / state.samples),
};
