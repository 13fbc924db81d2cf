import { TraceKind } from '../trace/events';
import type { Metric } from './metric';

/** People who lost at least one session or cart. */
export const peopleAffected: Metric = {
  id: 'people-affected',
  title: 'People affected',
  unit: 'people',
  better: 'lower',
  kinds: [TraceKind.sessionLost, TraceKind.cartLost],
  observe: (state, timeUs, client) => state.count(timeUs, client),
  read: (state) => state.people,
};
