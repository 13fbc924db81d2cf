import { Ending, TraceKind, unpackEnding } from '../trace/events';
import type { Metric } from './metric';

/** Attempts that failed or went unanswered. "Not logged in" is an answer, so it is not among them. */
export const errors: Metric = {
  id: 'errors',
  title: 'Errors',
  unit: 'count',
  better: 'lower',
  kinds: [TraceKind.attemptEnded],
  observe(state, timeUs, _attempt, client, packed) {
    const { ending } = unpackEnding(packed);
    if (ending !== Ending.ok && ending !== Ending.notLoggedIn) state.count(timeUs, client);
  },
  read: (state) => state.sum,
};
