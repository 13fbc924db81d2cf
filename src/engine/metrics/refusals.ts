import { Ending, TraceKind, unpackEnding } from '../trace/events';
import type { Metric } from './metric';

/** Answers "not logged in" to somebody who held a session. Not a loss by itself: another server may still know it. */
export const refusals: Metric = {
  id: 'refusals',
  title: 'Refusals',
  unit: 'count',
  better: 'lower',
  kinds: [TraceKind.attemptEnded],
  observe(state, timeUs, _attempt, client, packed) {
    const { ending, heldSession } = unpackEnding(packed);
    if (ending === Ending.notLoggedIn && heldSession) state.count(timeUs, client);
  },
  read: (state) => state.sum,
};
