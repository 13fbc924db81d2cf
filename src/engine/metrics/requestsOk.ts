import { Ending, TraceKind, unpackEnding } from '../trace/events';
import type { Metric } from './metric';

/** Attempts answered as the person wanted. */
export const requestsOk: Metric = {
  id: 'requests-ok',
  title: 'Requests answered',
  unit: 'count',
  better: 'higher',
  kinds: [TraceKind.attemptEnded],
  observe(state, timeUs, _attempt, client, packed) {
    if (unpackEnding(packed).ending === Ending.ok) state.count(timeUs, client);
  },
  read: (state) => state.sum,
};
